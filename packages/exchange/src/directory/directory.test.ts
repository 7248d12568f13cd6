import { base64url, FlattenedSign, importJWK } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type Border,
  border,
  codeOf,
  documentOf,
  entryOf,
  FROM,
  LATER,
  member,
  NOW,
  openingAt,
  record,
  recipient,
  request,
  sealingAt,
  sender,
  UNTIL,
  value,
} from "../../test/border.js";
import { openEnvelope } from "../envelope/open-envelope.js";
import { sealRecord } from "../envelope/seal-record.js";
import { type ExchangeKeyPair, makeKeyPair } from "../keys/generate-key.js";
import { readKeyRing } from "../keys/key-ring.js";
import type { DirectoryDocument, DirectoryKey } from "./directory-document.js";
import { readDirectory } from "./read-directory.js";
import { signDirectory, readUnsignedDirectory } from "./sign-directory.js";

let at: Border;
beforeAll(async () => {
  at = await border();
});

const read = (text: string, trust: object = {}) =>
  readDirectory(text, { anchors: at.anchors, at: NOW, ...trust });
const signedByBoth = async (document: DirectoryDocument) =>
  value(
    await signDirectory(value(await signDirectory(document, at.roots.KH.privateJwk)), at.roots.TH.privateJwk),
  );
const document = () => documentOf([at.from, at.to].map(entryOf));

describe("a directory that a committee wrote", () => {
  const signing = async (change: (document: ReturnType<typeof documentOf>) => unknown) => {
    const copy = structuredClone(document());
    change(copy);
    const result = await signDirectory(copy, at.roots.KH.privateJwk);
    return result.ok ? "signed" : `${result.refusal.code} ${result.refusal.message}`;
  };

  test.each<[string, (document: ReturnType<typeof documentOf>) => unknown, string]>([
    [
      "a field that a library added",
      ({ members }) => Object.assign(members[0]!.keys[1]!.jwk, { key_ops: [] }),
      "/members/0/keys/1/jwk/key_ops",
    ],
    [
      "a date without an offset",
      ({ members }) => Object.assign(members[1]!.keys[0]!, { from: "2026-01-01T00:00:00" }),
      "/members/1/keys/0/from",
    ],
    [
      "a country in lower case",
      ({ members }) => Object.assign(members[0]!.party, { country: "kh" }),
      "/members/0/party/country",
    ],
    [
      "a key that ends before it begins",
      ({ members }) => Object.assign(members[0]!.keys[0]!, { until: "2025-01-01T00:00:00Z" }),
      "/members/0/keys/0/until",
    ],
  ])("is refused with the place of its fault: %s", async (_, change, place) => {
    expect(await signing(change)).toMatch(new RegExp(`^directory-malformed .*${place}:`));
  });

  test.each<[string, string]>([
    ["a Cyrillic letter", "Ex\u0430mple Shelter"],
    ["a zero-width space", "Example\u200b Shelter"],
    ["a blank at the end", "Example Shelter "],
    ["another case", "example SHELTER"],
    ["full-width letters", "Ｅxample Shelter"],
    ["the same name", "Example Shelter"],
  ])("is not signed where two members look the same: %s", async (_, agency) => {
    const add = ({ members }: ReturnType<typeof documentOf>) =>
      members.push({ ...entryOf(at.other), party: { agency, country: "TH" } });
    expect(await signing(add)).toMatch(/^directory-names-alike /);
  });

  test("may be signed under either name of Ed25519, by a key of that kind alone", async () => {
    const { payload, signatures } = JSON.parse(await signedByBoth(document())) as {
      payload: string;
      signatures: { protected: string; signature: string }[];
    };
    const resign = async (root: ExchangeKeyPair, alg: string) => {
      const key = await importJWK({ ...root.privateJwk }, alg);
      const header = { alg, kid: root.kid, typ: "spean-directory" };
      const signed = await new FlattenedSign(base64url.decode(payload)).setProtectedHeader(header).sign(key);
      return { protected: signed.protected!, signature: signed.signature };
    };
    const th = await resign(at.roots.TH, "Ed25519");
    expect(codeOf(await read(JSON.stringify({ payload, signatures: [signatures[0], th] })))).toBe("accepted");
    const forged = { alg: "Ed25519", kid: at.roots.KH.kid, typ: "spean-directory" };
    const kh = { ...signatures[0]!, protected: base64url.encode(JSON.stringify(forged)) };
    expect(codeOf(await read(JSON.stringify({ payload, signatures: [kh, th] })))).toBe("header-not-allowed");
  });
});

