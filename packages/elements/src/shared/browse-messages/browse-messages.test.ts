import { avoidedPhrases, catalogues } from "@spean/text";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import shared from "../messages/en.json";
import { en } from "./en.js";
import { km } from "./km.js";
import { th } from "./th.js";

type Id = keyof typeof en;
const ids = Object.keys(en) as Id[];
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name as string))].sort();

describe.each([
  ["km", km, /\p{Script=Khmer}/u],
  ["th", th, /\p{Script=Thai}/u],
] as const)("the words in %s", (_, messages, script) => {
  test("have the ids and placeholders of the English ones", () => {
    expect(Object.keys(messages).sort()).toEqual([...ids].sort());
    for (const id of ids) expect([id, placeholders(messages[id].text)]).toEqual([id, placeholders(en[id].text)]);
  });

  test("are drafts, in the script of the language", () => {
    for (const { status } of Object.values(messages)) expect(status).toBe("draft");
    // a template of placeholders alone has no letters of its own
    const texts = ids.filter((id) => en[id].text.replace(/\{[^}]*\}/g, "").match(/\p{L}/u)).map((id) => messages[id].text);
    for (const text of texts) expect(text).toMatch(script);
  });
});

describe.each(Object.entries({ en, km, th }))("every message in %s", (language, messages) => {
  test("can be read as a template", () => {
    for (const [id, { text }] of Object.entries(messages)) expect(() => new IntlMessageFormat(text, language), id).not.toThrow();
  });

  test("uses no wording that is to be avoided, and no invisible mark", () => {
    for (const [id, { text }] of Object.entries(messages)) {
      expect([id, avoidedPhrases(text, language as "en")]).toEqual([id, []]);
      expect(text).not.toMatch(/[\u200B-\u200D\uFEFF]|\u0E4D\u0E32/u);
    }
  });
});

test("no id stands in for one of another catalogue", () => {
  expect(ids.filter((id) => id in catalogues.en.messages || id in shared)).toEqual([]);
});
