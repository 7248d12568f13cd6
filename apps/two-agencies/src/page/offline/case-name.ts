import { showCaseNumber } from "../case-number.js";
import type { CaseDraft } from "../intake/draft.js";
import type { PageContext } from "../page.js";

/** What a case that waits is called: its number, or that it was begun here. */
export function nameWaitingCase(page: PageContext, { saved }: CaseDraft): string {
  const { words } = page;
  return saved
    ? words.message("case.number", { number: showCaseNumber(page, saved) })
    : words.message("offline.new-case");
}
