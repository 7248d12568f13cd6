import { avoidedPhrases, catalogues } from "@spean/text";
import { describe, expect, test } from "vitest";
import own from "../messages/en.json";
import { wordsOf } from "../words.js";
import { recordMessages as en } from "./en.js";
import { recordMessages as km } from "./km.js";
import { recordMessages as th } from "./th.js";

type Id = keyof typeof en;
const ids = Object.keys(en) as Id[];
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name as string))].sort();

describe.each(Object.entries({ km, th }))("the words of the record in %s", (language, messages) => {
  test("have the ids and placeholders of the English ones", () => {
    expect(Object.keys(messages)).toEqual(ids);
    for (const id of ids) expect([id, placeholders(messages[id].text)]).toEqual([id, placeholders(en[id].text)]);
  });

  test("are drafts in the script of the language, and none is the English text", () => {
    const script = language === "km" ? /\p{Script=Khmer}/u : /\p{Script=Thai}/u;
    for (const id of ids) {
      expect([id, messages[id].status]).toEqual([id, "draft"]);
      expect(messages[id].text).toMatch(script);
      expect([id, messages[id].text]).not.toEqual([id, en[id].text]);
    }
  });

  test("hold no invisible break, no letter of the other language, no split sara am", () => {
    const other = language === "km" ? /\p{Script=Thai}/u : /\p{Script=Khmer}/u;
    for (const id of ids) {
      expect(messages[id].text).not.toMatch(other);
      expect(messages[id].text).not.toMatch(/[\u200B-\u200D\uFEFF]|\u0E4D\u0E32/);
    }
  });
});

test.each(Object.entries({ en, km, th }))("no avoided phrase stands in the words of the record in %s", (language, messages) => {
  for (const id of ids) expect([id, avoidedPhrases(messages[id].text, language as "en" | "km" | "th")]).toEqual([id, []]);
});

test("no id stands in for one of the text package or of the other elements", () => {
  expect(ids.filter((id) => id in catalogues.en.messages || id in own)).toEqual([]);
});

test("a language has these words too", () => {
  expect(wordsOf("en").message("date.error.no-era")).toBe("In which era is this year?");
  expect(wordsOf("th").message("person.name", { number: 2 })).toBe("ชื่อที่ 2");
});
