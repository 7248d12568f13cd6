import { describe, expect, test } from "vitest";
import type { PartialDate } from "./partial-date.js";
import { convertToInterval } from "./to-interval.js";

const interval = (date: PartialDate) => {
  const result = convertToInterval(date);
  return result.ok ? [result.value.earliest, result.value.latest] : result.faults.map(({ path }) => path);
};

describe("a Gregorian date", () => {
  test.each<[Omit<PartialDate, "era">, string[]]>([
    [{ year: 2001 }, ["2001-01-01", "2001-12-31"]],
    [{ year: 2001, month: 2 }, ["2001-02-01", "2001-02-28"]],
    [{ year: 2004, month: 2 }, ["2004-02-01", "2004-02-29"]],
    [{ year: 2004, month: 2, day: 29 }, ["2004-02-29", "2004-02-29"]],
  ])("%j lies in %j", (parts, expected) =>
    expect(interval({ era: "gregorian", ...parts })).toEqual(expected),
  );
});

describe("a Thai date", () => {
  test.each<[Omit<PartialDate, "era">, string[]]>([
    [{ year: 2551 }, ["2008-01-01", "2008-12-31"]],
    [{ year: 2567, month: 2, day: 29 }, ["2024-02-29", "2024-02-29"]],
    [{ year: 2484 }, ["1941-01-01", "1941-12-31"]],
    [{ year: 2484, month: 1, day: 1 }, ["1941-01-01", "1941-01-01"]],
    [{ year: 2483 }, ["1940-04-01", "1940-12-31"]],
    [{ year: 2483, month: 12, day: 31 }, ["1940-12-31", "1940-12-31"]],
    [{ year: 2483, month: 4, day: 1 }, ["1940-04-01", "1940-04-01"]],
    [{ year: 2482 }, ["1939-04-01", "1940-03-31"]],
    [{ year: 2482, month: 3, day: 31 }, ["1940-03-31", "1940-03-31"]],
    [{ year: 2482, month: 2, day: 29 }, ["1940-02-29", "1940-02-29"]],
    [{ year: 2482, month: 1 }, ["1940-01-01", "1940-01-31"]],
    [{ year: 2482, month: 4 }, ["1939-04-01", "1939-04-30"]],
    [{ year: 2475, month: 6, day: 24 }, ["1932-06-24", "1932-06-24"]],
    [{ year: 2455, month: 4, day: 1 }, ["1912-04-01", "1912-04-01"]],
  ])("%j lies in %j", (parts, expected) => expect(interval({ era: "be-th", ...parts })).toEqual(expected));

  test.each<[Omit<PartialDate, "era">, string[]]>([
    [{ year: 2568, month: 2, day: 29 }, ["/day"]],
    [{ year: 2483, month: 2, day: 29 }, ["/month"]],
    [{ year: 2483, month: 1 }, ["/month"]],
    [{ year: 2483, month: 3, day: 31 }, ["/month"]],
    [{ year: 2479, month: 2, day: 29 }, ["/day"]],
  ])("%j is no date", (parts, paths) => expect(interval({ era: "be-th", ...parts })).toEqual(paths));
});

describe("a Khmer date", () => {
  test.each<[string, Omit<PartialDate, "era">, string[]]>([
    ["a year, from its earliest possible turn to its latest", { year: 2564 }, ["2020-04-13", "2021-06-04"]],
    ["the attested day", { year: 2564, month: 6, day: 5 }, ["2020-06-05", "2020-06-05"]],
    ["a day late in the year", { year: 2564, month: 12, day: 31 }, ["2020-12-31", "2020-12-31"]],
    ["a day before every possible turn", { year: 2564, month: 4, day: 12 }, ["2021-04-12", "2021-04-12"]],
    ["January", { year: 2564, month: 1 }, ["2021-01-01", "2021-01-31"]],
    [
      "a day near the turn, in either of two years",
      { year: 2564, month: 5, day: 6 },
      ["2020-05-06", "2021-05-06"],
    ],
    ["the first day that can be either", { year: 2564, month: 4, day: 13 }, ["2020-04-13", "2021-04-13"]],
    ["the last day that can be either", { year: 2564, month: 6, day: 4 }, ["2020-06-04", "2021-06-04"]],
    ["April, early or late", { year: 2564, month: 4 }, ["2020-04-13", "2021-04-30"]],
    ["May, in either year", { year: 2564, month: 5 }, ["2020-05-01", "2021-05-31"]],
    ["June, in either year", { year: 2564, month: 6 }, ["2020-06-01", "2021-06-04"]],
    ["July", { year: 2564, month: 7 }, ["2020-07-01", "2020-07-31"]],
    ["a leap day", { year: 2567, month: 2, day: 29 }, ["2024-02-29", "2024-02-29"]],
  ])("%s", (_, parts, expected) => expect(interval({ era: "be-kh", ...parts })).toEqual(expected));

  test("29 February 2568 is no date", () =>
    expect(interval({ era: "be-kh", year: 2568, month: 2, day: 29 })).toEqual(["/day"]));
});

describe("an estimated date", () => {
  test("keeps the interval of its parts and is not certain", () =>
    expect(convertToInterval({ era: "gregorian", year: 2001, estimated: true })).toEqual({
      ok: true,
      value: { earliest: "2001-01-01", latest: "2001-12-31", certain: false },
    }));

  test.each([{}, { estimated: false }])("with %j the date is certain", (given) =>
    expect(convertToInterval({ era: "gregorian", year: 2001, ...given })).toMatchObject({
      value: { certain: true },
    }),
  );
});
