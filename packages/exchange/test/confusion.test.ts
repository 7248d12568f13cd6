import { createHmac, generateKeyPairSync, sign as nodeSign } from "node:crypto";
import { CompactSign, generateKeyPair } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { openEnvelope, readKeyRing } from "../src/index.js";
import { type Border, border, codeOf, openingAt } from "./border.js";
import { encrypt, forge, goodManifest } from "./forge.js";

let at: Border;
let kid: string;
beforeAll(async () => {
  at = await border();
  kid = at.from.pairs.find(({ use }) => use === "sign")!.kid;
});

const part = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
const payload = () => part({ ...goodManifest, record: `sha256:${"0".repeat(64)}` });
const header = (change: object) => part({ alg: "ES256", kid, typ: "spean-manifest", ...change });

/** Seals a signature made anyhow as the preview of an envelope, and opens it. */
async function openWith(signed: string): Promise<string> {
  const record = (await forge(at, {})).split("~")[2]!;
  const preview = await encrypt(at, new TextEncoder().encode(signed), { typ: "spean-preview" });
  return codeOf(await openEnvelope(`spean-envelope/1~${preview}~${record}`, openingAt(at)));
}

describe("a signature of another algorithm than the directory's key has is refused", () => {
  test.each(["none", "None", "HS256", "HS512", "RS256", "PS256", "ES384", "ES256K", "Ed25519", ""])(
    "%s",
    async (alg) => {
      const first = header({ alg });
      for (const signature of ["AA", part("x".repeat(64))])
        expect(await openWith(`${first}.${payload()}.${signature}`)).toBe("header-not-allowed");
      expect(await openWith(`${first}.${payload()}.`)).toBe("malformed");
    },
  );

  test("an HMAC with the public key as its secret", async () => {
    const { publicJwk } = at.from.pairs[0]!;
    const key = Buffer.from(JSON.stringify(publicJwk));
    for (const alg of ["HS256", "ES256"]) {
      const signing = `${header({ alg })}.${payload()}`;
      const signed = `${signing}.${createHmac("sha256", key).update(signing).digest("base64url")}`;
      expect(await openWith(signed)).toBe(alg === "HS256" ? "header-not-allowed" : "bad-signature");
    }
  });

  test("an Ed25519 signature under a key of P-256, and the other way round", async () => {
    const pair = await generateKeyPair("EdDSA");
    const signed = await new CompactSign(new TextEncoder().encode("{}"))
      .setProtectedHeader({ alg: "EdDSA", kid, typ: "spean-manifest" })
      .sign(pair.privateKey);
    expect(await openWith(signed)).toBe("header-not-allowed");
    const edwards = at.to.pairs.find(({ use }) => use === "sign")!.kid;
    expect(await openWith(`${header({ kid: edwards })}.${payload()}.${part("x".repeat(64))}`)).toBe(
      "header-not-allowed",
    );
  });

  test("a key that the signature brings along", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    for (const change of [
      { jwk: publicKey.export({ format: "jwk" }) },
      { x5c: ["AA=="] },
      { jku: "https://example.org" },
      { crit: ["b64"], b64: false },
    ]) {
      const signing = `${header(change)}.${payload()}`;
      const signature = nodeSign("sha256", Buffer.from(signing), {
        key: privateKey,
        dsaEncoding: "ieee-p1363",
      }).toString("base64url");
      expect(await openWith(`${signing}.${signature}`)).toBe("header-not-allowed");
    }
  });

  test("a signature in DER, of zeros, or of a stranger's key", async () => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const signing = `${header({})}.${payload()}`;
    const der = nodeSign("sha256", Buffer.from(signing), privateKey).toString("base64url");
    const strange = nodeSign("sha256", Buffer.from(signing), {
      key: privateKey,
      dsaEncoding: "ieee-p1363",
    }).toString("base64url");
    for (const signature of [der, strange, Buffer.alloc(64).toString("base64url")])
      expect(await openWith(`${signing}.${signature}`)).toBe("bad-signature");
  });

  test("a key to seal used to sign, and one that nobody listed", async () => {
    const seal = at.from.pairs.find(({ use }) => use === "seal")!.kid;
    expect(await openWith(`${header({ kid: seal })}.${payload()}.${part("x".repeat(64))}`)).toBe(
      "key-for-another-use",
    );
    expect(await openWith(`${header({ kid: "A".repeat(43) })}.${payload()}.${part("x".repeat(64))}`)).toBe(
      "unknown-key",
    );
  });
});

test("a key ring whose keys are swapped does not open", async () => {
  const envelope = await forge(at, {});
  const keys = at.to.pairs.map(({ use, privateJwk }) => ({
    use: use === "seal" ? "preview" : use,
    jwk: privateJwk,
  }));
  const ring = await readKeyRing(JSON.stringify({ format: "spean-key-ring/1", party: at.to.party, keys }));
  expect(ring.ok && codeOf(await openEnvelope(envelope, { ...openingAt(at), keys: ring.value }))).toBe(
    "key-for-another-use",
  );
});
