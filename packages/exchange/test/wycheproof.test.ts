import { readFileSync } from "node:fs";
import { decodeProtectedHeader } from "jose";
import { describe, expect, test } from "vitest";
import { findListedKey } from "../src/directory/directory.js";
import { decryptCompactToken } from "../src/jose/sealed.js";
import { type SignatureKey, verifyCompactToken } from "../src/jose/signed.js";
import { type KeyUse, PrivateJwk, PublicJwk } from "../src/keys/public-key.js";
import { type UsableKey, importUsableKey } from "../src/keys/usable-key.js";
import { catchRefusalAsync, throwRefusal } from "../src/refusal/refusal.js";
import exceptions from "./wycheproof-exceptions.json";

const folder = new URL("fixtures/wycheproof/", import.meta.url);

type Jwk = Readonly<Record<string, unknown>>;
interface Vector {
  readonly tcId: number;
  readonly jws?: string;
  readonly jwe?: string;
  readonly result: "valid" | "invalid";
}
interface Group {
  readonly public?: Jwk;
  readonly private?: Jwk;
  readonly tests: readonly Vector[];
}

const read = (file: string): readonly Group[] =>
  (JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { testGroups: readonly Group[] }).testGroups;

/**
 * A vector's key as a directory or key ring would hold it: of the kinds we have, for the use it declares,
 * with the algorithm we give it.
 */
async function ourKey(jwk: Jwk, of: typeof PublicJwk | typeof PrivateJwk): Promise<UsableKey> {
  const { kty, crv, x, y, d } = jwk;
  const bare = Object.fromEntries(
    Object.entries({ kty, crv, x, y, ...(of === PrivateJwk && { d }) }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const use: KeyUse =
    jwk["use"] === "enc" || (jwk["key_ops"] as string[] | undefined)?.includes("encrypt") ? "seal" : "sign";
  const key = await importUsableKey(
    of.safeParse(bare).data ?? throwRefusal("directory-key-unfit"),
    use,
    "directory-key-unfit",
  );
  return jwk["alg"] === undefined || jwk["alg"] === key.alg ? key : throwRefusal("directory-key-unfit");
}

/** The key if it may be used so, found as in a directory. */
function forUse(key: UsableKey, use: KeyUse): UsableKey {
  const listed = {
    ...key,
    party: { agency: "Example", country: "KH" as const },
    from: 0,
    until: Infinity,
    revoked: false,
  };
  const keys = new Map([[key.kid, listed]]);
  return findListedKey({ sequence: 1, digest: "", validUntil: Infinity, keys }, key.kid, { use });
}

const verifyAsOurs = async (jwk: Jwk, token: string) =>
  verifyCompactToken(token, forUse(await ourKey(jwk, PublicJwk), "sign"));
const decryptAsOurs = async (jwk: Jwk, token: string) =>
  decryptCompactToken(token, forUse(await ourKey(jwk, PrivateJwk), "seal").key);

/**
 * The same check of encoding and signature, for whatever algorithm the key is for: so the vectors reach past
 * our list of algorithms.
 */
const verifyAny = (jwk: Jwk, token: string) =>
  verifyCompactToken(token, {
    key: jwk as unknown as SignatureKey["key"],
    alg: String(jwk["alg"] ?? decodeProtectedHeader(token).alg),
  });

/** The ids of the vectors that are accepted, and those of them, and of the refused, that ought not to be. */
async function run(file: string, accept: (group: Group, vector: Vector) => Promise<unknown>) {
  const outcome = { valid: [] as number[], invalid: [] as number[], refused: 0 };
  for (const group of read(file))
    for (const vector of group.tests) {
      const { ok } = await catchRefusalAsync(() => accept(group, vector));
      if (ok) outcome[vector.result].push(vector.tcId);
      else outcome.refused += 1;
    }
  return outcome;
}

const declared = (file: string) => exceptions.filter((one) => one.file === file).map(({ tcId }) => tcId);

describe("the Wycheproof vectors", () => {
  test("of signatures: every invalid one is refused, the valid ones of ES256 on P-256 are accepted", async () => {
    const outcome = await run("json_web_signature_test.json", (group, { jws }) =>
      verifyAsOurs((group.public ?? group.private)!, jws!),
    );
    expect(outcome).toEqual({ valid: [18, 378], invalid: [], refused: 399 });
  });

  test("of signatures, for every algorithm: every invalid one is refused but the declared exceptions", async () => {
    const outcome = await run("json_web_signature_test.json", (group, { jws }) =>
      verifyAny((group.public ?? group.private)!, jws!),
    );
    expect(outcome.invalid).toEqual(declared("json_web_signature_test.json"));
    expect(outcome.valid.length).toBeGreaterThan(30);
  });

  test("of encryption: every invalid one is refused, the valid one of ECDH-ES+A256KW with A256GCM is accepted", async () => {
    const outcome = await run("json_web_encryption_test.json", (group, { jwe }) =>
      decryptAsOurs(group.private!, jwe!),
    );
    expect(outcome).toEqual({ valid: [66], invalid: [], refused: 138 });
  });

  test("of keys: every invalid one is refused; none of the valid ones is of our kinds", async () => {
    const outcome = await run("json_web_key_test.json", async (group, { jws, jwe }) => {
      const { keys } = (group.public ?? group.private) as { keys: readonly Jwk[] };
      const usable = await Promise.all(keys.map((jwk) => ourKey(jwk, group.public ? PublicJwk : PrivateJwk)));
      if (new Set(usable.map(({ kid }) => kid)).size < usable.length) throwRefusal("directory-key-unfit");
      const [key] = usable;
      return jws === undefined
        ? decryptCompactToken(jwe!, forUse(key!, "seal").key)
        : verifyCompactToken(jws, forUse(key!, "sign"));
    });
    expect(outcome).toEqual({ valid: [], invalid: [], refused: 26 });
  });

  test("have a reason for each exception, and the exceptions are still there", async () => {
    const groups = read("json_web_signature_test.json").flatMap(({ tests }) => tests);
    for (const { tcId, reason } of exceptions) {
      expect(reason.length).toBeGreaterThan(20);
      expect(groups.find((vector) => vector.tcId === tcId)).toMatchObject({
        result: "invalid",
        jws: groups.find((vector) => vector.tcId === 357)!.jws,
      });
    }
  });
});
