import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import { type IsoDate, parseIsoDate } from "./calendar.js";
import { Era, type PartialDate } from "./partial-date.js";
import { convertToEra } from "./to-era.js";
import { convertToInterval } from "./to-interval.js";

const era = fc.constantFrom(...Era.options);
const days = (Date.UTC(2100, 11, 31) - Date.UTC(1850, 0, 1)) / 86_400_000;
const day = fc
  .integer({ min: 0, max: days })
  .map((after) => new Date(Date.UTC(1850, 0, 1 + after)).toISOString().slice(0, 10));

/** Days about every kind of turn of the year, which a uniform choice would seldom hit. */
const turn = fc.tuple(
  fc.integer({ min: 1850, max: 2100 }),
  fc.constantFrom("01-01", "03-31", "04-01", "04-12", "04-13", "06-04", "06-05", "12-31", "02-28"),
);
const anyDay = fc.oneof(
  day,
  turn.map(([year, rest]) => `${year}-${rest}`),
  fc.constantFrom("1940-03-31", "1940-04-01", "1940-12-31", "1941-01-01"),
);

const intervalOf = (date: PartialDate) => {
  const result = convertToInterval(date);
  if (!result.ok) throw new Error("expected an interval");
  return result.value;
};

const readings = (iso: IsoDate, of: Era): Required<Omit<PartialDate, "estimated">>[] => {
  const result = convertToEra(iso, of);
  if (!result.ok) throw new Error("expected a day");
  const { years, month, day: date } = result.value;
  return years.map((year) => ({ era: of, year, month, day: date }));
};

describe("the laws of intervals", () => {
  test("a full Gregorian date means that very day", () => {
    fc.assert(
      fc.property(anyDay, (iso) => {
        expect(
          intervalOf({
            era: "gregorian",
            ...(parseIsoDate(iso) as { year: number; month: number; day: number }),
          }),
        ).toEqual({
          earliest: iso,
          latest: iso,
          certain: true,
        });
      }),
    );
  });

  test("a day, put into any era, is contained in the interval of every reading, and the earliest never follows the latest", () => {
    fc.assert(
      fc.property(anyDay, era, (iso, of) => {
        const all = readings(iso, of);
        expect(all.length).toBeGreaterThan(0);
        for (const date of all) {
          const { earliest, latest } = intervalOf(date);
          expect(earliest <= iso && iso <= latest).toBe(true);
          expect(earliest <= latest).toBe(true);
        }
      }),
      { numRuns: runsFor(2000) },
    );
  });

  test("the interval of a finer date lies inside that of the coarser", () => {
    fc.assert(
      fc.property(anyDay, era, (iso, of) => {
        for (const full of readings(iso, of)) {
          const nested = [
            full,
            { era: of, year: full.year, month: full.month },
            { era: of, year: full.year },
          ].map(intervalOf);
          for (const [finer, coarser] of [nested.slice(0, 2), nested.slice(1)]) {
            expect(finer!.earliest >= coarser!.earliest && finer!.latest <= coarser!.latest).toBe(true);
          }
        }
      }),
      { numRuns: runsFor(2000) },
    );
  });

  test("only a Khmer day near the turn has two years, and they follow each other", () => {
    fc.assert(
      fc.property(anyDay, era, (iso, of) => {
        const years = readings(iso, of).map(({ year }) => year);
        const near = of === "be-kh" && iso.slice(5) >= "04-13" && iso.slice(5) <= "06-04";
        expect(years).toEqual(near ? [years[0], years[0]! + 1] : [years[0]]);
      }),
      { numRuns: runsFor(2000) },
    );
  });

  test("every day from 1850 to 2100 outside the Khmer turn has one date in each era, which means that day", () => {
    for (let after = 0; after <= days; after++) {
      const iso = new Date(Date.UTC(1850, 0, 1 + after)).toISOString().slice(0, 10);
      for (const of of Era.options) {
        const [only, second] = readings(iso, of);
        if (second) continue;
        const { earliest, latest } = intervalOf(only!);
        if (earliest !== iso || latest !== iso) expect.fail(`${iso} in ${of}: ${earliest} to ${latest}`);
      }
    }
  });
});
