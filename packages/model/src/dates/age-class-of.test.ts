import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import { type AgeClassDates, deriveAgeClass } from "./age-class-of.js";
import { parseTypedDate } from "./parse-date.js";
import type { PartialDate } from "./partial-date.js";

const on = (text: string, era: PartialDate["era"] = "gregorian"): PartialDate => {
  const date = parseTypedDate(text, era);
  if (!date.ok) throw new Error(`not a date: ${text}`);
  return date.value;
};
const about = (text: string): PartialDate => ({ ...on(text), estimated: true });
const dates = (birth: PartialDate, from: PartialDate, to?: PartialDate): AgeClassDates => ({
  birth,
  conduct: { from, ...(to && { to }) },
});

describe("the age at the time of the conduct", () => {
  test.each<[string, AgeClassDates, string, string]>([
    ["the day before the 18th birthday", dates(on("2000-05-10"), on("2018-05-09")), "child", "under-18"],
    ["the 18th birthday", dates(on("2000-05-10"), on("2018-05-10")), "adult", "18-from-the-start"],
    [
      "a birthday crossed during the conduct",
      dates(on("2000-05-10"), on("2018-05-01"), on("2018-06-01")),
      "child",
      "turned-18-during-conduct",
    ],
    [
      "a birthday on the last day",
      dates(on("2000-05-10"), on("2018-05-01"), on("2018-05-10")),
      "child",
      "turned-18-during-conduct",
    ],
    [
      "conduct that ends the day before",
      dates(on("2000-05-10"), on("2018-05-01"), on("2018-05-09")),
      "child",
      "under-18",
    ],
    ["a birth during the conduct", dates(on("2010-05-10"), on("2009"), on("2012")), "child", "under-18"],
    ["born 29 February, on 28 February", dates(on("2004-02-29"), on("2022-02-28")), "child", "under-18"],
    ["born 29 February, on 1 March", dates(on("2004-02-29"), on("2022-03-01")), "adult", "18-from-the-start"],
    ["only years, 17 or 18", dates(on("2000"), on("2018")), "child", "possibly-under-18"],
    ["only years, at least 18", dates(on("2000"), on("2019")), "adult", "18-from-the-start"],
    ["only years, at most 17", dates(on("2001"), on("2018")), "child", "under-18"],
    ["a month that holds the birthday", dates(on("2000-05"), on("2018-05")), "child", "possibly-under-18"],
    [
      "a Thai date of birth",
      dates(on("2543-05-10", "be-th"), on("2018-05-10")),
      "adult",
      "18-from-the-start",
    ],
    ["a Thai year before 1941", dates(on("2482-01", "be-th"), on("1957-12-31")), "child", "under-18"],
    [
      "a Khmer date of birth near the turn, in either year",
      dates(on("2544-05-05", "be-kh"), on("2018-12-01")),
      "child",
      "possibly-under-18",
    ],
    [
      "a Khmer date of birth away from the turn",
      dates(on("2544-12-05", "be-kh"), on("2018-12-05")),
      "adult",
      "18-from-the-start",
    ],
  ])("%s: %#", (_, given, ageClass, because) => expect(deriveAgeClass(given)).toEqual({ ageClass, because }));
});

