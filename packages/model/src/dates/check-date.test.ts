import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import { checkPartialDate } from "./check-date.js";
import { Era, type PartialDate } from "./partial-date.js";

const paths = (date: PartialDate) => checkPartialDate(date).map(({ path }) => path);

describe("a date that can stand", () => {
  test.each<PartialDate>([
    { era: "gregorian", year: 1999 },
    { era: "gregorian", year: 1850, month: 1, day: 1 },
    { era: "be-th", year: 2567, month: 2, day: 29 },
    { era: "be-th", year: 2483, month: 4 },
    { era: "be-kh", year: 2564, month: 6, day: 5, estimated: true },
  ])("%j has no fault", (date) => expect(checkPartialDate(date)).toEqual([]));
});

describe("a year in question", () => {
  test.each<[Era, number, RegExp]>([
    ["gregorian", 2551, /looks like one of the Buddhist Era.*\?/],
    ["be-th", 1990, /looks like a Gregorian one.*\?/],
    ["be-kh", 1990, /looks like a Gregorian one.*\?/],
    ["be-th", 51, /one or two digits.*\?/],
    ["gregorian", 7, /one or two digits.*\?/],
    ["gregorian", 22012, /Which year is meant\?/],
    ["be-th", 25510, /Which year is meant\?/],
    ["gregorian", 199, /Which year is meant\?/],
    ["gregorian", 1849, /Which year is meant\?/],
    ["gregorian", -5, /Which year is meant\?/],
  ])("in %s, %i is asked about", (era, year, message) => {
    const faults = checkPartialDate({ era, year, month: 2, day: 3 });
    expect(faults).toEqual([
      { code: "invalid-value", path: "/year", message: expect.stringMatching(message) },
    ]);
    expect(faults[0]!.message).not.toContain(String(year));
  });

  test("no year is plausible in the Gregorian and in a Buddhist era", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 30000 }),
        fc.constantFrom("be-th" as const, "be-kh" as const),
        (year, era) => {
          expect(paths({ era: "gregorian", year }).length + paths({ era, year }).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: runsFor(2000) },
    );
  });
});

describe("parts that do not fit", () => {
  test("a day without a month is a missing month", () =>
    expect(checkPartialDate({ era: "gregorian", year: 2001, day: 4 })).toMatchObject([
      { code: "missing-field", path: "/month" },
    ]));

  test.each<[PartialDate, string[]]>([
    [{ era: "gregorian", year: 2025, month: 2, day: 29 }, ["/day"]],
    [{ era: "gregorian", year: 2025, month: 4, day: 31 }, ["/day"]],
    [{ era: "be-th", year: 2568, month: 2, day: 29 }, ["/day"]],
    [{ era: "be-kh", year: 2568, month: 5, day: 32 }, ["/day"]],
    [{ era: "be-th", year: 2483, month: 2 }, ["/month"]],
    [{ era: "gregorian", year: 2025, month: 13, day: 0 }, ["/month", "/day"]],
    [{ era: "be-th", year: 66, day: 4 }, ["/year", "/month"]],
  ])("%j is at fault at %j", (date, expected) => expect(paths(date)).toEqual(expected));
});

test("an era that is none known is at fault, and throws nothing", () =>
  expect(paths({ era: "none-known", year: 2555 } as unknown as PartialDate)).toEqual(["/era"]));

describe("a date in the future", () => {
  const today = "2026-03-01";
  test("is no fault without a today", () =>
    expect(checkPartialDate({ era: "gregorian", year: 2140 })).toEqual([]));
  test("is no fault up to 30 years ahead", () =>
    expect(checkPartialDate({ era: "be-th", year: 2599 }, { today })).toEqual([]));
  test("is asked about when further ahead", () =>
    expect(checkPartialDate({ era: "be-th", year: 2600 }, { today })).toMatchObject([
      { code: "invalid-value", path: "/year" },
    ]));
  test("is judged in its own era", () =>
    expect(checkPartialDate({ era: "gregorian", year: 2057 }, { today })).toHaveLength(1));
});

test("the path leads to where the date stands", () =>
  expect(checkPartialDate({ era: "gregorian", year: 51 }, { at: ["person", "birth"] })).toMatchObject([
    { path: "/person/birth/year" },
  ]));
