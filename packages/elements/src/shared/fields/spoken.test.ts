import { expect, test } from "vitest";
import { addAllLanguages } from "../../all-languages.js";
import { spokenLanguage } from "./spoken.js";

addAllLanguages();

test.each([
  [undefined, "th", "th"],
  ["km", "th", "km"],
  ["km-KH", "th", "km"],
  ["my", "en", "en"],
] as const)("an interview in %s with an officer who reads %s is shown in %s", (tag, officer, shown) => {
  expect(spokenLanguage(tag, officer)).toBe(shown);
});
