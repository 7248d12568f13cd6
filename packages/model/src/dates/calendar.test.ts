import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseIsoDate, daysInMonth, formatIsoDate } from "./calendar.js";

describe("the Gregorian calendar", () => {
  test.each([
    [2024, 29],
    [2025, 28],
    [1900, 28],
    [2000, 29],
    [2100, 28],
  ])("February %i has %i days", (year, length) => expect(daysInMonth(year, 2)).toBe(length));

  test("agrees with the platform's own calendar on every month from 1850 to 2150", () => {
    for (let year = 1850; year <= 2150; year++)
      for (let month = 1; month <= 12; month++)
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
  });

  test("a day written and read again is the same day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          expect(parseIsoDate(formatIsoDate({ year, month, day }))).toEqual({ year, month, day });
        },
      ),
    );
  });

  test.each([
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "0000-01-01",
    "2025-1-1",
    "22012-01-01",
    "2025-01-01T00:00",
    "",
  ])("%j is no day", (text) => expect(parseIsoDate(text)).toBeUndefined());
});
