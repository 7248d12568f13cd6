import { languageCodes, translatedLanguageCodes } from "@spean/model/languages";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { checkText, commonList } from "./index.js";
import { otherScripts, ownScript } from "../../text/test/scripts-of-language.js";
import { en } from "./en.js";
import { standardTexts } from "./texts.js";

/** Every string of a text, by its path. */
function strings(value: unknown, path = ""): [string, string][] {
  if (typeof value !== "object" || value === null) return [];
  if ("status" in value && "text" in value) return [[path, String(value.text)]];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}/${key}`));
}
const english = new Map(strings(en));

describe.each(languageCodes)("the text in %s", (language) => {
  const text = standardTexts[language];

  test("covers every code of the standard, and no other", () =>
    expect(checkText(commonList, text)).toEqual([]));

  test("holds no wording that is to be avoided", () => {
    for (const [path, string] of strings(text)) expect(avoidedPhrases(string, language), path).toEqual([]);
  });

  test("is in Unicode NFC, without invisible marks, split vowels or spaces at the ends", () => {
    for (const [path, string] of strings(text)) {
      expect(string.normalize("NFC"), path).toBe(string);
      expect(string, path).not.toMatch(/[\u200b-\u200d\ufeff]|\u0e4d\u0e32|^\s|\s$|\s\s/u);
    }
  });

  test("never says the same for two things that English tells apart", () => {
    for (const part of ["label", "question"] as const) {
      const seen = new Map<string, string>();
      for (const [code, indicator] of Object.entries(text.indicators)) {
        expect(seen.get(indicator[part].text), `${code} ${part}`).toBeUndefined();
        seen.set(indicator[part].text, code);
      }
    }
  });
});

test.each(translatedLanguageCodes)("the text in %s is in its own script and is not English", (language) => {
  for (const [path, string] of strings(standardTexts[language])) {
    expect(string, path).toMatch(ownScript(language));
    expect(string.replace(/\p{Script=Latin}/gu, ""), path).not.toMatch(otherScripts(language));
    expect(string, path).not.toBe(english.get(path));
  }
});

test("no English question is negative, blames, or says victim", () => {
  for (const [code, { question }] of Object.entries(en.indicators)) {
    expect(question.text, code).toMatch(/\?$/);
    expect(question.text, code).not.toMatch(/n't\b|\bnot\b|\bwhy\b|\bvictim/i);
  }
});
