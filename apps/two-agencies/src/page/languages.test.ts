import { expect, test } from "vitest";
import { readLanguages, withLanguages } from "./languages.js";

test("the address names both languages, and gives them back", () => {
  const languages = readLanguages("?lang=th&interview=km", ["en-GB"]);
  expect(languages).toEqual({ language: "th", interview: "km" });
  expect(withLanguages("/cases/new", languages)).toBe("/cases/new?lang=th&interview=km");
});

test("the browser is asked where the address names none, and a language without words is passed over", () => {
  expect(readLanguages("", ["fr", "km-KH", "en"]).language).toBe("km");
  expect(readLanguages("?lang=kh", ["fr"]).language).toBe("en");
});

test("a language of the interview may be one without words; what is no tag is dropped", () => {
  expect(readLanguages("?interview=my", []).interview).toBe("my");
  expect(readLanguages("?interview=%3Cb%3E", []).interview).toBeUndefined();
});
