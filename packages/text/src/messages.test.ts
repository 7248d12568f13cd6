import {
  AgeClass,
  Answer,
  Era,
  FormOfExploitation,
  Language,
  PalermoElement,
  Phase,
  State,
  Strength,
  TextString,
  TreatAs,
  Verification,
} from "@spean/model";
import { languageCodes, languageFacts, translatedLanguageCodes } from "@spean/model/languages";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { otherScripts } from "../test/scripts-of-language.js";
import { avoidedPhrases } from "./avoided-phrases.js";
import type { MessageId } from "./catalogue.js";
import { catalogues } from "./generated/catalogues.js";
import { createText } from "./create-text.js";

type Nodes = ReturnType<IntlMessageFormat["getAst"]>;

/** Each argument of a template, and whether it must be a number. */
function argumentsOf(nodes: Nodes): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const node of nodes) {
    if (node.type !== 0 && node.type !== 7 && "value" in node)
      found.set(node.value, node.type === 2 || node.type === 6);
    if ("options" in node)
      for (const option of Object.values(node.options))
        for (const [name, number] of argumentsOf(option.value)) found.set(name, number);
  }
  return found;
}

const ids = Object.keys(catalogues.en.messages) as MessageId[];
const argumentsIn = (language: Language, id: MessageId): Map<string, boolean> =>
  argumentsOf(
    new IntlMessageFormat(catalogues[language].messages[id].text, language, undefined, {
      ignoreTag: true,
    }).getAst(),
  );
const letters = (text: string): string => text.replace(/\{[^{}]*\}/gu, "").replace(/[^\p{L}]/gu, "");

/** English messages that may share one translation, by id. */
const SAME_TRANSLATION: readonly (readonly MessageId[])[] = [];

describe.each(languageCodes)("the messages in %s", (language) => {
  const { messages } = catalogues[language];

  test("have the ids of the English ones, dotted and lower-case", () => {
    expect(Object.keys(messages)).toEqual(ids);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/.test(id))).toEqual([]);
  });

  test("each have a text and a translation status", () => {
    expect(ids.filter((id) => !TextString.safeParse(messages[id]).success)).toEqual([]);
  });

  test("take the placeholders of the English ones", () => {
    for (const id of ids)
      expect([id, [...argumentsIn(language, id).keys()].sort()]).toEqual([
        id,
        [...argumentsIn("en", id).keys()].sort(),
      ]);
  });

  test.each([0, 1, 2, 1234])("format with every number at %i, in the numerals chosen", (number) => {
    const text = createText(catalogues[language], { numerals: "native" });
    for (const id of ids) {
      const values = Object.fromEntries(
        [...argumentsIn(language, id)].map(([name, numeric]) => [name, numeric ? number : `<${name}>`]),
      );
      const words = text.message(id, values);
      expect(words).not.toMatch(/[{}]/);
      if (languageFacts[language].numerals !== "latn") expect(words, id).not.toMatch(/[0-9]/);
      for (const [name, numeric] of argumentsIn(language, id))
        if (!numeric) expect(words, id).toContain(`<${name}>`);
    }
  });

  test("are composed, and hold no invisible mark and no split sara am", () => {
    for (const id of ids) {
      const { text } = messages[id];
      expect(text, id).toBe(text.normalize("NFC"));
      expect(text, id).not.toMatch(/[\u200B-\u200D\u2060\uFEFF]|\u0E4D\u0E32/u);
      expect(text, id).toBe(text.trim());
      expect(text, id).not.toMatch(/ {2}/);
    }
  });

  test("hold no wording that must not be used", () => {
    for (const id of ids) expect([id, avoidedPhrases(messages[id].text, language)]).toEqual([id, []]);
  });
});

describe.each(translatedLanguageCodes)("the translations in %s", (language) => {
  const { messages } = catalogues[language];

  test("never repeat the English", () => {
    expect(
      ids.filter(
        (id) =>
          letters(catalogues.en.messages[id].text) !== "" &&
          messages[id].text === catalogues.en.messages[id].text,
      ),
    ).toEqual([]);
  });

  test("never say two different English things in the same words", () => {
    const sharing = ids.flatMap((id, index) => ids.slice(index + 1).map((other) => [id, other] as const));
    const wrong = sharing.filter(
      ([id, other]) =>
        letters(messages[id].text) !== "" &&
        messages[id].text === messages[other].text &&
        catalogues.en.messages[id].text !== catalogues.en.messages[other].text &&
        !SAME_TRANSLATION.some((group) => group.includes(id) && group.includes(other)),
    );
    expect(wrong).toEqual([]);
  });
});

test.each(translatedLanguageCodes)(
  "the messages in %s hold no letter of another language's script",
  (language) => {
    for (const id of ids)
      expect(letters(catalogues[language].messages[id].text), id).not.toMatch(otherScripts(language));
  },
);

test("Khmer ends its sentences with ។", () => {
  for (const id of ids) {
    const { text } = catalogues.km.messages[id];
    if (id.startsWith("outcome.") || id === "explain.draft-text") expect(text, id).toMatch(/។$/u);
  }
});

test("Khmer keeps to one of the spellings that look alike", () => {
  for (const id of ids) expect(catalogues.km.messages[id].text, id).not.toMatch(/ស្ដ|ស្រ្ត|បង្រ្ក|ឲ្យ|អោយ/u);
});

test("Thai holds no question mark and no full stop at the end", () => {
  for (const id of ids) {
    const { text } = catalogues.th.messages[id];
    expect(text, id).not.toMatch(/[?។]|\.$/u);
  }
});

test("every word of the model's closed vocabularies has a message", () => {
  const vocabularies = {
    answer: Answer,
    "age-class": AgeClass,
    "treat-as": TreatAs,
    form: FormOfExploitation,
    strength: Strength,
    state: State,
    element: PalermoElement,
    phase: Phase,
    verification: Verification,
    language: Language,
    era: Era,
  };
  for (const [name, { options }] of Object.entries(vocabularies))
    for (const option of options) expect(ids).toContain(`${name}.${option}`);
});
