import { describe, expect, test } from "vitest";
import type { AgeClass } from "../code-lists.js";
import type { PartialDate } from "../dates/partial-date.js";
import { isAdultWhenConsenting } from "./age-when-consenting.js";

const at = "2026-03-01T09:00:00+07:00";
const born = (date: Omit<PartialDate, "era">, era: PartialDate["era"] = "gregorian") => ({ era, ...date });
const judge = (ageClass: AgeClass, birth?: PartialDate, moment = at) =>
  isAdultWhenConsenting({ ageClass, person: { ...(birth && { birth }) } }, moment);

describe("whoever is certainly 18 on the day of the consent consents in person", () => {
  test.each<[string, AgeClass, PartialDate | undefined, boolean]>([
    ["a child then, 26 now", "child", born({ year: 2000, month: 5, day: 10 }), true],
    ["a Thai year of birth", "child", born({ year: 2543 }, "be-th"), true],
    ["18 that day", "unknown", born({ year: 2008, month: 3, day: 1 }), true],
    ["18 the day after", "unknown", born({ year: 2008, month: 3, day: 2 }), false],
    ["an adult by the record, certainly under 18 by the date", "adult", born({ year: 2010 }), false],
    [
      "an adult by the record, perhaps under 18 by an estimate",
      "adult",
      born({ year: 2009, estimated: true }),
      true,
    ],
    ["an estimated birth", "child", born({ year: 1990, estimated: true }), false],
    ["an impossible birth", "child", born({ year: 2540 }), false],
    ["no birth, an adult", "adult", undefined, true],
    ["no birth, a child", "child", undefined, false],
    ["a disputed age, whatever the paper says", "disputed", born({ year: 1990 }), false],
    [
      "the first of January, which stands for the year",
      "child",
      born({ year: 2008, month: 1, day: 1 }),
      false,
    ],
    ["a year before that", "child", born({ year: 2007, month: 1, day: 1 }), true],
  ])("%s", (_, ageClass, birth, adult) => expect(judge(ageClass, birth)).toBe(adult));

  test("where two days are one moment, the earlier counts", () => {
    const birth = born({ year: 2008, month: 3, day: 2 });
    expect(judge("child", birth, "2026-03-02T06:59:00+07:00")).toBe(false);
    expect(judge("child", birth, "2026-03-01T23:00:00-05:00")).toBe(false);
    expect(judge("child", birth, "2026-03-02T07:00:00+07:00")).toBe(true);
  });

  test("a moment that is none says nothing of the age", () => {
    expect(judge("child", born({ year: 1990 }), "soon")).toBe(false);
    expect(judge("adult", born({ year: 1990 }), "soon")).toBe(true);
  });

  test("without an age class only a date of birth makes an adult", () => {
    expect(isAdultWhenConsenting({}, at)).toBe(false);
    expect(isAdultWhenConsenting({ person: { birth: born({ year: 1990 }) } }, at)).toBe(true);
  });
});
