import { beforeAll, describe, expect, test } from "vitest";
import { openEnvelope, peekEnvelope } from "../src/index.js";
import { type Border, border, codeOf, openingAt, recipient, sender, stranger } from "./border.js";
import { encrypt, forge, type Forgery, goodGrounds, goodManifest, goodRecord } from "./forge.js";

let at: Border;
beforeAll(async () => {
  at = await border();
});

const codeFor = async (forgery: Forgery) =>
  codeOf(await openEnvelope(await forge(at, forgery), openingAt(at)));

test("the forger's tools make a good envelope when nothing is forged", async () => {
  expect(await codeFor({})).toBe("accepted");
});

describe("a sender who holds a listed key and keeps no rule is refused", () => {
  const text = (part: object) =>
    JSON.stringify({ salt: "A".repeat(22), grounds: goodGrounds, record: goodRecord, ...part });
  const million = (entry: string) =>
    `[${Array.from({ length: 1_000_000 / entry.length }, () => entry).join(",")}]`;
  const withRecord = (extra: object) => ({ part: { record: { ...goodRecord, ...extra } } });
  const cases: [string, Forgery, string][] = [
    ["another sender named", { manifest: { sender: stranger } }, "another-sender"],
    ["another member's signature", { signer: "other" }, "another-sender"],
    ["another recipient inside than outside", { manifest: { recipient: stranger } }, "not-for-us"],
    [
      "sender and recipient swapped",
      { manifest: { sender: recipient, recipient: sender } },
      "another-sender",
    ],
    ["sealed in the future", { manifest: { sealedAt: "2026-03-02T02:21:00Z" } }, "not-yet-valid"],
    [
      "sealed before the key was valid",
      { manifest: { sealedAt: "2025-12-31T00:00:00Z" } },
      "key-out-of-time",
    ],
    ["expired", { manifest: { expiresAt: "2026-03-02T02:15:00Z" } }, "expired"],
    ["open for ever", { manifest: { expiresAt: "2126-03-02T02:15:00Z" } }, "life-too-long"],
    ["an expiry that is no time", { manifest: { expiresAt: "never" } }, "terms-malformed"],
    ["for statistics", { manifest: { purpose: "statistics" } }, "terms-malformed"],
    ["no legal basis", { manifest: { legalBasis: "" } }, "terms-malformed"],
    ["a further field in the manifest", { manifest: { note: "x" } }, "terms-malformed"],
    ["another version of the format", { manifest: { format: "spean-envelope/2" } }, "terms-malformed"],
    [
      "a receipt's content under a manifest's name",
      { manifestText: '{"format":"spean-receipt/1"}' },
      "terms-malformed",
    ],
    [
      "a key twice in the manifest",
      { manifestText: JSON.stringify(goodManifest).replace("{", '{"purpose":"investigation",') },
      "terms-malformed",
    ],
    ["a manifest that is no JSON", { manifestText: "Secret words" }, "terms-malformed"],
    [
      "the digest of another record",
      { manifest: { record: `sha256:${"0".repeat(64)}` } },
      "preview-and-record-differ",
    ],
    [
      "another consent in the record part",
      { part: { grounds: { ...goodGrounds, consent: "k-2" } } },
      "preview-and-record-differ",
    ],
    [
      "an override named, a consent inside",
      { manifest: { ground: { override: "vital-interest" } } },
      "preview-and-record-differ",
    ],
    [
      "a field that the purpose has not",
      withRecord({ answers: { "act.recruited": "yes" } }),
      "field-without-purpose",
    ],
    [
      "a field that consent does not cover",
      withRecord({ person: { languages: ["km"] } }),
      "field-without-purpose",
    ],
    ["a field that no schema has", withRecord({ shelterAddress: "x" }), "record-malformed"],
    ["a value of the wrong kind", withRecord({ ageClass: 17 }), "record-malformed"],
    ["an empty part of the record", withRecord({ journey: {} }), "field-without-purpose"],
    ["a record that is an array", { part: { record: [] } }, "record-malformed"],
    [
      "no salt",
      { partText: JSON.stringify({ grounds: goodGrounds, record: goodRecord }) },
      "record-malformed",
    ],
    [
      "a key twice in the record",
      { partText: text({}).replace('"ageClass"', '"ageClass":"child","ageClass"') },
      "record-malformed",
    ],
    [
      "__proto__ in the record",
      { partText: text({}).replace('"ageClass"', '"__proto__":{"ageClass":"child"},"ageClass"') },
      "record-malformed",
    ],
    ["a byte order mark", { partText: `\uFEFF${text({})}` }, "record-malformed"],
    ["100,000 nested arrays", { partText: "[".repeat(100_000) }, "record-malformed"],
    [
      "a million forms that are none",
      { partText: `${text({}).slice(0, -2)},"forms":${million("1")}}}` },
      "record-malformed",
    ],
    [
      "names by the hundred thousand that are none",
      { partText: `${text({}).slice(0, -2)},"person":{"names":${million('{"x":1}')}}}}` },
      "record-malformed",
    ],
    ["bytes that are no UTF-8", { partBytes: new Uint8Array([0x7b, 0xff, 0xfe]) }, "cannot-decrypt"],
    [
      "other bytes than were signed",
      { partBytes: new TextEncoder().encode(text({ salt: "B".repeat(21) + "A" })) },
      "preview-and-record-differ",
    ],
  ];
  test.each(cases)("%s", async (_, forgery, code) => {
    expect(await codeFor(forgery)).toBe(code);
    // in one part there are no bytes of a record apart
    if (!forgery.partBytes) expect(await codeFor({ ...forgery, whole: true })).toBe(code);
  });

  test("one part without a manifest, or with one alone", async () => {
    for (const text of ["", "~", JSON.stringify(goodRecord), `~${JSON.stringify(goodRecord)}`, "A.A.A"]) {
      const part = await encrypt(at, new TextEncoder().encode(text), { typ: "spean-whole" });
      expect(codeOf(await openEnvelope(`spean-envelope/1~${part}`, openingAt(at)))).toMatch(
        /^(malformed|not-canonical|header-not-allowed)$/,
      );
    }
  });

  test("a part of one kind in the place of another", async () => {
    const whole = (await forge(at, { whole: true })).split("~")[1];
    const [format, preview, record] = (await forge(at, {})).split("~");
    for (const parts of [[preview], [record], [whole, record], [preview, whole], [whole, whole]])
      expect(codeOf(await openEnvelope([format, ...parts].join("~"), openingAt(at)))).toBe("wrong-kind");
    expect(codeOf(await openEnvelope([format, preview, record, whole].join("~"), openingAt(at)))).toBe(
      "malformed",
    );
  });

  test("parts of two envelopes put together", async () => {
    const [one, other] = [await forge(at, {}), await forge(at, { part: { salt: "B".repeat(21) + "A" } })];
    const [format, preview] = one.split("~");
    const mixed = [format, preview, other.split("~")[2]].join("~");
    expect(codeOf(await peekEnvelope(mixed, openingAt(at)))).toBe("accepted");
    expect(codeOf(await openEnvelope(mixed, openingAt(at)))).toBe("preview-and-record-differ");
    expect(codeOf(await openEnvelope([format, one.split("~")[2], preview].join("~"), openingAt(at)))).toBe(
      "wrong-kind",
    );
  });
});

