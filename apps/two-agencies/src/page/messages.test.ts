import { languageCodes, translatedLanguageCodes } from "@spean/model/languages";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { otherScripts } from "../../../../packages/text/test/scripts-of-language.js";
import { pageWords as messages } from "./generated/words.js";
import { type PageMessageId, createPageWords } from "./words.js";

const ids = Object.keys(messages.en) as PageMessageId[];
const values = {
  count: 3,
  date: "d",
  time: "t",
  number: "n",
  state: "s",
  forms: "f",
  answer: "a",
  agency: "g",
  who: "w",
  when: "h",
  standard: "l",
  version: "1.0.0",
  role: "r",
  rows: 3,
  ready: 2,
  imported: 1,
  fewest: 5,
  share: 7,
  days: 2,
  from: 1,
  key: "k",
};
const letters = (text: string) => text.replace(/\{[^{}]*\}/gu, "").replace(/[^\p{L}]/gu, "");

describe.each(languageCodes)("the page's messages in %s", (language) => {
  test("have the ids of the English ones, and are all drafts", () => {
    expect(Object.keys(messages[language])).toEqual(ids);
    for (const id of ids) expect(messages[language][id].status).toBe("draft");
  });

  test("format with the same values, leaving nothing open", () => {
    const words = createPageWords(language);
    for (const id of ids) {
      const names = [...messages.en[id].text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name);
      expect(words.message(id, values), id).not.toMatch(/[{}#]/);
      for (const name of names) expect(messages[language][id].text, id).toContain(`{${name}`);
    }
  });

  test("hold no wording that must not be used", () => {
    for (const id of ids)
      expect([id, avoidedPhrases(messages[language][id].text, language)]).toEqual([id, []]);
  });
});

describe.each(translatedLanguageCodes)("the page's translations in %s", (language) => {
  test("are composed, never the English, and never two things in the same words", () => {
    const texts = ids.map((id) => messages[language][id].text);
    for (const text of texts) {
      expect(text).toBe(text.normalize("NFC").trim());
      expect(text).not.toMatch(/[\u200B-\u200D\u2060\uFEFF]|\u0E4D\u0E32|ស្ដ|ស្រ្ត|បង្រ្ក|ឲ្យ|អោយ/u);
      expect(letters(text)).not.toMatch(otherScripts(language));
    }
    expect(texts.filter((text, index) => letters(text) !== "" && texts.indexOf(text) !== index)).toEqual([]);
  });
});

test("a moment is told in the era of the language, which is named", () => {
  const instant = new Date(2026, 10, 24, 3, 5).toISOString();
  expect(createPageWords("th").moment(instant)).toEqual({ date: "24 พฤศจิกายน พ.ศ. 2569", time: "03:05" });
  expect(createPageWords("km").moment(instant).date).toContain("2026 គ.ស.");
});