describe("a directory", () => {
  test("shows the second authority what it is about to sign", async () => {
    const half = value(await signDirectory(document(), at.roots.KH.privateJwk));
    expect(value(await readUnsignedDirectory(half))).toEqual(document());
  });

  test("needs the signature of each authority", async () => {
    const stranger = await makeKeyPair("sign");
    const half = value(await signDirectory(document(), at.roots.KH.privateJwk));
    expect(codeOf(await read(half))).toBe("directory-unsigned");
    expect(codeOf(await read(value(await signDirectory(half, at.roots.KH.privateJwk))))).toBe(
      "directory-unsigned",
    );
    expect(codeOf(await read(value(await signDirectory(half, stranger.privateJwk))))).toBe(
      "directory-unsigned",
    );
    expect(codeOf(await read(value(await signDirectory(half, at.roots.TH.privateJwk))))).toBe("accepted");
    expect(codeOf(await read(at.directoryText, { anchors: { KH: at.anchors.KH } }))).toBe(
      "anchors-malformed",
    );
    expect(
      codeOf(await read(at.directoryText, { anchors: { ...at.anchors, TH: [stranger.publicJwk] } })),
    ).toBe("directory-unsigned");
  });

  test("whose content was altered after signing is refused", async () => {
    const { payload, signatures } = JSON.parse(at.directoryText) as { payload: string; signatures: unknown };
    const altered = Buffer.from(payload, "base64url")
      .toString()
      .replace("Example Shelter", "Example Broker!");
    expect(
      codeOf(await read(JSON.stringify({ payload: Buffer.from(altered).toString("base64url"), signatures }))),
    ).toBe("bad-signature");
  });

  test("is accepted by an old root beside a new one while roots are exchanged", async () => {
    const next = await makeKeyPair("sign");
    expect(
      codeOf(
        await read(at.directoryText, {
          anchors: { ...at.anchors, KH: [next.publicJwk, at.roots.KH.publicJwk] },
        }),
      ),
    ).toBe("accepted");
  });

  test("is refused under the number of another one that was seen, and accepted again as it was", async () => {
    const first = await signedByBoth({ ...document(), sequence: 7 });
    const { digest } = value(await read(first));
    const seen = { newest: 7, newestDigest: digest };
    const revoked = structuredClone({ ...document(), sequence: 7 });
    Object.assign(revoked.members[0]!.keys[0]!, { revokedAt: NOW });
    expect(codeOf(await read(await signedByBoth(revoked), seen))).toBe("directory-older");
    expect(codeOf(await read(await signedByBoth({ ...revoked, sequence: 8 }), seen))).toBe("accepted");
    for (const again of [first, JSON.stringify(JSON.parse(first), null, 2)])
      expect(codeOf(await read(again, seen))).toBe("accepted");
  });

  test("is refused when it is out of date, from the future, or older than one seen before", async () => {
    expect(codeOf(await read(at.directoryText, { at: UNTIL }))).toBe("directory-expired");
    expect(codeOf(await read(at.directoryText, { at: "2025-12-31T00:00:00Z" }))).toBe(
      "directory-not-yet-valid",
    );
    expect(codeOf(await read(at.directoryText, { newest: 2 }))).toBe("directory-older");
    expect(codeOf(await read(at.directoryText, { newest: 1 }))).toBe("accepted");
    expect(value(await read(await signedByBoth({ ...document(), sequence: 7 }))).sequence).toBe(7);
  });

  test.each([
    [
      "a private key",
      (key: DirectoryKey) => ({ ...key, jwk: { ...key.jwk, d: "A".repeat(43) } }),
      "directory-malformed",
    ],
    [
      "a key under another name",
      (key: DirectoryKey) => ({ ...key, kid: "A".repeat(43) }),
      "directory-key-unfit",
    ],
    [
      "a point off its curve",
      (key: DirectoryKey) => ({ ...key, jwk: { ...key.jwk, x: "A".repeat(43) } }),
      "directory-key-unfit",
    ],
  ])("with %s is refused", async (_, change, code) => {
    const whole = document();
    const keys = whole.members[0]!.keys.map((key, index) => (index === 0 ? change(key) : key));
    const { payload } = JSON.parse(at.directoryText) as { payload: string };
    const changed = {
      ...whole,
      members: [{ ...whole.members[0]!, keys }, whole.members[1]!],
    } as DirectoryDocument;
    const signed = await signDirectory(changed, at.roots.KH.privateJwk);
    expect(payload).not.toBe("");
    expect(
      signed.ok
        ? codeOf(await read(value(await signDirectory(value(signed), at.roots.TH.privateJwk))))
        : codeOf(signed),
    ).toBe(code);
  });

  test("with one key for two members, or two uses, is refused", async () => {
    const [own, theirs] = [entryOf(at.from), entryOf(at.to)];
    expect(codeOf(await read(await signedByBoth(documentOf([own, { ...theirs, keys: own.keys }]))))).toBe(
      "directory-key-unfit",
    );
    const twice = { ...own, keys: [own.keys[0]!, { ...own.keys[0]!, use: "seal" as const }] };
    expect(codeOf(await read(await signedByBoth(documentOf([twice]))))).toBe("directory-key-unfit");
  });
});