describe("a header that is never accepted is refused before any key is used", () => {
  const headers: [string, object][] = [
    ["zip", { zip: "DEF" }],
    ["another content algorithm", { enc: "A128GCM" }],
    ["a CBC content algorithm", { enc: "A256CBC-HS512" }],
    ["a shorter key wrap", { alg: "ECDH-ES+A128KW" }],
    ["direct agreement", { alg: "ECDH-ES" }],
    ["crit", { crit: ["exp"], exp: 1 }],
    ["a key by address", { jku: "https://example.org/keys" }],
    ["party information", { apu: "QQ" }],
    ["a content type", { cty: "JWT" }],
    ["a key name that is no thumbprint", { kid: "1" }],
  ];
  test.each(headers)("%s", async (_, header) => {
    for (const where of ["previewHeader", "recordHeader"] as const) {
      // jose does not write `zip` or an unknown `crit`, so the header is put in the place of the good one
      const good = await forge(at, {});
      const index = where === "previewHeader" ? 1 : 2;
      const parts = good.split("~");
      const [first, ...rest] = parts[index]!.split(".");
      const forged = { ...(JSON.parse(Buffer.from(first!, "base64url").toString()) as object), ...header };
      parts[index] = [Buffer.from(JSON.stringify(forged)).toString("base64url"), ...rest].join(".");
      expect(codeOf(await openEnvelope(parts.join("~"), openingAt(at)))).toBe("header-not-allowed");
    }
  });

  const epk = (change: object) => ({
    kty: "EC",
    crv: "P-256",
    x: "A".repeat(43),
    y: "A".repeat(43),
    ...change,
  });
  test.each([
    ["a private part in the sender's passing key", epk({ d: "A".repeat(43) }), "header-not-allowed"],
    ["a passing key on another curve", epk({ crv: "P-384" }), "header-not-allowed"],
    ["a passing key of another kind", { kty: "OKP", crv: "X25519", x: "A".repeat(43) }, "header-not-allowed"],
    ["a passing key off its curve", epk({}), "cannot-decrypt"],
  ])("%s", async (_, key, code) => {
    const parts = (await forge(at, {})).split("~");
    const [first, ...rest] = parts[1]!.split(".");
    const forged = { ...(JSON.parse(Buffer.from(first!, "base64url").toString()) as object), epk: key };
    parts[1] = [Buffer.from(JSON.stringify(forged)).toString("base64url"), ...rest].join(".");
    expect(codeOf(await openEnvelope(parts.join("~"), openingAt(at)))).toBe(code);
  });
});
