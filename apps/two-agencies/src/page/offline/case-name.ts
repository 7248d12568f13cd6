import { caseNumber } from "../case-number.js";
import type { Draft } from "../intake/draft.js";
import type { Page } from "../page.js";

/** What a case that waits is called: its number, or that it was begun here. */
export function caseName(page: Page, { saved }: Draft): string {
  const { words } = page;
  return saved
    ? words.message("case.number", { number: caseNumber(page, saved) })
    : words.message("offline.new-case");
}
