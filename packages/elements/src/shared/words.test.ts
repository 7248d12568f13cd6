import { languageCodes, translatedLanguageCodes } from "@spean/model/languages";
import { avoidedPhrases, catalogues } from "@spean/text";
import { compileMessages } from "@spean/text/compile";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { ownScript } from "../../../text/test/scripts-of-language.js";
import { allMessages, type ElementMessage, elementMessages } from "../../scripts/compose-words.js";
import { en } from "../en.js";
import { km } from "../km.js";
import { recordKm } from "../record/km.js";
import { th } from "../th.js";
import type { LanguageWords } from "./words.js";

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name as string))].sort();
/** A template of placeholders and marks alone says the same in every language. */
const hasLetters = ({ text }: ElementMessage): boolean => /\p{L}/u.test(text.replace(/\{[^}]*\}/g, ""));

describe.each(
  translatedLanguageCodes.flatMap((language) =>
    Object.keys(elementMessages("en")).map((element) => [element, language] as const),
  ),
)("the words of %s in %s", (element, language) => {
  const english = elementMessages("en")[element] ?? {};
  const messages = elementMessages(language)[element] ?? {};

  test("have the ids and placeholders of the English ones", () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
    for (const [id, { text }] of Object.entries(english))
      expect([id, placeholders(messages[id]!.text)]).toEqual([id, placeholders(text)]);
  });

  test("are drafts, and none is the English text", () => {
    for (const [id, { text, status }] of Object.entries(messages)) {
      expect([id, status]).toEqual([id, "draft"]);
      if (hasLetters(english[id]!)) expect([id, text]).not.toEqual([id, english[id]!.text]);
    }
  });

  test("are in the script of the language", () => {
    for (const message of Object.values(messages).filter(hasLetters))
      expect(message.text).toMatch(ownScript(language));
  });
});

test.each(languageCodes)(
  "no message in %s uses a wording that is to be avoided, or an invisible mark",
  (language) => {
    for (const [id, { text }] of Object.entries(allMessages(language))) {
      expect([id, avoidedPhrases(text, language)]).toEqual([id, []]);
      expect([id, /[\u200B-\u200D\uFEFF]|\u0E4D\u0E32/u.test(text)]).toEqual([id, false]);
    }
  },
);

describe("words", () => {
  let words: typeof import("./words.js");
  const copy = async (): Promise<typeof words> => {
    vi.resetModules();
    return import("./words.js");
  };
  beforeEach(async () => {
    Reflect.deleteProperty(globalThis, Symbol.for("@spean/elements words 1"));
    words = await copy();
  });

  test("are those of the page: what one copy of the package adds, every other one has, and shows at once", async () => {
    words.addLanguage(en);
    const second = await copy();
    expect(second.elementWordsOf("km").language).toBe("en");
    second.addLanguage(km);
    expect(words.elementWordsOf("km").message("answer.yes")).toBe(km.messages["answer.yes"]);
    words.addLanguage(th);
    expect(second.elementWordsOf("th").language).toBe("th");
  });

  test("that the host chose stay where a copy that is loaded later brings its own", async () => {
    const own = { language: "km", status: "draft", messages: { "answer.yes": "ចាស" } } as LanguageWords;
    words.addLanguage(own);
    const second = await copy();
    second.addMissingWords(km);
    for (const each of [words, second]) {
      expect(each.elementWordsOf("km").message("answer.yes")).toBe("ចាស");
      expect(each.elementWordsOf("km").message("answer.no")).toBe(km.messages["answer.no"]);
    }
  });

  test("are those of both packages, and are made once", () => {
    words.addLanguage(en);
    expect(words.elementWordsOf("en").message("answer.yes")).toBe("Yes");
    expect(words.elementWordsOf("en").message("screening.progress", { answered: 2, total: 88 })).toBe(
      "2 of 88 questions answered",
    );
    expect(words.elementWordsOf("en")).toBe(words.elementWordsOf("en"));
  });

  test("fall back to English, else to the language added first, and say which language they are in", () => {
    words.addLanguage(th);
    expect(words.elementWordsOf("km").language).toBe("th");
    words.addLanguage(en);
    expect(words.elementWordsOf("km").language).toBe("en");
    words.addLanguage(km);
    expect(words.elementWordsOf("km-KH")).toMatchObject({ language: "km" });
    expect(words.elementWordsOf("km").message("answer.yes")).toBe(catalogues.km.messages["answer.yes"].text);
  });

  test("of the record come beside those of a screening, in any order", () => {
    for (const given of [recordKm, km]) words.addLanguage(given);
    expect(words.elementWordsOf("km").message("person.title")).toBe(recordKm.messages["person.title"]);
    expect(words.elementWordsOf("km").message("answer.yes")).toBe(km.messages["answer.yes"]);
  });

  test("with no language at all are their ids, in no language", () => {
    expect(words.elementWordsOf("km").language).toBe("zxx");
    expect(words.elementWordsOf("km").message("screening.title")).toBe("screening.title");
    expect(words.elementWordsOf("km").list(["a", "b"])).not.toBe("");
  });

  test("of a code from outside that has none are those of another one, never the code", () => {
    for (const given of [en, km, recordKm]) words.addLanguage(given);
    const other = catalogues.km.messages["code.other"].text;
    for (const id of ["answer.not-a-victim", "referral.status.not-a-victim", "summary.outcome.not-a-victim"])
      expect(words.elementWordsOf("km").message(id as "answer.yes")).toBe(other);
    expect(words.elementWordsOf("en").message("no-such-words.at-all" as "answer.yes")).toBe(
      "no-such-words.at-all",
    );
  });

  test("may be a host's own: another language, or other words for some messages", () => {
    words.addLanguage(en);
    words.addLanguage({
      language: "en",
      status: "draft",
      messages: compileMessages({ "answer.yes": "Yes indeed" }),
    } as LanguageWords);
    expect(words.elementWordsOf("en").message("answer.yes")).toBe("Yes indeed");
    expect(words.elementWordsOf("en").message("answer.no")).toBe("No");
    words.addLanguage({ language: "my", status: "draft", messages: { "answer.yes": "ဟုတ်" } });
    expect(words.elementWordsOf("my")).toMatchObject({ language: "my" });
    expect(words.elementWordsOf("my").message("answer.no")).toBe("No");
    expect(words.listMissingWords("my")).toContain("answer.no");
    expect(words.listMissingWords("my")).not.toContain("answer.yes");
  });

  test("have the numerals and the era that the tag says", () => {
    for (const language of [en, km, th]) words.addLanguage(language);
    const progress = (tag: string) =>
      words.elementWordsOf(tag).message("screening.progress", { answered: 2, total: 88 });
    expect(progress("km-u-nu-khmr")).toMatch(/២.*៨៨/);
    expect(progress("th-u-ca-buddhist-nu-thai")).toMatch(/๘๘/);
    expect(progress("km")).toMatch(/2.*88/);
    expect(words.elementWordsOf("th-u-ca-buddhist-nu-thai").era).toBe("be-th");
    expect(words.elementWordsOf("km-u-ca-buddhist").era).toBe("be-kh");
    expect(words.elementWordsOf("th").era).toBe("gregorian");
  });
});
