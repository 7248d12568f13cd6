import { catalogues } from "@spean/text";
import { describe, expect, test } from "vitest";
import en from "./messages/en.json";
import km from "./messages/km.json";
import th from "./messages/th.json";
import { wordsOf } from "./words.js";

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name as string).sort();

describe.each(Object.entries({ km, th }))("the words in %s", (language, messages) => {
  test("have the ids and placeholders of the English ones", () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
    for (const [id, { text }] of Object.entries(en))
      expect([id, placeholders(messages[id as keyof typeof en].text)]).toEqual([id, placeholders(text)]);
  });

  test("are drafts, and none is the English text", () => {
    for (const [id, { text, status }] of Object.entries(messages)) {
      expect([id, status]).toEqual([id, "draft"]);
      expect([id, text]).not.toEqual([id, en[id as keyof typeof en].text]);
    }
  });

  test("are in the script of the language", () => {
    const script = language === "km" ? /\p{Script=Khmer}/u : /\p{Script=Thai}/u;
    for (const { text } of Object.values(messages)) expect(text).toMatch(script);
  });
});

test("no id of the elements stands in for one of the text package", () => {
  expect(Object.keys(en).filter((id) => id in catalogues.en.messages)).toEqual([]);
});

test("a language has the words of both", () => {
  expect(wordsOf("en").message("answer.yes")).toBe("Yes");
  expect(wordsOf("en").message("screening.progress", { answered: 2, total: 88 })).toBe("2 of 88 questions answered");
  expect(wordsOf("km")).toBe(wordsOf("km"));
});
