import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import { parseTypedDate } from "./parse-date.js";
import type { Era } from "./partial-date.js";

const march15 = { year: 1990, month: 3, day: 15 };

describe("a date as typed", () => {
  test.each<[string, Era, object]>([
    ["2001", "gregorian", { year: 2001 }],
    ["2001-05", "gregorian", { year: 2001, month: 5 }],
    ["2001-05-09", "gregorian", { year: 2001, month: 5, day: 9 }],
    ["2001-5-9", "gregorian", { year: 2001, month: 5, day: 9 }],
    ["9/5/2001", "gregorian", { year: 2001, month: 5, day: 9 }],
    ["09.05.2001", "gregorian", { year: 2001, month: 5, day: 9 }],
    ["9-5-2001", "gregorian", { year: 2001, month: 5, day: 9 }],
    ["5/2001", "gregorian", { year: 2001, month: 5 }],
    ["29/2/2567", "be-th", { year: 2567, month: 2, day: 29 }],
    ["๒๙/๒/๒๕๖๗", "be-th", { year: 2567, month: 2, day: 29 }],
    ["๒๕๕๑", "be-th", { year: 2551 }],
    ["២៥/២/២០១៦", "gregorian", { year: 2016, month: 2, day: 25 }],
    ["២៥៦៤-០៦-០៥", "be-kh", { year: 2564, month: 6, day: 5 }],
    ["  \u200b២០១៦\u200b ", "gregorian", { year: 2016 }],
    ["၁၅/၀၃/၁၉၉၀", "gregorian", march15],
    ["໑໕/໐໓/໑໙໙໐", "gregorian", march15],
    ["１５/０３/１９９０", "gregorian", march15],
    ["１５／０３／１９９０", "gregorian", march15],
    ["1990\u221203\u221215", "gregorian", march15],
    ["\u200e15\u200e/\u200e03\u200e/\u200e1990", "gregorian", march15],
    ["\u206615/03/1990\u2069", "gregorian", march15],
    ["15\u00ad/03/\u20601990\ufeff", "gregorian", march15],
    ["15 / 03 / 1990", "gregorian", march15],
    ["1990/03/15", "gregorian", march15],
    ["1990.03.15", "gregorian", march15],
    ["1990-03-15T00:00:00.000Z", "gregorian", march15],
    ["15 March 1990", "gregorian", march15],
    ["March 15, 1990", "gregorian", march15],
    ["15th of mar. 1990", "gregorian", march15],
    ["March 1990", "gregorian", { year: 1990, month: 3 }],
    ["15 มี.ค. 2533", "be-th", { year: 2533, month: 3, day: 15 }],
    ["๑๕ มีนาคม พ.ศ. ๒๕๓๓", "be-th", { year: 2533, month: 3, day: 15 }],
    ["วันที่ 15 เดือนมีนาคม พ.ศ. 2533", "be-th", { year: 2533, month: 3, day: 15 }],
    ["ថ្ងៃទី១៥ ខែមីនា ឆ្នាំ១៩៩០", "gregorian", march15],
    ["ថ្ងៃទី១៥ ខែ\u200bមីនា ឆ្នាំ២៥៣៣ ព.ស. (ខ្មែរ)", "be-kh", { year: 2533, month: 3, day: 15 }],
  ])("%j in %s is read", (text, era, parts) =>
    expect(parseTypedDate(text, era)).toEqual({ ok: true, value: { era, ...parts } }),
  );
});

describe("a date that is refused", () => {
  test.each<[string, string, Era, string, RegExp]>([
    ["a two-digit year after the day", "1/2/66", "be-th", "", /which year/],
    ["a two-digit year in Thai digits", "๑/๒/๖๖", "be-th", "", /which year/],
    ["a two-digit year alone", "66", "be-th", "/year", /which year/],
    ["a Thai year in the Gregorian field", "2551-01-15", "gregorian", "/year", /Buddhist/],
    ["a Gregorian year in the Thai field", "15/1/1990", "be-th", "/year", /Gregorian/],
    ["a year with a digit too many", "22012-01-01", "gregorian", "/year", /Which year/],
    ["29 February of a common year", "2568-02-29", "be-th", "/day", /no such day/],
    ["the month before the day", "2/25/2016", "gregorian", "/month", /1 to 12/],
    ["Khmer and ASCII digits mixed", "២៥/02/2016", "gregorian", "", /two scripts/],
    ["Khmer and Thai digits mixed", "២៥/๐๒/២០១៦", "gregorian", "", /two scripts/],
    ["two marks mixed", "1/2-2016", "gregorian", "", /form/],
    ["words that are no date", "some day in May 2016", "gregorian", "", /form/],
    ["a month's name and a two-digit year", "15 มี.ค. 33", "be-th", "", /which year/],
    ["a month's name and the era of another field", "15 มีนาคม พ.ศ. 2533", "gregorian", "", /another era/],
    ["a month's name after a day that is none", "155 March 1990", "gregorian", "", /form/],
    ["two months' names", "March April 1990", "gregorian", "", /form/],
    ["a time of day", "1990-03-14T17:00:00Z", "gregorian", "", /time of day/],
    ["a zero for what is not known", "1990-00", "gregorian", "/month", /leave it out/],
    ["Lao and ASCII digits mixed", "໑໕/03/1990", "gregorian", "", /two scripts/],
    ["year first, two marks mixed", "1990/03-15", "gregorian", "", /form/],
    ["nothing", "", "gregorian", "", /form/],
  ])("%s", (_, text, era, path, message) =>
    expect(parseTypedDate(text, era)).toMatchObject({
      ok: false,
      faults: [{ path, message: expect.stringMatching(message) }],
    }),
  );

  test("any text at all gives a date or faults, which repeat none of it", () => {
    const texts = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9០-៩๐-๙/.-]{0,12}$/));
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseTypedDate(text, "be-th");
        // codes and paths are our own constants, and one of them holds the word "value"
        if (!result.ok && text.length > 4)
          for (const { message } of result.faults) expect(message).not.toContain(text);
      }),
      { numRuns: runsFor(3000) },
    );
  });
});