describe("keys", () => {
  const withKeys = async (change: (key: DirectoryKey) => DirectoryKey, of: "from" | "to") => {
    const entry = entryOf(at[of]);
    const others = entryOf(of === "from" ? at.to : at.from);
    return at.publish(documentOf([{ ...entry, keys: entry.keys.map(change) }, others], 2));
  };

  test("are rotated: the newest is used to seal, and an old one still opens what was sealed to it", async () => {
    const old = value(await sealRecord(record, request, sealingAt(at)));
    const next = await member(recipient, [
      ...at.to.pairs,
      await makeKeyPair("seal"),
      await makeKeyPair("preview"),
    ]);
    const entry = entryOf(next);
    const keys = entry.keys.map((key, index) =>
      index < at.to.pairs.length ? key : { ...key, from: "2026-02-01T00:00:00Z" },
    );
    const directory = await at.publish(documentOf([entryOf(at.from), { ...entry, keys }], 2));
    const sealed = value(await sealRecord(record, request, { ...sealingAt(at), directory }));
    const opening = { ...openingAt(at), directory };
    expect(codeOf(await openEnvelope(sealed.envelope, opening))).toBe("not-for-us");
    expect(codeOf(await openEnvelope(sealed.envelope, { ...opening, keys: next.ring }))).toBe("accepted");
    expect(codeOf(await openEnvelope(old.envelope, { ...opening, keys: next.ring }))).toBe("accepted");
  });

  test("that were revoked neither sign nor are sealed to, and what they signed before is refused too", async () => {
    const sealed = value(await sealRecord(record, request, sealingAt(at)));
    const revoked = await withKeys((key) => ({ ...key, revokedAt: LATER }), "from");
    expect(codeOf(await openEnvelope(sealed.envelope, { ...openingAt(at), directory: revoked }))).toBe(
      "key-revoked",
    );
    expect(codeOf(await sealRecord(record, request, { ...sealingAt(at), directory: revoked }))).toBe(
      "no-key-of-our-own",
    );
    const unreachable = await withKeys((key) => ({ ...key, revokedAt: FROM }), "to");
    expect(codeOf(await sealRecord(record, request, { ...sealingAt(at), directory: unreachable }))).toBe(
      "no-key-of-recipient",
    );
  });

  test("are valid for a time only", async () => {
    const sealed = value(await sealRecord(record, request, sealingAt(at)));
    const ended = await withKeys((key) => ({ ...key, until: "2026-02-01T00:00:00Z" }), "from");
    expect(codeOf(await openEnvelope(sealed.envelope, { ...openingAt(at), directory: ended }))).toBe(
      "key-out-of-time",
    );
    expect(codeOf(await sealRecord(record, request, { ...sealingAt(at), directory: ended }))).toBe(
      "no-key-of-our-own",
    );
  });

  test("of a sender who is not listed are refused", async () => {
    const sealed = value(await sealRecord(record, request, sealingAt(at)));
    const directory = await at.publish(documentOf([entryOf(at.to)], 2));
    expect(codeOf(await openEnvelope(sealed.envelope, { ...openingAt(at), directory }))).toBe("unknown-key");
  });

  test("that are swapped between members show another sender", async () => {
    const sealed = value(await sealRecord(record, request, sealingAt(at)));
    const swapped = await at.publish(
      documentOf(
        [
          { ...entryOf(at.from), party: recipient },
          { ...entryOf(at.to), party: sender },
        ],
        2,
      ),
    );
    expect(codeOf(await openEnvelope(sealed.envelope, { ...openingAt(at), directory: swapped }))).toBe(
      "another-sender",
    );
  });

  test("of a ring that is no ring are refused", async () => {
    expect(codeOf(await readKeyRing("{}"))).toBe("key-ring-malformed");
    const { privateJwk } = await makeKeyPair("seal");
    const ring = (jwk: object, use = "seal") =>
      JSON.stringify({ format: "spean-key-ring/1", party: sender, keys: [{ use, jwk }] });
    expect(codeOf(await readKeyRing(ring(privateJwk)))).toBe("accepted");
    expect(codeOf(await readKeyRing(ring({ ...privateJwk, d: "A".repeat(43) })))).toBe("key-ring-malformed");
    expect(codeOf(await readKeyRing(ring((await makeKeyPair("sign", "Ed25519")).privateJwk)))).toBe(
      "key-ring-malformed",
    );
  });
});
