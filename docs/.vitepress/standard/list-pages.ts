import type { Language } from "@spean/model";
import { contextOf } from "./context.js";
import { indicatorPage } from "./indicator-page.js";
import { groupPage, listPage } from "./list-page.js";
import { overviewPage } from "./overview-page.js";
import { rulesPage } from "./rules-page.js";
import { sourcesPage } from "./sources-page.js";

/** A page that is written from data: the values of its route, and its Markdown. */
export interface GeneratedPage {
  readonly params: Readonly<Record<string, string>>;
  readonly content: string;
}

/**
 * Every page of the list in one language: the overview, the lists, the groups, the rules, the sources, each
 * indicator.
 */
export function listPages(language: Language): GeneratedPage[] {
  const context = contextOf(language);
  const { standard } = context;
  const pages: [string, string][] = [
    ["index", overviewPage(context)],
    ["rules", rulesPage(context)],
    ["sources", sourcesPage(context)],
    ...standard.lists.map((list): [string, string] => [list.code, listPage(context, list)]),
    ...standard.groups.map((group): [string, string] => [group.code, groupPage(context, group)]),
    ...standard.indicators.map((indicator): [string, string] => [indicator.code, indicatorPage(context, indicator)]),
  ];
  return pages.map(([code, content]) => ({ params: { language, code }, content }));
}
