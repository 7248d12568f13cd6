import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { translatedLanguageCodes } from "@spean/model/languages";
import { commonList } from "@spean/standard";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { languages } from "../.vitepress/languages.js";
import { sectionsOf } from "../.vitepress/search/sections.js";
import { contextOf, textOf } from "../.vitepress/standard/context.js";
import { listPages } from "../.vitepress/standard/list-pages.js";
import { plain } from "../.vitepress/standard/markdown.js";
import { siteWords } from "../.vitepress/generated/words.js";

const docs = fileURLToPath(new URL("..", import.meta.url));
const written = readdirSync(docs, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md") && !/node_modules|\.vitepress|\[/.test(path))
  .map((path) => ({ path, markdown: readFileSync(join(docs, path), "utf8") }));
const contentOf = (pages: ReturnType<typeof listPages>, code: string): string =>
  pages.find(({ params }) => params["code"] === code)?.content ?? "";

describe.each(languages)("the list in %s", (language) => {
  const pages = listPages(language);
  const context = contextOf(language);

  test("has a page for each of the 88 indicators, four lists, two groups, the rules, the sources and an overview", () => {
    expect(pages.filter(({ params }) => params["code"]?.includes("."))).toHaveLength(88);
    expect(pages).toHaveLength(88 + 4 + 2 + 3);
  });

  test("counts 67, 65, 67 and 65 indicators, 5 questions about the act and 10 about the purpose", () => {
    const counts = [...contentOf(pages, "index").matchAll(/\| (\d+) \|$/gm)].map(([, count]) =>
      Number(count),
    );
    expect(counts).toEqual([67, 65, 67, 65, 5, 10]);
  });

  test("marks the lists for sexual exploitation as drafts, and no other", () => {
    expect(
      commonList.lists
        .filter(({ code }) => contentOf(pages, code).includes("::: warning"))
        .map(({ code }) => code),
    ).toEqual(["adult-sexual", "child-sexual"]);
  });

  test("shows the question, the strengths, the sources and the status of each indicator", () => {
    for (const indicator of commonList.indicators) {
      const content = contentOf(pages, indicator.code);
      expect(content).toContain(`> ${plain(textOf(context, indicator).question.text)}`);
      for (const list of Object.keys(indicator.strengths)) expect(content).toContain(`/list/${list})`);
      for (const { source } of indicator.sources) expect(content).toContain(`#${source})`);
      expect(content.split(`| ${context.text.message("text-status.draft")} |`)).toHaveLength(4);
    }
  });

  test("links the same sign in the other phase", () => {
    expect(contentOf(pages, "destination-coercion.documents-confiscated")).toContain(
      "list/coercive-recruitment.documents-confiscated)",
    );
  });

  test("uses no wording that is never to be used, the standard's notes to its committee apart", () => {
    const notes = commonList.findings.flatMap(({ note }) => note ?? []);
    const words = pages
      .flatMap(({ content }) => sectionsOf(content).flatMap(({ titles, text }) => [...titles, text]))
      .join("\n");
    expect(
      avoidedPhrases(
        notes.reduce((text, note) => text.replaceAll(note, ""), words),
        language,
      ),
    ).toEqual([]);
  });
});

describe("the pages written by hand", () => {
  test("hold no question of the list: those come from data only", () => {
    const questions = languages.flatMap((language) =>
      Object.values(contextOf(language).labels.indicators).map(({ question }) => question.text),
    );
    const copies = written.filter(({ markdown }) =>
      questions.some((question) => markdown.includes(question)),
    );
    expect(copies.map(({ path }) => path)).toEqual([]);
  });

  test("use no wording that is never to be used", () => {
    for (const { path, markdown } of written.filter(({ path }) => !path.startsWith("decisions"))) {
      const language = languages.find((known) => path.startsWith(`${known}/`)) ?? "en";
      expect([path, avoidedPhrases(markdown, language)]).toEqual([path, []]);
    }
  });

  test.each(translatedLanguageCodes)("say in %s that the translation is a draft", (language) => {
    for (const { path, markdown } of written.filter(({ path }) => path.startsWith(`${language}/`)))
      expect([path, markdown.includes(siteWords[language]["page.draft"].text)]).toEqual([path, true]);
  });
});

test.each(translatedLanguageCodes)("the site has the words in %s that it has in English", (language) => {
  expect(Object.keys(siteWords[language])).toEqual(Object.keys(siteWords.en));
});
