import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { Assessment } from "../src/assessment.js";
import { ScoringCase } from "../src/case/scoring-case.js";
import { CaseEvent } from "../src/record/case-event.js";
import { CaseRecord } from "../src/record/case-record.js";
import { Standard } from "../src/standard/standard.js";
import { StandardText } from "../src/standard/text.js";
import { mutated, placesIn } from "./mutations.js";
import { sampleEvent, sampleRecord } from "./sample-record.js";
import { sampleStandard, sampleText } from "./sample-standard.js";

// formats are left to the patterns that stand beside them
const ajv = new Ajv2020({ strict: true, validateFormats: false });

const published = [
  [
    "case",
    ScoringCase,
    { id: "c-1", ageClass: "adult", forms: ["labour"], answers: { "act.recruited": "yes" }, office: "north" },
  ],
  ["record", CaseRecord, sampleRecord],
  ["event", CaseEvent, sampleEvent],
  ["standard", Standard, sampleStandard],
  ["text", StandardText, sampleText],
  ["assessment", Assessment, sampleRecord.assessments[0]!.assessment],
] as const;

/** Mutations made at every place of a sample, one at a time. */
const changes: Readonly<
  Record<string, (holder: Record<string | number, unknown>, key: string | number) => void>
> = {
  "left out": (holder, key) =>
    void (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
  "an empty text": (holder, key) => void (holder[key] = ""),
  "another text": (holder, key) => void (holder[key] = "Not A Code"),
  "a fraction": (holder, key) => void (holder[key] = 1.5),
  "a negative number": (holder, key) => void (holder[key] = -1),
  "a true": (holder, key) => void (holder[key] = true),
  "a null": (holder, key) => void (holder[key] = null),
  "an empty object": (holder, key) => void (holder[key] = {}),
  "an empty array": (holder, key) => void (holder[key] = []),
  "an unknown neighbour": (holder) =>
    void (Array.isArray(holder) ? holder.push("x") : (holder.unheardOf = "x")),
};

describe.each(published)("%s.schema.json", (name, schema, sample) => {
  const validate = ajv.compile(
    JSON.parse(readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), "utf8")),
  );

  test("accepts the sample, as zod does", () => {
    expect(validate(sample), JSON.stringify(validate.errors)).toBe(true);
    expect(schema.safeParse(sample).error?.issues).toBeUndefined();
  });

  test("agrees with zod on the sample with any one place changed", () => {
    const verdicts = placesIn(sample).flatMap((keys) =>
      Object.entries(changes).map(([what, change]) => {
        const value = mutated(sample, keys, change);
        return { at: keys.join("/"), what, zod: schema.safeParse(value).success, ajv: validate(value) };
      }),
    );
    expect(verdicts.filter((verdict) => verdict.zod !== verdict.ajv)).toEqual([]);
    expect(verdicts.filter((verdict) => !verdict.ajv).length).toBeGreaterThan(verdicts.length / 3);
  });
});
