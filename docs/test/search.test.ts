import { runInNewContext } from "node:vm";
import type { Language } from "@spean/model";
import MiniSearch from "minisearch";
import { beforeAll, describe, expect, test } from "vitest";
import { languages } from "../.vitepress/languages.js";
import { searchOptions } from "../.vitepress/search/search-options.js";
import { sectionsOf } from "../.vitepress/search/sections.js";
import { tokenize } from "../.vitepress/search/tokenize.js";
import { listPages } from "../.vitepress/standard/list-pages.js";

type Page = { id: string; title: string; titles: string; text: string };

/** The pages of the list in one language, indexed with the options of the site. */
function indexOf(language: Language): MiniSearch<Page> {
  const { options, searchOptions: how } = searchOptions.miniSearch ?? {};
  const index = new MiniSearch<Page>({
    fields: ["title", "titles", "text"],
    ...options,
    searchOptions: how ?? {},
  });
  for (const { params, content } of listPages(language)) {
    sectionsOf(content).forEach(({ titles, text }, place) =>
      index.add({
        id: `${params["code"]}#${place}`,
        title: titles.at(-1) ?? "",
        titles: titles.slice(0, -1).join(" "),
        text,
      }),
    );
  }
  return index;
}

const TERMS: Readonly<Record<string, readonly (readonly [term: string, page: string])[]>> = {
  en: [
    ["passport", "destination-coercion.documents-confiscated"],
    ["unpaid", "exploitation.pay"],
    ["destination-coercion.documents-confiscated", "destination-coercion.documents-confiscated"],
    ["begging", "purpose.begging"],
    ["Protocol to Prevent", "sources"],
  ],
  km: [
    ["លិខិតឆ្លងដែន", "destination-coercion.documents-confiscated"],
    ["ប្រាក់ឈ្នួល", "deceptive-recruitment.wages"],
    ["សុំទាន", "purpose.begging"],
    ["អំពើហិង្សា", "destination-coercion.violence"],
    ["កុមារ", "child-labour"],
    ["documents-confiscated", "destination-coercion.documents-confiscated"],
  ],
  th: [
    ["หนังสือเดินทาง", "destination-coercion.documents-confiscated"],
    ["ค่าจ้าง", "exploitation.pay"],
    ["ขอทาน", "purpose.begging"],
    ["นายหน้า", "exploitation.pay"],
    ["เด็ก", "child-labour"],
  ],
};

const NONSENSE: Readonly<Record<string, readonly string[]>> = {
  en: ["pineapple", "zzqx"],
  km: ["ដំរី", "ទុរេន", "ឡឡឡ", "zzqx"],
  th: ["ทุเรียน", "สับปะรด", "ฮฮฮ", "zzqx"],
};

describe.each(languages)("the search in %s", (language) => {
  let index: MiniSearch<Page>;
  beforeAll(() => void (index = indexOf(language)));
  const pagesFor = (term: string): string[] =>
    index.search(term).map(({ id }) => String(id).split("#")[0] ?? "");

  test.each(TERMS[language] ?? [])("finds %s on %s", (term, page) => expect(pagesFor(term)).toContain(page));

  test.each(NONSENSE[language] ?? [])("finds nothing for %s", (term) => expect(pagesFor(term)).toEqual([]));

  test("finds each indicator by its own label and by its code, among the first five pages", () => {
    const missed = listPages(language).filter(({ params: { code = "" }, content }) => {
      if (!code.includes(".")) return false;
      const label = sectionsOf(content)[0]?.titles[0] ?? "";
      return [label, code].some((term) => ![...new Set(pagesFor(term))].slice(0, 5).includes(code));
    });
    expect(missed.map(({ params }) => params["code"])).toEqual([]);
  });
});

describe("the words that the search compares", () => {
  test("are the same however invisible marks and look-alike letters were typed", () => {
    expect(tokenize("លិខិត\u200Bឆ្លងដែន")).toEqual(tokenize("លិខិតឆ្លងដែន"));
    expect(tokenize("ស្ដី")).toEqual(tokenize("ស្តី"));
    expect(tokenize("น\u0E4D\u0E32")).toEqual(tokenize("นำ"));
  });

  test("keep a letter with its marks and subscripts together", () =>
    expect(tokenize("ស្ត្រី")).toEqual(["ស្ត្រី"]));

  test("are whole words where words have spaces", () =>
    expect(tokenize("Lied to, about pay")).toEqual(["lied", "to", "about", "pay"]));

  test("are found by the function's own source text, which is all that the page gets", () => {
    const written = runInNewContext(`(${tokenize.toString()})`) as typeof tokenize;
    expect([...written("ค่าจ้าง pay")]).toEqual(tokenize("ค่าจ้าง pay"));
  });
});
