import type { Language } from "@spean/model";
import { languageCodes } from "@spean/model/languages";
import { describe, expect, test } from "vitest";
import type { MessageId } from "./catalogue.js";
import { catalogues } from "./generated/catalogues.js";
import { createNumberWriter } from "./numbers.js";
import { compileMessages } from "./compile.js";
import { createCompiledText } from "./compiled.js";
import { createText } from "./create-text.js";
import { numberLocaleOf } from "./text-of.js";

const ids = Object.keys(catalogues.en.messages) as MessageId[];
const compiled = (language: Language) => ({
  language,
  status: "draft" as const,
  messages: compileMessages(
    Object.fromEntries(ids.map((id) => [id, catalogues[language].messages[id].text])),
  ),
});
const values = (number: number) =>
  Object.fromEntries(
    [...JSON.stringify(catalogues.en).matchAll(/\{(\w+)(, (?:number|plural))?/g)].map(([, name, numeric]) => [
      name,
      numeric ? number : `<${name}>`,
    ]),
  );

describe.each(languageCodes)("compiled words in %s", (language) => {
  test.each([
    [0, "latn"],
    [999, "latn"],
    [-7, "latn"],
    [1, "native"],
    [1234, "native"],
    [1234, "latn"],
  ] as const)("say with %i in %s numerals what the parsed templates say", (number, numerals) => {
    const parsed = createText(catalogues[language], { numerals });
    const words = createCompiledText(compiled(language), { numerals });
    for (const id of ids)
      expect([id, words.message(id, values(number))]).toEqual([id, parsed.message(id, values(number))]);
    const date = { era: "be-th", year: 2569, month: 11, day: 24 } as const;
    expect(words.date(date)).toBe(parsed.date(date));
    expect(words.number(1234.5)).toBe(parsed.number(1234.5));
    expect(words.number(number)).toBe(
      createNumberWriter(numberLocaleOf(language, { numerals })).format(number),
    );
  });
});

test("an id that does not exist is an error", () => {
  expect(() => createCompiledText(compiled("en")).message("no.such" as MessageId)).toThrow(
    new TypeError('en has no message "no.such".'),
  );
});

test("a template at fault is named", () => {
  expect(() => compileMessages({ "fine.one": "{a}", "at.fault": "{a, plural," })).toThrow(/"at\.fault"/);
});
