import fc from "fast-check";
import { expect, test } from "vitest";
import { mixesDigitScripts, normaliseDigits } from "./digits.js";

test.each([
  ["០១២៣៤៥៦៧៨៩", "0123456789"],
  ["๐๑๒๓๔๕๖๗๘๙", "0123456789"],
  ["ថ្ងៃទី២៥ ខែកុម្ភៈ ឆ្នាំ២០១៦", "ថ្ងៃទី25 ខែកុម្ភៈ ឆ្នាំ2016"],
  ["พ.ศ. ๒๕๕๑", "พ.ศ. 2551"],
  ["၁၅/၀၃/၁၉၉၀", "15/03/1990"],
  ["໑໕/໐໓/໑໙໙໐", "15/03/1990"],
  ["１５／０３", "15／03"],
  ["١٥", "15"],
  ["১৫", "15"],
  ["2551", "2551"],
  ["", ""],
])("%j becomes %j", (text, expected) => expect(normaliseDigits(text)).toBe(expected));

test("normalising twice is normalising once, and no length changes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(normaliseDigits(normaliseDigits(text))).toBe(normaliseDigits(text));
      expect(normaliseDigits(text)).toHaveLength(text.length);
    }),
  );
});

test.each([
  ["២៥-01", true],
  ["๒៥", true],
  ["๒5", true],
  ["၁5", true],
  ["１5", true],
  ["២០១៦", false],
  ["๒๕๕๑", false],
  ["2016", false],
  ["ថ្ងៃ", false],
])("%j mixes scripts: %j", (text, mixed) => expect(mixesDigitScripts(text)).toBe(mixed));
