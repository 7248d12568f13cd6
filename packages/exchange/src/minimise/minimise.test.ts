import { readFileSync } from "node:fs";
import { type CaseRecord, CaseRecord as CaseRecordSchema, DataCategory } from "@spean/model";
import { describe, expect, test } from "vitest";
import { leafPaths } from "../../../model/test/leaf-paths.js";
import { codeOf, recipient, record, request, value } from "../../test/border.js";
import { fieldsOf, wholeRecord } from "../../test/whole-record.js";
import { z } from "../zod.js";
import { fieldCategoryOf } from "./category-of.js";
import type { ExchangePurpose } from "../consent/sending-request.js";
import { minimiseRecord } from "./minimise-record.js";
import { PartialRecord } from "./partial-record.js";

/** The table, written by hand: of each field, its category, and for which purposes it travels. */
const table = readFileSync(new URL("../../test/what-travels.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [field = "", category = "", travels = ""] = line.split(",");
    return { field, category, travels: travels.split(" ") };
  });
const fields = table.map(({ field }) => field);
const letters: Readonly<Record<ExchangePurpose, string>> = {
  referral: "R",
  repatriation: "P",
  investigation: "I",
  statistics: "S",
};
const purposes = Object.keys(letters) as ExchangePurpose[];

/** Fields that the table lets through, in its order; a consent that was withdrawn carries nothing. */
const expected = (purpose: ExchangePurpose, categories: readonly string[]): string[] =>
  table
    .filter(
      ({ field, category, travels }) =>
        travels.includes(letters[purpose]) &&
        (purpose === "statistics" || field !== "/consents/*/revokedAt") &&
        (purpose === "statistics" || ["hand-over", ...categories].includes(category)),
    )
    .map(({ field }) => field);

const asked = (purpose: ExchangePurpose, consent: object): [CaseRecord, typeof request] => {
  const whole = wholeRecord(
    fields.filter((field) => field !== "/consents/*/revokedAt"),
    { purpose, ...consent },
  );
  return [
    { ...whole, referrals: whole.referrals!.map((referral) => ({ ...referral, purpose })) },
    { ...request, purpose },
  ];
};

describe("the table of what travels", () => {
  test("has every field of a record, and no other", () => {
    const all = leafPaths(
      z.toJSONSchema(CaseRecordSchema, { io: "input" }) as Parameters<typeof leafPaths>[0],
    );
    expect([...fields].sort()).toEqual([...all].sort());
    expect(fieldsOf(wholeRecord(fields)).sort()).toEqual([...all].sort());
  });

  test("names the category that consent has to cover", () => {
    for (const { field, category } of table)
      expect([field, fieldCategoryOf(field) ?? ""]).toEqual([field, category]);
  });

  const consents: [string, DataCategory[]][] = [
    ["every category", [...DataCategory.options]],
    ...DataCategory.options.map((one): [string, DataCategory[]] => [one, [one]]),
  ];
  for (const purpose of purposes)
    test.each(consents)(
      `lets through for ${purpose}, on consent to %s, exactly what stands there`,
      (_, dataCategories) => {
        const { record: sent } = value(minimiseRecord(...asked(purpose, { dataCategories })));
        expect(fieldsOf(sent).sort()).toEqual(expected(purpose, dataCategories).sort());
      },
    );

  test.each(purposes.filter((purpose) => purpose !== "statistics"))(
    "lets nothing through for %s when consent is refused, withdrawn or not there",
    (purpose) => {
      for (const [consent, code] of [
        [{ given: false }, "consent-refused"],
        [{ revokedAt: request.at }, "consent-withdrawn"],
        [{ id: "k-9" }, "consent-unknown"],
      ] as const)
        expect(
          codeOf(
            minimiseRecord(...asked(purpose, { dataCategories: [...DataCategory.options], ...consent })),
          ),
        ).toBe(code);
      const [whole, { consent: _, ...without }] = asked(purpose, {});
      expect(codeOf(minimiseRecord(whole, without))).toBe("consent-missing");
    },
  );

  test("lets no personal field through for statistics, whatever the consent", () => {
    const sent = JSON.stringify(value(minimiseRecord(...asked("statistics", { given: false }))).record);
    expect(sent).not.toMatch(/at \/(id|person\/names|answers|observations\/\*\/(answer|indicator))/);
    expect(value(minimiseRecord(...asked("statistics", { given: false }))).grounds).toBeUndefined();
  });
});

describe("a minimised record", () => {
  test("has no referral to, and no consent about, anybody else", () => {
    const [consent, ...consents] = record.consents!;
    // asked for the same purpose, for somebody else to read
    const other = { ...consent!, id: "k-3", recipient: { ...recipient, agency: "Example Embassy" } };
    const { record: sent } = value(
      minimiseRecord({ ...record, consents: [consent!, ...consents, other] }, request),
    );
    expect(sent.referrals?.map(({ id }) => id)).toEqual(["r-1"]);
    expect(sent.consents?.map(({ id }) => id)).toEqual(["k-1"]);
    expect(JSON.stringify(sent)).not.toContain("Example Embassy");
  });

  test("has no field that a system added, at the top or within", () => {
    const { record: sent } = value(
      minimiseRecord({ ...record, person: { ...record.person, shelterAddress: "x" } } as CaseRecord, request),
    );
    expect(JSON.stringify(sent)).not.toMatch(/officeReference|shelterAddress/);
  });

  test("leaves the record it was made from as it was", () => {
    const before = structuredClone(record);
    minimiseRecord(record, request);
    expect(record).toEqual(before);
  });

  test("has the form that the recipient reads", () => {
    for (const purpose of purposes) {
      const consents = record.consents!.map((consent) => ({ ...consent, purpose }));
      const { record: sent } = value(minimiseRecord({ ...record, consents }, { ...request, purpose }));
      expect(PartialRecord.safeParse(sent).error?.issues).toBeUndefined();
    }
    for (const wrong of [
      { id: 7 },
      { person: { shelterAddress: "x" } },
      { officeReference: "x" },
      { answers: { "act.recruited": true } },
    ])
      expect(PartialRecord.safeParse(wrong).success).toBe(false);
  });

  test("is not made for a purpose that is none of exchange, or a recipient without a country", () => {
    for (const part of [
      { purpose: "screening" },
      { recipient: { agency: "Example Shelter" } },
      { at: "now" },
      { more: 1 },
    ])
      expect(codeOf(minimiseRecord(record, { ...request, ...part } as typeof request))).toBe(
        "request-malformed",
      );
    expect(codeOf(minimiseRecord(record, { ...request, recipient: { ...recipient, country: "KH" } }))).toBe(
      "consent-other-recipient",
    );
  });
});
