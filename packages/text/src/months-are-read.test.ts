import { parseTypedDate } from "@spean/model";
import { languageCodes } from "@spean/model/languages";
import { describe, expect, test } from "vitest";
import { createText } from "./create-text.js";
import { catalogues } from "./generated/catalogues.js";

const months = Array.from({ length: 12 }, (_, index) => index + 1);

describe.each(languageCodes)("a date that is printed in %s can be typed again", (language) => {
  test.each(["latn", "native"] as const)("every month in every era, in %s digits", (numerals) => {
    const text = createText(catalogues[language], { numerals });
    for (const month of months)
      for (const [era, year] of [
        ["gregorian", 1990] as const,
        ["be-th", 2533] as const,
        ["be-kh", 2533] as const,
      ]) {
        for (const date of [
          { era, year, month, day: 15 },
          { era, year, month },
        ])
          expect(parseTypedDate(text.date(date), era)).toEqual({ ok: true, value: date });
      }
  });
});
