import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Consent } from "./consent.js";
import { findNoAgainstConsent, findStandingNo, coversMatter } from "./newest-consent.js";

const recipient = { agency: "Example Shelter", country: "TH" } as const;
const matter = { purpose: "referral", recipient } as const;

let ids = 0;
const consent = (part: Partial<Consent>): Consent => ({
  id: `k-${(ids += 1)}`,
  purpose: "referral",
  recipient,
  dataCategories: ["urgent-needs"],
  given: true,
  by: "person",
  at: "2026-03-01T09:00:00+07:00",
  language: "km",
  ...part,
});
const yes = consent({ id: "k-yes" });
const no = (part: Partial<Consent> = {}) =>
  consent({ given: false, at: "2026-03-05T09:00:00+07:00", ...part });
const against = (...others: Consent[]) => findNoAgainstConsent({ consents: [yes, ...others] }, yes);

describe("the newest word about a purpose and a recipient decides, whatever its form", () => {
  test.each<[string, Consent[], "refused" | "withdrawn" | undefined]>([
    ["a refusal after the agreement", [no()], "refused"],
    ["a refusal under the same id", [no({ id: yes.id })], "refused"],
    ["a refusal in wide letters", [no({ recipient: { agency: "Ｅxample Shelter" } })], "refused"],
    ["a refusal with another mark", [no({ recipient: { agency: "Example-Shelter." } })], "refused"],
    ["a refusal at the same moment", [no({ at: yes.at })], "refused"],
    ["a refusal before the agreement", [no({ at: "2026-02-28T09:00:00+07:00" })], undefined],
    [
      "another agreement that was withdrawn later",
      [consent({ revokedAt: "2026-03-06T09:00:00+07:00" })],
      "withdrawn",
    ],
    ["a refusal in another time zone, later in truth", [no({ at: "2026-03-01T04:00:00+00:00" })], "refused"],
    ["a refusal for another purpose", [no({ purpose: "investigation" })], undefined],
    ["a refusal about another agency", [no({ recipient: { agency: "Example Embassy" } })], undefined],
    [
      "a refusal about the same name elsewhere",
      [no({ recipient: { ...recipient, country: "KH" } })],
      undefined,
    ],
    ["a refusal of other data", [no({ dataCategories: ["journey"] })], "refused"],
  ])("%s", (_, others, expected) => {
    expect(against(...others)).toBe(expected);
    expect(findNoAgainstConsent({ consents: [...others, yes] }, yes)).toBe(expected);
  });

  test("an agreement given again after a refusal stands, and the earlier one does not", () => {
    const again = consent({ at: "2026-03-07T09:00:00+07:00" });
    const record = { consents: [yes, no(), again] };
    expect(findNoAgainstConsent(record, again)).toBeUndefined();
    expect(findNoAgainstConsent(record, yes)).toBe("refused");
    expect(findStandingNo(record, matter)).toBeUndefined();
  });

  test("adding a no never frees an agreement, in any order", () => {
    const moment = fc
      .date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString());
    const entry = fc.record({ given: fc.boolean(), at: moment }).map(consent);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), moment, (consents, at) => {
        for (const one of consents.filter(({ given }) => given)) {
          const before = findNoAgainstConsent({ consents }, one);
          const after = findNoAgainstConsent({ consents: [no({ at }), ...consents] }, one);
          if (before) expect(after).toBeDefined();
        }
      }),
    );
  });
});

describe("a moment of a no that makes no sense, or lies ahead, protects", () => {
  test.each([
    ["a day ahead", "2026-03-02T09:00:00+07:00"],
    ["in the Buddhist Era", "2569-03-05T09:00:00+07:00"],
    ["543 years back", "1483-03-05T09:00:00+07:00"],
    ["with a year of two digits", "0026-03-05T09:00:00+07:00"],
    ["no moment at all", "soon"],
  ])("%s", (_, moment) => {
    const withdrawn = { ...yes, revokedAt: moment };
    expect(findNoAgainstConsent({ consents: [withdrawn] }, withdrawn)).toBe("withdrawn");
    expect(against(consent({ revokedAt: moment }))).toBe("withdrawn");
    expect(against(no({ at: moment }))).toBe("refused");
    expect(findStandingNo({ consents: [no({ at: moment })] }, matter)).toBe("refused");
  });

  test("a withdrawal before its own agreement", () => {
    expect(against(consent({ revokedAt: "2026-02-01T09:00:00+07:00" }))).toBe("withdrawn");
  });
});

describe("what forbids is compared generously", () => {
  test.each<[string, Consent["recipient"]]>([
    ["no country means any", { agency: "Example Shelter" }],
    ["a zero-width space", { agency: "Example\u200b Shelter", country: "TH" }],
    ["two spaces", { agency: "Example  Shelter ", country: "TH" }],
    ["another case", { agency: "EXAMPLE shelter", country: "TH" }],
    ["no space", { agency: "ExampleShelter", country: "TH" }],
    ["a direction mark", { agency: "\u200eExample Shelter", country: "TH" }],
  ])("%s", (_, spelt) => {
    expect(against(no({ recipient: spelt }))).toBe("refused");
    expect(findStandingNo({ consents: [no({ recipient: spelt })] }, matter)).toBe("refused");
  });

  test("a name decomposed or composed is one name", () => {
    const recipients = ["Café", "Cafe\u0301"].map((agency) => ({ agency, country: "TH" as const }));
    const record = { consents: [no({ recipient: recipients[0]! })] };
    expect(findStandingNo(record, { ...matter, recipient: recipients[1]! })).toBe("refused");
  });

  test("what permits is compared strictly", () => {
    for (const agency of ["Example\u200b Shelter", "example shelter", "Example  Shelter"])
      expect(coversMatter({ ...matter, recipient: { agency, country: "TH" } }, matter)).toBe(false);
    expect(coversMatter({ ...matter, recipient: { agency: "Example Shelter" } }, matter)).toBe(false);
    expect(coversMatter(yes, matter)).toBe(true);
  });
});

describe("what was sent then is judged by what was said until then", () => {
  const sent = "2026-03-10T09:00:00+07:00";
  const judge = (one: Consent, ...others: Consent[]) =>
    findNoAgainstConsent({ consents: [one, ...others] }, one, sent);

  test.each<[string, string, "withdrawn" | undefined]>([
    ["withdrawn before", "2026-03-09T09:00:00+07:00", "withdrawn"],
    ["withdrawn that moment", sent, "withdrawn"],
    ["withdrawn later", "2026-03-11T09:00:00+07:00", undefined],
    ["withdrawn at a moment that makes no sense", "1483-03-11T09:00:00+07:00", "withdrawn"],
  ])("%s", (_, revokedAt, expected) => {
    expect(judge({ ...yes, revokedAt })).toBe(expected);
    expect(judge(yes, consent({ revokedAt }))).toBe(expected);
  });
});
