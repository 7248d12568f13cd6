import { beforeAll, describe, expect, test } from "vitest";
import { openEnvelope, peekEnvelope } from "../src/index.js";
import { type Border, border, codeOf, NOW, openingAt, recipient, stranger } from "./border.js";
import { forge, type Forgery, goodGrounds, goodManifest, goodRecord } from "./forge.js";

let at: Border;
beforeAll(async () => {
  at = await border();
});

const codeFor = async (forgery: Forgery) =>
  codeOf(await openEnvelope(await forge(at, forgery), openingAt(at)));

const afterSealing = "2026-03-01T03:15:00Z";
const consent = {
  id: "k-1",
  purpose: "referral",
  recipient,
  dataCategories: ["urgent-needs"],
  given: true,
  by: "person",
  at: NOW,
  language: "km",
};
const bestInterest = {
  by: { role: "social-worker" },
  capacity: "child-protection-authority",
  at: NOW,
  reason: "An invented reason.",
};
const vital = {
  kind: "vital-interest",
  by: { role: "doctor" },
  reason: "x",
  dataCategories: ["urgent-needs"],
};
const withPart = (grounds: object, record: object = {}, manifest: object = {}): Forgery => ({
  part: { grounds: { ...goodGrounds, ...grounds }, record: { ...goodRecord, ...record } },
  manifest,
});
const withPreview = (part: object): object => ({ preview: { ...goodManifest.preview, ...part } });
const child = (grounds: object, record: object = {}) =>
  withPart(grounds, { ageClass: "child", ...record }, withPreview({ ageClass: "child" }));
const withConsent = (part: object) => withPart({}, { consents: [{ ...consent, ...part }] });
const personCovered = { dataCategories: ["urgent-needs", "person"] };
const grownUp = (grounds: object, birth: object) => ({
  part: {
    grounds: { ...goodGrounds, ...personCovered, ...grounds },
    record: { ...goodRecord, ageClass: "child", person: { birth: { era: "gregorian", ...birth } } },
  },
  manifest: withPreview({ ageClass: "child", ...personCovered }),
});

describe("the recipient runs the sender's rules on what it opened", () => {
  test.each<[string, () => Forgery, string]>([
    ["a child's own consent", () => child({}), "consent-of-child-alone"],
    [
      "a child's record without a best interest",
      () => child({ by: "legal-representative" }),
      "best-interest-missing",
    ],
    [
      "a best interest judged after sealing",
      () => child({ by: "legal-representative", bestInterest: { ...bestInterest, at: afterSealing } }),
      "best-interest-malformed",
    ],
    [
      "an adult's consent by a guardian",
      () => withPart({ by: "guardian-not-suspected" }),
      "consent-not-theirs-to-give",
    ],
    ["grounds of an hour after sealing", () => withPart({ at: afterSealing }), "consent-not-yet-given"],
    ["a consent that was refused", () => withConsent({ given: false }), "consent-refused"],
    ["a consent that was withdrawn", () => withConsent({ revokedAt: NOW }), "consent-withdrawn"],
    [
      "a consent that was withdrawn in the Buddhist Era",
      () => withConsent({ revokedAt: "2569-03-01T02:15:00Z" }),
      "consent-withdrawn",
    ],
    [
      "a consent that was refused in the Buddhist Era",
      () => withConsent({ given: false, at: "2569-03-01T02:15:00Z" }),
      "consent-refused",
    ],
    [
      "a refusal of which only a part came",
      () => withPart({}, { consents: [{ id: "k-1", given: false }] }),
      "consent-refused",
    ],
    [
      "a refusal beside it, in the Buddhist Era",
      () =>
        withPart(
          {},
          { consents: [consent, { ...consent, id: "k-2", given: false, at: "2569-03-01T02:15:00Z" }] },
        ),
      "consent-overtaken",
    ],
    ["a consent to another agency", () => withConsent({ recipient: stranger }), "consent-other-recipient"],
    [
      "a consent for another purpose",
      () => withConsent({ purpose: "investigation" }),
      "consent-other-purpose",
    ],
    [
      "a later no beside the consent",
      () => withPart({}, { consents: [consent, { ...consent, id: "k-2", given: false }] }),
      "consent-overtaken",
    ],
    [
      "a consent given by another than the grounds say",
      () => withConsent({ by: "legal-representative" }),
      "preview-and-record-differ",
    ],
    [
      "a consent of another moment than the grounds say",
      () => withConsent({ at: "2026-03-01T02:00:00Z" }),
      "preview-and-record-differ",
    ],
    [
      "of age by the grounds, a child by the date of birth",
      () => grownUp({ ofAge: true }, { year: 2012 }),
      "consent-of-child-alone",
    ],
    ...(["investigation", "repatriation"] as const).map((purpose): [string, () => Forgery, string] => [
      `a vital interest for ${purpose}`,
      () => ({
        part: { grounds: vital, record: { id: "c-1", ageClass: "adult" } },
        manifest: { purpose, ground: { override: "vital-interest" }, ...withPreview({ services: [] }) },
      }),
      "override-for-this-purpose",
    ]),
  ])("%s is refused", async (_, forgery, code) => expect(await codeFor(forgery())).toBe(code));

  test.each<[string, object]>([
    ["the age class", { ageClass: "adult" }],
    ["the services", { services: ["shelter", "legal-aid"] }],
    ["the categories", { dataCategories: ["urgent-needs", "person"] }],
  ])("a preview that says otherwise than the record is refused: %s", async (_, part) => {
    const preview = { ageClass: "child", services: ["shelter"], dataCategories: ["urgent-needs"], ...part };
    const grounds = { by: "legal-representative", bestInterest };
    expect(await codeFor(withPart(grounds, { ageClass: "child" }, { preview }))).toBe(
      "preview-and-record-differ",
    );
  });

  test("a record without an age class is judged by the one that the preview says", async () => {
    expect(await codeFor(withPart({}, { ageClass: undefined }))).toBe("accepted");
    const preview = withPreview({ ageClass: "child" });
    expect(await codeFor(withPart({}, { ageClass: undefined }, preview))).toBe("consent-of-child-alone");
  });

  test.each<[string, () => Forgery]>([
    ["the consent beside the grounds", () => withConsent({})],
    [
      "codes of the preview in another order",
      () => withPart({}, {}, withPreview({ services: ["shelter", "shelter"] })),
    ],
    [
      "a child, by a guardian, in its best interest",
      () => child({ by: "guardian-not-suspected", bestInterest }),
    ],
    ["of age by the grounds, the date of birth not sent", () => child({ ofAge: true })],
    ["of age by the date of birth alone", () => grownUp({}, { year: 2000 })],
    [
      "an adult by the record, by a guardian with a best interest: the sender knew a date of birth",
      () => withPart({ by: "guardian-not-suspected", bestInterest }),
    ],
  ])("what keeps the rules is accepted: %s", async (_, forgery) =>
    expect(await codeFor(forgery())).toBe("accepted"),
  );
});

test("an envelope in one part is previewed by nobody who has a key of its own for previews", async () => {
  const whole = await forge(at, { whole: true });
  expect(codeOf(await peekEnvelope(whole, openingAt(at)))).toBe("preview-missing");
  expect(codeOf(await openEnvelope(whole, openingAt(at)))).toBe("accepted");
});
