import type { CaseRecord } from "@spean/model";
import { describe, expect, test } from "vitest";
import { codeOf, NOW, recipient, record, request, value } from "../../test/border.js";
import { minimiseRecord } from "../minimise/minimise-record.js";
import type { BestInterest, VitalInterest } from "./grounds.js";

const withConsent = (part: object, whole: object = {}): CaseRecord =>
  ({
    ...record,
    ...whole,
    consents: record.consents!.map((consent) => (consent.id === "k-1" ? { ...consent, ...part } : consent)),
  }) as CaseRecord;

describe("consent", () => {
  test.each([
    ["was refused", { given: false }, "consent-refused"],
    ["was withdrawn", { revokedAt: NOW }, "consent-withdrawn"],
    ["was given only later", { at: "2026-03-01T02:16:00Z" }, "consent-not-yet-given"],
    ["is for another purpose", { purpose: "investigation" }, "consent-other-purpose"],
    [
      "is for another agency",
      { recipient: { ...recipient, agency: "Example Embassy" } },
      "consent-other-recipient",
    ],
    [
      "is for an agency of the same name in another country",
      { recipient: { ...recipient, country: "KH" } },
      "consent-other-recipient",
    ],
    [
      "does not say in which country the agency is",
      { recipient: { agency: recipient.agency } },
      "consent-other-recipient",
    ],
    ["was given for an adult by a guardian", { by: "guardian-not-suspected" }, "consent-not-theirs-to-give"],
  ])("that %s carries nothing", (_, part, code) => {
    expect(codeOf(minimiseRecord(withConsent(part), request))).toBe(code);
  });

  test.each([
    "2026-03-01T09:15:01+07:00",
    "2026-04-01T00:00:00Z",
    "2569-03-01T02:12:00Z",
    "1483-03-01T02:12:00Z",
  ])("that is withdrawn carries nothing, whatever moment the withdrawal bears: %s", (revokedAt) => {
    expect(codeOf(minimiseRecord(withConsent({ revokedAt }), request))).toBe("consent-withdrawn");
  });

  test("is overtaken by a later no to the same purpose and recipient, however it is spelt", () => {
    const at = "2026-03-01T02:12:00Z";
    const later = (part: object) => ({
      ...record,
      consents: [...record.consents!, { ...record.consents![0]!, id: "k-9", at, given: false, ...part }],
    });
    for (const part of [
      {},
      { recipient: { agency: recipient.agency } },
      { recipient: { ...recipient, agency: "example \u200bshelter" } },
      { given: true, revokedAt: "2026-03-01T02:13:00Z" },
      { dataCategories: ["journey"] },
    ])
      expect(codeOf(minimiseRecord(later(part), request))).toBe("consent-overtaken");
    for (const part of [{ given: true }, { at: "2026-03-01T02:09:00Z" }, { purpose: "investigation" }])
      expect(codeOf(minimiseRecord(later(part), request))).toBe("accepted");
  });

  test("is recorded with who gave it", () => {
    expect(value(minimiseRecord(record, request)).grounds).toMatchObject({
      kind: "consent",
      consent: "k-1",
      by: "person",
      at: "2026-03-01T02:10:00Z",
    });
  });
});

describe.each(["child", "unknown", "disputed"])("for somebody whose age class is %s", (ageClass) => {
  const bestInterest: BestInterest = {
    by: { role: "social-worker", agency: "Example Agency" },
    capacity: "child-protection-authority",
    at: NOW,
    reason: "An invented reason.",
  };
  const child = (by: string) => withConsent({ by }, { ageClass });

  test("the person's own consent is not enough", () => {
    expect(codeOf(minimiseRecord(child("person"), { ...request, bestInterest }))).toBe(
      "consent-of-child-alone",
    );
  });

  test.each(["guardian-not-suspected", "legal-representative", "child-protection-authority"])(
    "%s consents, with best interest recorded",
    (by) => {
      expect(value(minimiseRecord(child(by), { ...request, bestInterest })).grounds).toMatchObject({
        by,
        bestInterest,
      });
    },
  );

  test("best interest has to be there, by somebody not suspected, with a reason, before sending", () => {
    const by = child("legal-representative");
    expect(codeOf(minimiseRecord(by, request))).toBe("best-interest-missing");
    for (const part of [
      { capacity: "person" },
      { reason: "" },
      { reason: "\u200b" },
      { at: "2026-03-01T02:16:00Z" },
      { by: {} },
    ])
      expect(
        codeOf(
          minimiseRecord(by, { ...request, bestInterest: { ...bestInterest, ...part } as BestInterest }),
        ),
      ).toBe("best-interest-malformed");
  });
});

