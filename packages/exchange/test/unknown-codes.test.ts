import { type CaseRecord, checkCaseRecord, DataCategory, findStandingNo, Purpose } from "@spean/model";
import { beforeAll, describe, expect, test } from "vitest";
import { codePlaces, replaceCode } from "../../model/test/code-places.js";
import { sampleRecord } from "../../model/test/sample-record.js";
import {
  completePartialRecord,
  createMemoryInbox,
  type ExchangePurpose,
  openEnvelope,
  type PartialRecord,
  peekEnvelope,
  previewRecord,
  receiveEnvelope,
  sealRecord,
} from "../src/index.js";
import { findUnknownCodes } from "../src/minimise/partial-record.js";
import { keepTreeLeaves } from "../src/minimise/field-tree.js";
import { sendableFieldTree } from "../src/minimise/fields.js";
import {
  type Border,
  border,
  codeOf,
  NOW,
  openingAt,
  recipient,
  sealingAt,
  sender,
  standard,
  value,
} from "./border.js";
import { forge, type Forgery, goodGrounds, goodManifest, goodRecord } from "./forge.js";

const unknown = "not-a-code-of-this-version";
const purposes = ["referral", "repatriation", "investigation"] as const;
const knownIndicators = new Set(["act.recruited", "exploitation.hours"]);
const manifest = { sender, sealedAt: NOW };
const complete = (record: PartialRecord) =>
  completePartialRecord(record, { id: "here", knownIndicators, manifest });

/** The one refusal at each place on which a permission rests; at every other place the record arrives. */
const refusedAt: Readonly<Record<string, string>> = {
  "/ageClass": "age-class-unknown",
  "/consents/*/by": "ground-unknown",
  "/consents/*/purpose": "consent-other-purpose",
  "/consents/*/recipient/country": "consent-other-recipient",
};

const consentFor = (purpose: ExchangePurpose) => ({
  ...{ id: "k-1", purpose, recipient, dataCategories: DataCategory.options },
  ...{ given: true, by: "person", at: NOW, language: "km" },
});

/** Of age by the year that travels for each purpose, and with one referral and one consent: those of the sending. */
const recordFor = (purpose: ExchangePurpose): CaseRecord =>
  ({
    ...sampleRecord,
    person: { ...sampleRecord.person, birth: { era: "gregorian", year: 1990 } },
    referrals: [{ ...sampleRecord.referrals[0], purpose }],
    consents: [consentFor(purpose)],
  }) as unknown as CaseRecord;

const travelling = (record: CaseRecord, purpose: ExchangePurpose): PartialRecord =>
  keepTreeLeaves(record, sendableFieldTree(purpose, DataCategory.options)) as PartialRecord;

const previewOf = ({ ageClass, referrals }: PartialRecord) => ({
  preview: {
    ageClass: ageClass === unknown ? "adult" : ageClass,
    services: [...new Set((referrals ?? []).flatMap(({ services }) => services ?? []))],
    dataCategories: DataCategory.options,
  },
});

const grounds = { ...goodGrounds, dataCategories: DataCategory.options };

let at: Border;
beforeAll(async () => {
  at = await border();
});

const sent = codePlaces.flatMap((place) =>
  purposes
    .filter((purpose) =>
      JSON.stringify(travelling(replaceCode(recordFor(purpose), place, unknown), purpose)).includes(unknown),
    )
    .map((purpose) => [place, purpose] as const),
);

test("the places are those of the schema, and most of them travel", () => {
  expect(codePlaces.length).toBeGreaterThan(50);
  expect(codePlaces).toContain("/assessments/*/assessment/findings/*/byList/*/state");
  expect(new Set(sent.map(([place]) => place)).size).toBeGreaterThan(40);
});

