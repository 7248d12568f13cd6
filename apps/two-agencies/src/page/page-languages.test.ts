import { expect, test } from "vitest";
import { readPageLanguages, withPageLanguages } from "./page-languages.js";

test("the address names both languages, and gives them back", () => {
  const languages = readPageLanguages("?lang=th&interview=km", ["en-GB"]);
  expect(languages).toEqual({ language: "th", interview: "km" });
  expect(withPageLanguages("/cases/new", languages)).toBe("/cases/new?lang=th&interview=km");
});

test("the browser is asked where the address names none, and a language without words is passed over", () => {
  expect(readPageLanguages("", ["fr", "km-KH", "en"]).language).toBe("km");
  expect(readPageLanguages("?lang=kh", ["fr"]).language).toBe("en");
});

test("a language of the interview may be one without words; what is no tag is dropped", () => {
  expect(readPageLanguages("?interview=my", []).interview).toBe("my");
  expect(readPageLanguages("?interview=%3Cb%3E", []).interview).toBeUndefined();
});
