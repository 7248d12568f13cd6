import { describe, expect, test } from "vitest";
import { sampleRecord } from "../../../test/sample-record.js";
import { noticesOnRecord } from "./notices-on-record.js";

const born = (year: number, month?: number, day?: number) => ({ era: "gregorian", year, month, day });
const record = (fields: object) => ({ id: "c-1", ageClass: "unknown", ...fields });
const codesOf = (value: unknown, now?: string) =>
  noticesOnRecord(value, now === undefined ? {} : { now }).map(({ code, path }) => `${code} ${path}`);

const legs = (from?: object, to?: object) => ({ legs: [{ stage: "destination", from, to }] });
const child = "dates-say-child /ageClass";
const newYear = "birth-on-new-year /person/birth";

describe("an age class that its own dates contradict is told of", () => {
  const held = { person: { birth: born(2012) }, journey: legs(born(2024), born(2025)) };

  test.each<[string, object, string[]]>([
    ["an adult who was a child", { ageClass: "adult", ...held }, [child]],
    ["a child who was a child", { ageClass: "child", ...held }, []],
    ["unknown and disputed, which use both lists", { ageClass: "disputed", ...held }, []],
    [
      "an adult who may have been a child",
      { ageClass: "adult", person: { birth: born(2000) }, journey: legs(born(2018, 3)) },
      [child],
    ],
    [
      "an adult born on 1 January, who may have been a child by the year alone",
      { ageClass: "adult", person: { birth: born(2000, 1, 1) }, journey: legs(born(2018, 3)) },
      [child, newYear],
    ],
    [
      "an adult who is not 18 yet when asked",
      {
        ageClass: "adult",
        person: { birth: born(2012) },
        interview: { at: "2026-03-01T09:30:00+07:00" },
      },
      [child],
    ],
    [
      "a child who was 18 from the start",
      { ageClass: "child", person: { birth: born(1990) }, journey: legs(born(2024)) },
      ["dates-say-adult /ageClass"],
    ],
    [
      "a child who was 18 on one leg alone",
      {
        ageClass: "child",
        person: { birth: born(2000, 5) },
        journey: { legs: [...legs(born(2017)).legs, ...legs(born(2024)).legs] },
      },
      [],
    ],
    ["an adult of whom no date is known", { ageClass: "adult", person: { birth: born(1990) } }, []],
  ])("%s", (_, fields, expected) => expect(codesOf(record(fields))).toEqual(expected));

  test("an adult who is not 18 yet on the day of the check, with no other date", () => {
    const young = record({ ageClass: "adult", person: { birth: born(2012) } });
    expect(codesOf(young, "2026-03-01T09:30:00+07:00")).toEqual([child]);
    expect(codesOf(young)).toEqual([]);
  });

  test("also where another part of the record does not fit the schema", () =>
    expect(codesOf(record({ ageClass: "adult", ...held, referrals: "none" }))).toEqual([child]));
});

describe("1 January as a birthday is asked about, in each era, unless it is an estimate", () => {
  test.each([
    [born(2000, 1, 1), [newYear]],
    [{ era: "be-th", year: 2543, month: 1, day: 1 }, [newYear]],
    [{ ...born(2000, 1, 1), estimated: true }, []],
    [born(2000, 1), []],
    [born(2000, 1, 2), []],
  ])("%j", (birth, expected) => expect(codesOf(record({ person: { birth } }))).toEqual(expected));
});

describe("what cannot have been so is told of", () => {
  test.each<[string, object, string]>([
    ["a date that cannot be", { person: { birth: born(2540) } }, "date-at-fault /person/birth/year"],
    [
      "a leg that ends before it begins",
      { journey: legs(born(2024), born(2023)) },
      "dates-contradict /journey/legs/0/to",
    ],
    [
      "a leg before the birth",
      { person: { birth: born(2000) }, journey: legs(born(1999)) },
      "dates-contradict /journey/legs/0/from",
    ],
    [
      "a document that ends before it was issued",
      { person: { documents: [{ kind: "passport", issued: born(2020), expires: born(2010) }] } },
      "dates-contradict /person/documents/0/expires",
    ],
    [
      "a decision of long before",
      {
        interview: { at: "2026-03-01T09:30:00+07:00" },
        decisions: [{ ...sampleRecord.decisions[0], at: "1999-01-01T00:00:00Z" }],
      },
      "decision-before-case /decisions/0/at",
    ],
  ])("%s", (_, fields, expected) => expect(codesOf(record(fields))).toContain(expected));

  const now = "2026-03-01T09:30:00+07:00";
  test.each<[string, object, string[]]>([
    ["a birth in the future", { person: { birth: born(2030) } }, ["ahead-of-now /person/birth"]],
    [
      "a passport that is still valid",
      { person: { documents: [{ kind: "passport", expires: born(2035) }] } },
      [],
    ],
    [
      "a moment of tomorrow",
      { interview: { at: "2026-03-02T09:30:00+07:00" } },
      ["ahead-of-now /interview/at"],
    ],
    ["a clock three minutes ahead", { interview: { at: "2026-03-01T09:33:00+07:00" } }, []],
  ])("%s, by the clock that is passed in", (_, fields, expected) => {
    expect(codesOf(record(fields), now)).toEqual(expected);
    expect(codesOf(record(fields))).toEqual([]);
  });
});

describe("what is written and cannot be right is kept, and told of", () => {
  test.each<[string, object, string[]]>([
    [
      "a card number of another form",
      { documents: [{ kind: "national-id", country: "TH", number: "1234567890123" }] },
      ["unexpected-number /person/documents/0/number"],
    ],
    [
      "names of nothing visible",
      {
        names: [
          { asWritten: "\u200b", script: "Khmr" },
          { asWritten: " ", script: "Thai" },
        ],
      },
      ["nothing-visible /person/names/0/asWritten", "nothing-visible /person/names/1/asWritten"],
    ],
    [
      "a Latin name that is said to be Khmer",
      { names: [{ asWritten: "Example Sample", script: "Khmr" }] },
      ["other-script /person/names/0/script"],
    ],
    ["a name in its script", { names: [{ asWritten: "ឈ្មោះ\u200bគំរូ", script: "Khmr" }] }, []],
    ["a script that is no script of Unicode", { names: [{ asWritten: "李", script: "Hans" }] }, []],
  ])("%s", (_, person, expected) => expect(codesOf(record({ person }))).toEqual(expected));

  test("a case for scoring and any other JSON value have none", () => {
    for (const value of [{ id: "c-1", ageClass: "adult", answers: {} }, null, 3, [], "x", { person: 3 }])
      expect(noticesOnRecord(value)).toEqual([]);
  });

  test("no notice repeats a value", () => {
    const number = "9999999999999";
    const person = {
      names: [{ asWritten: "Marker", script: "Thai" }],
      documents: [{ kind: "national-id", country: "TH", number }],
    };
    const found = noticesOnRecord(record({ person }));
    expect(found).toHaveLength(2);
    for (const { message } of found) expect(message).not.toMatch(/Marker|9999/);
  });
});