describe("a code that this version does not know costs one entry, kept as received and named", () => {
  test.each(sent)("%s, sent for %s", async (place, purpose) => {
    const record = travelling(replaceCode(recordFor(purpose), place, unknown), purpose);
    const envelope = await forge(at, {
      part: { grounds, record },
      manifest: { purpose, ...previewOf(record) },
    });
    const opened = await openEnvelope(envelope, openingAt(at));
    const refused = refusedAt[place];
    expect(codeOf(opened)).toBe(refused ?? "accepted");
    if (!opened.ok) return expect(opened.refusal.message).not.toContain(unknown);
    expect(opened.value.record).toEqual(record);
    const received = { ...openingAt(at), inbox: createMemoryInbox(), readWith: standard };
    expect(codeOf(await receiveEnvelope(envelope, received))).toBe("accepted");
    expect(findUnknownCodes(record).map(({ path }) => path)).toHaveLength(1);

    const field = place.split("/")[1]!;
    const before = complete(travelling(recordFor(purpose), purpose));
    const after = complete(opened.value.record);
    expect(checkCaseRecord(after.record, knownIndicators)).toMatchObject({ ok: true });
    const named = after.untaken.filter((part) => JSON.stringify(part.value).includes(unknown));
    expect(named.map((part) => part.field)).toEqual([field]);
    for (const [name, whole] of Object.entries(before.record))
      if (name !== field && !(field === "answers" && name === "observations"))
        expect(after.record[name]).toEqual(whole);
    // what corrected or named the entry that was set aside stands without naming it
    const others = after.untaken.filter((part) => !named.includes(part) && part.code !== "unknown-reference");
    for (const other of others) expect(before.untaken).toContainEqual(other);
  });

  test.each(sent)("%s, sealed by this version for %s", async (place, purpose) => {
    const record = replaceCode(recordFor(purpose), place, unknown);
    const request = { purpose, recipient, at: NOW, consent: "k-1" };
    const sealed = await sealRecord(record, request, sealingAt(at));
    if (!sealed.ok) return expect(["terms-malformed", ...sealRefusals]).toContain(sealed.refusal.code);
    expect(codeOf(await openEnvelope(sealed.value.envelope, openingAt(at)))).toBe("accepted");
  });
});

/** What a sender of this version is told, whose own record holds such a word. */
const sealRefusals = [
  "consent-not-theirs-to-give",
  "consent-other-purpose",
  "consent-other-recipient",
  "consent-of-child-alone",
];

test("never shows such a code on a page: an outcome or another word that this version does not know", () => {
  for (const [place, purpose] of sent) {
    const record = travelling(replaceCode(recordFor(purpose), place, unknown), purpose);
    const { sections } = previewRecord(
      { request: { purpose, recipient, at: NOW }, record },
      { language: "en" },
    );
    const values = sections.flatMap(({ lines }) => lines.map((line) => line.value));
    expect(values.join()).not.toContain(unknown);
    expect(values).toContain(
      place.endsWith("/outcome")
        ? "an outcome that this version does not know"
        : "a word that this version does not know",
    );
  }
});

describe("a word of another version that would permit is refused, and the refusal says at which place", () => {
  const child = { record: { ...goodRecord, ageClass: "child" } };
  const best = { by: { role: "judge" }, at: NOW, reason: "An invented reason.", capacity: unknown };
  const preview = { preview: { ...goodManifest.preview, ageClass: "child" } };
  test.each<[string, Forgery, string, string]>([
    ["the purpose", { manifest: { purpose: unknown } }, "purpose-unknown", "/manifest/purpose"],
    [
      "the ground",
      { manifest: { ground: { override: unknown } }, part: { grounds: { kind: unknown } } },
      "ground-unknown",
      "/manifest/ground/override",
    ],
    [
      "the kind of grounds",
      { part: { grounds: { ...goodGrounds, kind: unknown } } },
      "ground-unknown",
      "/grounds/kind",
    ],
    ["who agreed", { part: { grounds: { ...goodGrounds, by: unknown } } }, "ground-unknown", "/grounds/by"],
    [
      "who judged the best interest",
      {
        manifest: preview,
        part: { ...child, grounds: { ...goodGrounds, by: "legal-representative", bestInterest: best } },
      },
      "ground-unknown",
      "/grounds/bestInterest/capacity",
    ],
    [
      "the age class that is seen first",
      { manifest: { preview: { ...goodManifest.preview, ageClass: unknown } } },
      "age-class-unknown",
      "/manifest/preview/ageClass",
    ],
    [
      "the age class of the record",
      { part: { record: { ...goodRecord, ageClass: unknown } } },
      "age-class-unknown",
      "/record/ageClass",
    ],
  ])("%s", async (_, forgery, code, place) => {
    for (const whole of [false, true]) {
      const opened = await openEnvelope(await forge(at, { ...forgery, whole }), openingAt(at));
      expect(codeOf(opened)).toBe(code);
      expect(opened.ok ? "" : opened.refusal.message).toContain(`At ${place}.`);
    }
  });

  test("a category and a service that are none here permit nothing, and lose nothing", async () => {
    const categories = { dataCategories: ["urgent-needs", unknown] };
    const services = [{ id: "r-1", services: ["shelter", unknown] }];
    const good: Forgery = {
      manifest: { preview: { ageClass: "adult", services: ["shelter", unknown], ...categories } },
      part: {
        grounds: { ...goodGrounds, ...categories },
        record: { ...goodRecord, referrals: services },
      },
    };
    const seen = value(await peekEnvelope(await forge(at, good), openingAt(at)));
    expect(seen.preview.services).toEqual(["shelter", unknown]);
    expect(value(await openEnvelope(await forge(at, good), openingAt(at))).record.referrals).toEqual(
      services,
    );
    const more = { ...goodRecord, referrals: services, person: { languages: ["km"] } };
    const beyond = { ...good, part: { ...good.part, record: more } };
    expect(codeOf(await openEnvelope(await forge(at, beyond), openingAt(at)))).toBe("field-without-purpose");
  });
});

