import { beforeAll, describe, expect, test } from "vitest";
import {
  type Border,
  border,
  codeOf,
  documentOf,
  entryOf,
  EXPIRY,
  LATER,
  legalBasis,
  member,
  NOW,
  openingAt,
  record,
  request,
  sealingAt,
  sender,
  recipient,
  standard,
  value,
} from "../../test/border.js";
import { minimiseRecord } from "../minimise/minimise-record.js";
import { openEnvelope, peekEnvelope } from "./open-envelope.js";
import { sealRecord, type SealedEnvelope } from "./seal-record.js";
import { verifySignedDocument } from "./signed-document.js";

let at: Border;
let sealed: SealedEnvelope;
beforeAll(async () => {
  at = await border();
  sealed = value(await sealRecord(record, request, sealingAt(at)));
});

describe("an envelope", () => {
  test("gives the recipient exactly what was minimised, in every script", async () => {
    const opened = value(await openEnvelope(sealed.envelope, openingAt(at)));
    const { record: sent, grounds } = value(minimiseRecord(record, request));
    expect(opened.record).toEqual(sent);
    expect(opened.grounds).toEqual(grounds);
    expect(opened.record.person?.names?.[0]?.asWritten).toBe("ឈ្មោះ គំរូ");
    expect(opened.manifest).toMatchObject({
      ...{ id: sealed.id, sender, recipient, purpose: "referral", legalBasis, standard },
      ...{ ground: { consent: "k-1" }, sealedAt: NOW, expiresAt: EXPIRY },
    });
  });

  test("is one line of ASCII in which nothing that was sent can be read", () => {
    expect(sealed.envelope).toMatch(/^spean-envelope\/1~[A-Za-z0-9_.-]+~[A-Za-z0-9_.-]+$/);
    const plain = Buffer.from(sealed.envelope.replace(/[~.]/g, "\n"), "base64url").toString("latin1");
    for (const word of ["Example", "Chhmouah", "referral", 'k-1"'])
      expect(sealed.envelope + plain).not.toContain(word);
  });

  test("is never the same twice", async () => {
    const again = value(await sealRecord(record, request, sealingAt(at)));
    const parts = (envelope: string) => envelope.split(/[~.]/).slice(1);
    for (const part of parts(again.envelope)) expect(parts(sealed.envelope)).not.toContain(part);
    expect(again.id).not.toBe(sealed.id);
  });

  test("shows before it is accepted who sends it, for what, and nothing that leads to a person", async () => {
    const manifest = value(await peekEnvelope(sealed.envelope, openingAt(at)));
    expect(manifest.preview).toEqual({
      ageClass: "adult",
      services: ["shelter", "medical-care"],
      dataCategories: [
        "urgent-needs",
        "interview",
        "person",
        "identity-documents",
        "journey",
        "observations",
        "assessments",
        "decisions",
      ],
    });
    expect(JSON.stringify(manifest)).not.toMatch(/Chhmouah|ឈ្មោះ|invented note|c-1"/);
  });

  test("can be previewed without the key to records, and not opened", async () => {
    const desk = await member(
      recipient,
      at.to.pairs.filter(({ use }) => use === "preview"),
    );
    const opening = { ...openingAt(at), keys: desk.ring };
    expect(codeOf(await peekEnvelope(sealed.envelope, opening))).toBe("accepted");
    expect(codeOf(await openEnvelope(sealed.envelope, opening))).toBe("not-for-us");
  });

  test("is in one part for an agency without a key for previews, and says the same", async () => {
    const to = await member(
      recipient,
      at.to.pairs.filter(({ use }) => use !== "preview"),
    );
    const directory = await at.publish(documentOf([at.from, to].map(entryOf), 2));
    const { envelope } = value(await sealRecord(record, request, { ...sealingAt(at), directory }));
    expect(envelope).toMatch(/^spean-envelope\/1~[A-Za-z0-9_.-]+$/);
    const opening = { ...openingAt(at), directory, keys: to.ring };
    const opened = value(await openEnvelope(envelope, opening));
    expect(opened.record).toEqual(value(await openEnvelope(sealed.envelope, openingAt(at))).record);
    expect(value(await peekEnvelope(envelope, opening))).toEqual(opened.manifest);
    expect(value(await verifySignedDocument(opened.signed, { directory }))).toEqual(opened);
  });

  test("is opened by nobody else", async () => {
    for (const keys of [at.other.ring, at.from.ring])
      expect(codeOf(await openEnvelope(sealed.envelope, { ...openingAt(at), keys }))).toBe("not-for-us");
  });

  test("leaves a signed document that anybody who has the directory can verify", async () => {
    const opened = value(await openEnvelope(sealed.envelope, openingAt(at)));
    expect(value(await verifySignedDocument(opened.signed, at))).toEqual(opened);
    const [format, manifest, part] = opened.signed.split("~") as [string, string, string];
    const altered = Buffer.from(part, "base64url").toString().replace("Chhmouah", "Somebody");
    expect(
      codeOf(
        await verifySignedDocument(
          [format, manifest, Buffer.from(altered).toString("base64url")].join("~"),
          at,
        ),
      ),
    ).toBe("preview-and-record-differ");
  });

  test("is not sealed for statistics: a row about one person does not leave the agency", async () => {
    expect(
      codeOf(await sealRecord(record, { purpose: "statistics", recipient, at: NOW }, sealingAt(at))),
    ).toBe("statistics-are-counted");
  });

  test.each([
    ["a legal basis that is empty", { legalBasis: "" }, "terms-malformed"],
    ["a legal basis in which nothing can be seen", { legalBasis: " \u200b" }, "terms-malformed"],
    ["an expiry before it is sealed", { expiresAt: NOW }, "terms-malformed"],
    ["an expiry that is no time", { expiresAt: "soon" }, "terms-malformed"],
    ["a life of over 90 days", { expiresAt: "2026-09-01T00:00:00Z" }, "life-too-long"],
    ["a standard without a digest", { standard: { ...standard, digest: "" } }, "terms-malformed"],
  ])("is not sealed with %s", async (_, part, code) => {
    expect(codeOf(await sealRecord(record, request, { ...sealingAt(at), ...part }))).toBe(code);
  });

  test("is not sealed once consent is withdrawn, though it was looked at before", async () => {
    const withdrawn = {
      ...record,
      consents: record.consents!.map((consent) => ({ ...consent, ...(consent.given && { revokedAt: NOW }) })),
    };
    expect(codeOf(await sealRecord(withdrawn, request, sealingAt(at)))).toBe("consent-withdrawn");
  });

  test("is refused when it has expired, or comes from the future", async () => {
    expect(codeOf(await openEnvelope(sealed.envelope, { ...openingAt(at), at: EXPIRY }))).toBe("expired");
    expect(
      codeOf(await openEnvelope(sealed.envelope, { ...openingAt(at), at: "2026-03-01T02:09:59Z" })),
    ).toBe("not-yet-valid");
    expect(
      codeOf(await openEnvelope(sealed.envelope, { ...openingAt(at), at: "2026-03-01T02:10:00Z" })),
    ).toBe("accepted");
    expect(codeOf(await openEnvelope(sealed.envelope, { ...openingAt(at), at: LATER }))).toBe("accepted");
  });
});
