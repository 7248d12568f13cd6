import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language } from "@spean/model";
import type { DefaultTheme } from "vitepress";
import { namesIn } from "./english-pages.js";
import { rootOf } from "./languages.js";
import { contextOf, entry, nameOf } from "./standard/context.js";
import { type SiteWords, wordsOf } from "./site-words.js";

type Items = DefaultTheme.SidebarItem[];

/** The bar on top of every page. */
export function navOf(language: Language): DefaultTheme.NavItem[] {
  const { word } = wordsOf(language);
  const root = rootOf(language);
  return [
    { text: word("nav.how"), link: `${root}how-it-decides` },
    { text: word("nav.list"), link: `${root}list/`, activeMatch: `^${root}list/` },
    { text: word("nav.paper"), link: `${root}from-paper-to-screen` },
    { text: word("nav.first-hour"), activeMatch: `^${root}first-hour/`, items: firstHours(wordsOf(language)) },
    { text: word("nav.try"), link: `${root}try-it` },
  ];
}

/** The bar beside a page: the list has its own. */
export function sidebarOf(language: Language): DefaultTheme.SidebarMulti {
  const words = wordsOf(language);
  const { word } = words;
  const root = rootOf(language);
  const guide: Items = [
    {
      items: [
        { text: word("nav.how"), link: `${root}how-it-decides` },
        { text: word("nav.paper"), link: `${root}from-paper-to-screen` },
        { text: word("nav.try"), link: `${root}try-it` },
        { text: word("nav.exchange"), link: `${root}exchange` },
        ...["semantics", "explained-case", "architecture", "two-agencies"].map((name) => ({
          text: titleOf(name),
          link: `${root}${name}`,
        })),
        { text: word("nav.limits"), link: `${root}limits` },
      ],
    },
    { text: word("nav.first-hour"), items: firstHours(words) },
    { text: word("nav.decisions"), items: decisions(root) },
  ];
  return { [`${root}list/`]: listSidebar(language), [root]: guide };
}

const firstHours = ({ language, word }: SiteWords): { text: string; link: string }[] =>
  (["developer", "designer", "committee"] as const).map((user) => ({ text: word(`nav.${user}`), link: `${rootOf(language)}first-hour/${user}` }));

const decisions = (root: string): Items =>
  namesIn("decisions").map((name) => ({
    text: titleOf(`decisions/${name}`),
    link: `${root}decisions/${name}`,
  }));

/** The title of a page that exists in English only: its first line. */
function titleOf(page: string): string {
  const [title = page] = readFileSync(
    fileURLToPath(new URL(`../${page}.md`, import.meta.url)),
    "utf8",
  ).split("\n");
  return title.replace(/^# |`/g, "");
}

function listSidebar(language: Language): Items {
  const context = contextOf(language);
  const { labels, standard, word } = context;
  const link = (code: string): string => `${rootOf(language)}list/${code}`;
  return [
    {
      text: word("nav.list"),
      items: [
        { text: word("nav.overview"), link: link("") },
        ...standard.lists.map(({ code }) => ({ text: entry(labels.lists, code).label.text, link: link(code) })),
        ...standard.groups.map(({ code }) => ({ text: nameOf(context, code), link: link(code) })),
        { text: word("list.rules"), link: link("rules") },
        { text: word("list.sources"), link: link("sources") },
      ],
    },
  ];
}