const refusal = { ...consentFor("referral"), id: "k-2", given: false };
describe("a no in words of another version protects", () => {
  const nos: [string, object][] = [
    ["by somebody", { by: unknown }],
    ["for a purpose", { purpose: unknown }],
    ["of a category", { dataCategories: [unknown] }],
    ["in a country", { recipient: { ...recipient, country: unknown } }],
    ["in a language", { language: unknown }],
    ["at a moment", { at: unknown }],
    ["as a withdrawal by somebody", { given: true, revokedAt: NOW, by: unknown }],
    ["as a withdrawal at a moment", { given: true, at: unknown, revokedAt: unknown }],
  ];

  test.each(nos)("on opening: %s unknown here", async (_, part) => {
    const consents = [consentFor("referral"), { ...refusal, ...part }];
    const record = { ...goodRecord, consents };
    expect(codeOf(await openEnvelope(await forge(at, { part: { record } }), openingAt(at)))).toBe(
      "consent-overtaken",
    );
  });

  test.each(nos)("in the case that it becomes: %s unknown here", (_, part) => {
    const no = { ...refusal, ...part };
    const { record, untaken } = complete({ ageClass: "adult", consents: [no] as PartialRecord["consents"] });
    expect(checkCaseRecord(record, knownIndicators)).toMatchObject({ ok: true });
    for (const purpose of "purpose" in part ? Purpose.options : (["referral"] as const))
      expect(findStandingNo(record, { purpose, recipient })).toBeDefined();
    expect(untaken).toEqual([{ field: "consents", code: "invalid-value", value: no }]);
  });

  test("a yes in such words is no yes", () => {
    const yes = { ...consentFor("referral"), by: unknown };
    const { record, untaken } = complete({ ageClass: "adult", consents: [yes] });
    expect([record.consents, untaken.map((part) => part.value)]).toEqual([[], [yes]]);
  });
});

test("an age class that is none here protects as a child, and is named", () => {
  const { record, untaken } = complete({ ageClass: unknown });
  expect(record.ageClass).toBe("unknown");
  expect(untaken).toEqual([{ field: "ageClass", code: "invalid-value", value: unknown }]);
});

test("a sign is not lost to the word for where it was seen, nor a form's lists to the word for the form", () => {
  const [first] = sampleRecord.observations;
  const { record } = complete({
    ageClass: "adult",
    forms: ["sexual", unknown],
    observations: [{ ...first!, source: unknown }],
  });
  expect(record.forms).toEqual(["sexual", "other"]);
  expect(record.observations).toMatchObject([
    { indicator: "act.recruited", answer: "yes", source: "third-party" },
  ]);
});

test("an urgent need that was answered in such a word is asked again, and what was sent is named", () => {
  const sentNeed = { answer: unknown, note: "An invented note." };
  const { record, untaken } = complete({ ageClass: "adult", urgentNeeds: { dangerNow: sentNeed } });
  expect(record.urgentNeeds?.dangerNow.answer).toBe("not-asked");
  expect(untaken).toMatchObject([{ field: "urgentNeeds", value: { dangerNow: sentNeed } }]);
});
