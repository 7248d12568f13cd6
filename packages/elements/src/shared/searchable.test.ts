import { expect, test } from "vitest";
import { normaliseForSearch, searchWordsOf } from "./searchable.js";

const found = (typed: string, text: string, language: "en" | "km" | "th"): boolean =>
  searchWordsOf(typed).every((word) => normaliseForSearch(text, language).includes(word));

test.each([
  ["passport", "Passport or papers taken", "en"],
  ["PAPERS taken", "Passport or papers taken", "en"],
  ["taken passport", "Passport or papers taken", "en"],
  ["ឯកសារ", "ការរឹបអូសឯកសារ", "km"],
  ["ការរឹបអូស\u200Bឯកសារ", "ការរឹបអូសឯកសារ", "km"],
  ["រឹប អូស", "ការរឹបអូសឯកសារ", "km"],
  ["ស្ដី", "ស្តីពី", "km"],
  ["ស្រ្តី", "ស្ត្រី", "km"],
  ["ឲ្យ", "មិនឱ្យវិញ", "km"],
  ["អោយ", "មិនឱ្យវិញ", "km"],
  ["១៨", "អាយុ 18 ឆ្នាំ", "km"],
  ["18", "អាយុ ១៨ ឆ្នាំ", "km"],
  ["ยึด เอกสาร", "ถูกยึดเอกสาร", "th"],
  ["\u0E17\u0E4D\u0E32", "ทำงาน", "th"],
  ["\u0E19\u0E4D\u0E49\u0E32", "น\u0E49\u0E33", "th"],
  ["๑๘ ปี", "อายุ 18 ปี", "th"],
] as const)("%s is found in %s", (typed, text, language) => {
  expect(found(typed, text, language)).toBe(true);
});

test.each([
  ["passports", "Passport or papers taken", "en"],
  ["ឯកសារប្រាក់", "ការរឹបអូសឯកសារ", "km"],
  ["๑๗", "อายุ 18 ปี", "th"],
] as const)("%s is not found in %s", (typed, text, language) => {
  expect(found(typed, text, language)).toBe(false);
});

test("nothing typed asks for nothing", () => {
  expect(searchWordsOf(" \u200B ")).toEqual([]);
});
