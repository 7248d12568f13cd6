import { type Language, TextString, UrgentNeeds } from "@spean/model";
import { languageCodes } from "@spean/model/languages";
import { commonList } from "@spean/standard";
import { questionSectionsOf } from "@spean/standard/sections";
import { standardTexts as texts } from "@spean/standard/texts";
import { avoidedPhrases, catalogues, urgentNeedCodes } from "@spean/text";
import { describe, expect, test } from "vitest";
import { otherScripts } from "../../../text/test/scripts-of-language.js";
import { renderPaperForm } from "./paper-form.js";
import { type PaperMessageId, paperMessages } from "./words.js";

const { en, km } = texts;
const asked = questionSectionsOf(commonList).flatMap(({ indicators }) => indicators);
const formIn = (language: Language, lists?: readonly string[]): string =>
  renderPaperForm({
    standard: commonList,
    text: texts[language],
    catalogue: catalogues[language],
    ...(lists && { lists }),
  });

const codesIn = (page: string): string[] =>
  [...page.matchAll(/<p class="code"><code lang="zxx">([^<]*)<\/code>/g)].map((match) => match[1]!);
const numbersIn = (page: string): string[] =>
  [...page.matchAll(/<span class="number">([^<]*)<\/span>/g)].map((match) => match[1]!);
const wordsIn = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"');

describe.each(languageCodes)("the paper form in %s", (language) => {
  const page = formIn(language);
  const urgent = urgentNeedCodes.map((need) => `urgentNeeds.${need}`);

  test("asks urgent needs first, then every indicator once in the order of a screening", () => {
    expect(codesIn(page)).toEqual([...urgent, ...asked.map(({ code }) => code)]);
    expect(asked).toHaveLength(commonList.indicators.length);
  });

  test("numbers the questions from 1 without a gap", () => {
    expect(numbersIn(page)).toEqual([
      ...urgentNeedCodes.map((_, index) => `U${index + 1}`),
      ...commonList.indicators.map((_, index) => String(index + 1)),
    ]);
  });

  test("prints each question with four boxes, room for a note, and its words", () => {
    const questions = page.split('<li class="question">').slice(1);
    expect(questions).toHaveLength(urgentNeedCodes.length + commonList.indicators.length);
    for (const printed of questions.slice(0, -1)) {
      expect(printed.match(/<span class="box"><\/span>/g)).toHaveLength(4);
      expect(printed.match(/<p class="note">/g)).toHaveLength(1);
    }
    for (const { code } of commonList.indicators)
      expect(wordsIn(page)).toContain(texts[language].indicators[code]!.question.text);
  });

  test("says everything about consent before the first question of the list", () => {
    const spoken = Object.keys(paperMessages.en).filter((id) => id.startsWith("consent."));
    expect(spoken.length).toBeGreaterThan(10);
    const before = wordsIn(page.slice(0, page.indexOf(`>${asked[0]!.code}<`)));
    for (const id of spoken) expect(before).toContain(paperMessages[language][id as PaperMessageId].text);
  });

  test("names its language, marks nothing, runs no script and fetches nothing", () => {
    expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}">`));
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:|<input|checked| on\w+=| style=/);
  });

  test("prints the release, the case number to fill in and the draft mark at the edge of every page", () => {
    const edges = page.slice(page.indexOf("@page"), page.indexOf("</style>"));
    expect(edges).toContain(
      `@top-left { content: "common-list ${commonList.version} · ${commonList.digest.slice(0, 19)}…"; }`,
    );
    expect(edges).toContain(paperMessages[language]["field.case"].text);
    expect(edges).toContain(paperMessages[language]["form.draft"].text);
  });

  test("prints of a question its words, boxes and code alone: no strength that could be added up by hand", () => {
    const { messages } = catalogues[language];
    const boxes = (["yes", "no", "unknown", "declined"] as const).map(
      (answer) => messages[`answer.${answer}`].text,
    );
    const printed = page.split('<li class="question">').slice(1 + urgentNeedCodes.length, -1);
    asked.slice(0, -1).forEach(({ code }, index) => {
      const { question, guidance } = texts[language].indicators[code]!;
      const own = [
        String(index + 1),
        question.text,
        guidance.text,
        ...boxes,
        paperMessages[language]["field.note"].text,
        code,
        "·",
        messages["text-status.draft"].text,
      ];
      const words = wordsIn(printed[index]!.slice(0, printed[index]!.indexOf("</p>\n</div>\n</li>")))
        .replace(/\s+/g, " ")
        .trim();
      expect(words).toBe(own.join(" "));
    });
  });

  test("holds no wording that must not be used, and closes by ruling nothing out", () => {
    expect(avoidedPhrases(wordsIn(page), language)).toEqual([]);
    expect(page.indexOf(paperMessages[language]["closing.open"].text)).toBeGreaterThan(
      page.lastIndexOf('<li class="question">'),
    );
  });

  test("leaves no placeholder and no missing word", () => {
    expect(wordsIn(page)).not.toMatch(/undefined|\[object|\{[a-z]+\}/);
  });
});