describe("a vital interest", () => {
  const vitalInterest: VitalInterest = {
    by: { role: "doctor" },
    reason: "An invented reason.",
    dataCategories: ["urgent-needs"],
  };
  const { consent: _, ...without } = request;
  const nobodyAsked = { ...record, consents: [] };

  test("lets only what is vital through, and is recorded with role and reason", () => {
    const { grounds, record: sent } = value(minimiseRecord(nobodyAsked, { ...without, vitalInterest }));
    expect(grounds).toEqual({ kind: "vital-interest", ...vitalInterest });
    expect(Object.keys(sent).sort()).toEqual(["ageClass", "id", "referrals", "urgentNeeds"]);
  });

  test("needs a role, a reason and categories", () => {
    for (const part of [
      { by: { role: "" } },
      { reason: "" },
      { reason: " \u200b" },
      { dataCategories: [] },
      { by: undefined },
    ])
      expect(
        codeOf(
          minimiseRecord(nobodyAsked, {
            ...without,
            vitalInterest: { ...vitalInterest, ...part } as VitalInterest,
          }),
        ),
      ).toBe("override-malformed");
  });

  test("never stands against somebody's no, nor beside a consent, nor for another purpose", () => {
    expect(codeOf(minimiseRecord(withConsent({ given: false }), { ...without, vitalInterest }))).toBe(
      "override-against-refusal",
    );
    expect(codeOf(minimiseRecord(withConsent({ revokedAt: NOW }), { ...without, vitalInterest }))).toBe(
      "override-against-refusal",
    );
    expect(codeOf(minimiseRecord(record, { ...request, vitalInterest }))).toBe("override-with-consent");
    for (const purpose of ["repatriation", "investigation"] as const)
      expect(codeOf(minimiseRecord(nobodyAsked, { ...without, purpose, vitalInterest }))).toBe(
        "override-for-this-purpose",
      );
  });

  test.each<[string, object]>([
    ["that lies ahead", { at: "2026-03-01T02:16:00Z" }],
    ["of a far year", { at: "2099-03-01T00:00:00Z" }],
    ["that a guardian gave for an adult", { at: "2026-03-01T02:14:00Z", by: "guardian-not-suspected" }],
  ])("never goes against a no because of a later yes that carries nothing: %s", (_, part) => {
    const [first, ...others] = withConsent({ given: false }).consents!;
    const consents = [first!, ...others, { ...first!, id: "k-9", given: true, ...part }];
    expect(codeOf(minimiseRecord({ ...record, consents }, { ...without, vitalInterest }))).toBe(
      "override-against-refusal",
    );
  });

  test.each<[string, object]>([
    ["without a country", { recipient: { agency: recipient.agency } }],
    ["with an invisible character", { recipient: { ...recipient, agency: "Example\u200b Shelter" } }],
    ["in capitals", { recipient: { ...recipient, agency: "EXAMPLE SHELTER" } }],
    ["at a moment that lies ahead", { at: "2026-03-01T02:16:00Z" }],
    ["in the Buddhist Era", { at: "2569-02-01T02:16:00Z" }],
    ["543 years back", { at: "1483-02-01T02:16:00Z" }],
  ])("never stands against a no that is written another way: %s", (_, part) => {
    const refused = withConsent({ given: false, ...part });
    expect(codeOf(minimiseRecord(refused, { ...without, vitalInterest }))).toBe("override-against-refusal");
  });
});

describe("somebody who was a child at the conduct, and is certainly 18 on the day of the consent", () => {
  const grownUp = (part: object, birth: object = { year: 2000, month: 5, day: 10 }) =>
    withConsent(part, { ageClass: "child", person: { birth: { era: "gregorian", ...birth } } });

  test("consents in person, without a best interest, and the grounds say so", () => {
    const { grounds } = value(minimiseRecord(grownUp({}), request));
    expect(grounds).toMatchObject({ by: "person", ofAge: true });
    expect(grounds).not.toHaveProperty("bestInterest");
  });

  test("is not consented for by a guardian", () => {
    for (const by of ["guardian-not-suspected", "child-protection-authority"])
      expect(codeOf(minimiseRecord(grownUp({ by }), request))).toBe("consent-not-theirs-to-give");
  });

  test("is a child still where the birth is an estimate, or may be too late", () => {
    for (const birth of [{ year: 1990, estimated: true }, { year: 2008 }])
      expect(codeOf(minimiseRecord(grownUp({}, birth), request))).toBe("consent-of-child-alone");
  });

  test("is a child, though the record says adult, where the date of birth is certain", () => {
    const young = withConsent({}, { ageClass: "adult", person: { birth: { era: "gregorian", year: 2012 } } });
    expect(codeOf(minimiseRecord(young, request))).toBe("consent-of-child-alone");
  });
});