describe("what is not certain", () => {
  test.each<[string, AgeClassDates, string, string]>([
    ["no birth", { conduct: { from: on("2018") } }, "unknown", "birth-missing"],
    ["no conduct", { birth: on("2000") }, "unknown", "conduct-missing"],
    ["no date of conduct", { birth: on("2000"), conduct: {} }, "unknown", "conduct-missing"],
    ["nothing", {}, "unknown", "birth-missing"],
    [
      "an impossible birth",
      dates({ era: "be-th", year: 2568, month: 2, day: 29 }, on("2018")),
      "unknown",
      "birth-at-fault",
    ],
    [
      "a birth year of two digits",
      dates({ era: "be-th", year: 43 }, on("2018")),
      "unknown",
      "birth-at-fault",
    ],
    [
      "an impossible conduct",
      dates(on("1970"), { era: "gregorian", year: 2561 }),
      "unknown",
      "conduct-at-fault",
    ],
    [
      "an impossible end of conduct",
      dates(on("1970"), on("2018"), { era: "gregorian", year: 2561 }),
      "unknown",
      "conduct-at-fault",
    ],
    [
      "an estimated birth that gives an adult",
      dates(about("1990"), on("2018")),
      "unknown",
      "birth-estimated",
    ],
    [
      "an estimated conduct that gives an adult",
      dates(on("1990"), about("2018")),
      "unknown",
      "conduct-estimated",
    ],
    ["an estimated birth that gives a child", dates(about("2005"), on("2018")), "child", "possibly-under-18"],
    [
      "an estimated conduct that gives a child",
      dates(on("2005"), about("2018")),
      "child",
      "possibly-under-18",
    ],
    [
      "an estimated end, which does not matter",
      dates(on("1990"), on("2018"), about("2019")),
      "adult",
      "18-from-the-start",
    ],
    [
      "an estimated end after the birthday",
      dates(on("2000-05-10"), on("2018-05-01"), about("2019")),
      "child",
      "under-18",
    ],
    [
      "conduct that ends before birth",
      dates(on("2010"), on("2001"), on("2002")),
      "unknown",
      "dates-contradict",
    ],
    [
      "conduct that ends before it starts",
      dates(on("1980"), on("2018"), on("2017")),
      "unknown",
      "dates-contradict",
    ],
    [
      "conduct that ends, under 18, before it starts",
      dates(on("2000"), on("2019"), on("2017")),
      "child",
      "possibly-under-18",
    ],
    [
      "only the end known, under 18 then",
      { birth: on("2005"), conduct: { to: on("2018") } },
      "child",
      "under-18",
    ],
    [
      "only the end known, of age then",
      { birth: on("1990"), conduct: { to: on("2018") } },
      "unknown",
      "conduct-start-missing",
    ],
    [
      "only the end known, before birth",
      { birth: on("2020"), conduct: { to: on("2018") } },
      "unknown",
      "dates-contradict",
    ],
  ])("%s: %#", (_, given, ageClass, because) => expect(deriveAgeClass(given)).toEqual({ ageClass, because }));
});

describe("laws", () => {
  const day = (from: number, to: number) =>
    fc.record({
      era: fc.constant("gregorian" as const),
      year: fc.integer({ min: from, max: to }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
  const coarser = ({ era, year, month }: { era: "gregorian"; year: number; month: number }) =>
    fc.constantFrom<PartialDate>(
      { era, year, month },
      { era, year },
      { era, year, estimated: true },
      { era, year, month, estimated: true },
    );
  const number = ({ year, month, day: date }: { year: number; month: number; day: number }) =>
    year * 10000 + month * 100 + date;

  test("on full certain dates, under 18 years is a child and 18 or over an adult", () => {
    fc.assert(
      fc.property(day(1980, 2005), day(2010, 2025), (birth, from) => {
        expect(deriveAgeClass(dates(birth, from)).ageClass).toBe(
          number(from) - number(birth) < 180000 ? "child" : "adult",
        );
      }),
      { numRuns: runsFor(1000) },
    );
  });

  test("knowing less never takes a child to anything else", () => {
    const known = fc
      .tuple(day(1990, 2005), day(2010, 2023))
      .filter(([birth, from]) => number(from) - number(birth) < 180000);
    const less = known.chain(([birth, from]) =>
      fc.tuple(coarser(birth), coarser(from), fc.constant([birth, from] as const)),
    );
    fc.assert(
      fc.property(less, ([birth, from, [fullBirth, fullFrom]]) => {
        for (const given of [dates(birth, from), dates(birth, fullFrom), dates(fullBirth, from)])
          expect(deriveAgeClass(given).ageClass).toBe("child");
      }),
    );
  });

  test("an end of the conduct, at or after its start, never changes the class", () => {
    fc.assert(
      fc.property(day(1980, 2005), day(2010, 2025), day(2026, 2030), (birth, from, to) => {
        expect(deriveAgeClass(dates(birth, from, to)).ageClass).toBe(
          deriveAgeClass(dates(birth, from)).ageClass,
        );
      }),
    );
  });
});