describe("paperForm", () => {
  test("prints the questions of the lists asked for, and the groups that belong to every list", () => {
    const codes = codesIn(formIn("en", ["child-labour"])).slice(urgentNeedCodes.length);
    const expected = asked.filter(
      ({ dimension, strengths }) =>
        "child-labour" in strengths || dimension === "act" || dimension === "purpose",
    );
    expect(codes).toEqual(expected.map(({ code }) => code));
    expect(codes.length).toBeLessThan(commonList.indicators.length);
  });

  test("escapes every text of a standard, in the page and in the style sheet", () => {
    const hostile = `</style><script>alert("1")</script>&'`;
    const code = commonList.indicators[0]!.code;
    const indicator = {
      ...en.indicators[code]!,
      question: { text: hostile, status: "draft" as const },
      guidance: { text: hostile, status: "draft" as const },
    };
    const text = {
      ...en,
      title: { text: hostile, status: "draft" as const },
      indicators: { ...en.indicators, [code]: indicator },
    };
    const page = renderPaperForm({
      standard: { ...commonList, version: hostile },
      text,
      catalogue: catalogues.en,
    });
    expect(page).not.toContain("<script");
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;");
  });

  test("leaves the draft mark out only where every word is reviewed", () => {
    const code = commonList.indicators[0]!.code;
    const reviewed = {
      text: "An invented question",
      status: "reviewed" as const,
      reviewedBy: "An invented committee",
      reviewedOn: "2026-11-24",
    };
    const text = {
      ...en,
      indicators: { ...en.indicators, [code]: { label: reviewed, question: reviewed, guidance: reviewed } },
    };
    const page = renderPaperForm({ standard: commonList, text, catalogue: catalogues.en });
    expect(page).toContain(`<code lang="zxx">${code}</code></p>`);
    expect(page).toContain(`<code lang="zxx">${commonList.indicators[1]!.code}</code> · draft</p>`);
    expect(page).toContain("@bottom-left");
  });

  test("prints a question whose words are missing by the meaning that the standard gives it", () => {
    const [first] = commonList.indicators;
    const { [first!.code]: _, ...indicators } = en.indicators;
    expect(
      renderPaperForm({ standard: commonList, text: { ...en, indicators }, catalogue: catalogues.en }),
    ).toContain(first!.meaning);
  });

  test("refuses words of two languages, the text of another standard, and a list that does not exist", () => {
    expect(() => renderPaperForm({ standard: commonList, text: km, catalogue: catalogues.th })).toThrow(
      TypeError,
    );
    expect(() =>
      renderPaperForm({
        standard: commonList,
        text: { ...en, standard: "invented" },
        catalogue: catalogues.en,
      }),
    ).toThrow(TypeError);
    expect(() => formIn("en", ["invented"])).toThrow(TypeError);
  });

  test("asks every urgent need that the record holds", () => {
    const asked = Object.entries(UrgentNeeds.shape)
      .filter(([, field]) => "shape" in field)
      .map(([name]) => name);
    expect(asked.filter((name) => name !== "askedBy")).toEqual([...urgentNeedCodes]);
  });
});

describe.each(languageCodes)("the words of the paper form in %s", (language) => {
  const messages = paperMessages[language];
  const ids = Object.keys(paperMessages.en) as PaperMessageId[];

  test("have the ids of the English ones, each with a text and a status", () => {
    expect(Object.keys(messages)).toEqual(ids);
    expect(ids.filter((id) => !TextString.safeParse(messages[id]).success)).toEqual([]);
  });

  test("are composed, trimmed, of their own script, and never twice the same", () => {
    for (const id of ids) {
      const { text } = messages[id];
      expect(text, id).toBe(text.normalize("NFC").trim());
      expect(text, id).not.toMatch(/[\u200B-\u200D\u2060\uFEFF]|\u0E4D\u0E32| {2}/u);
      if (language !== "en") expect(text, id).not.toMatch(otherScripts(language));
      if (language === "th") expect(text, id).not.toContain("?");
    }
    expect(new Set(ids.map((id) => messages[id].text)).size).toBe(ids.length);
  });
});
