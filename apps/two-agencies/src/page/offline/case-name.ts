import { showCaseNumber } from "../case-number.js";
import type { CaseDraft } from "../intake/draft.js";
import type { PageContext } from "../page.js";

/** Names a case in the offline queue: its case number, or that it was begun on this device. */
export function nameWaitingCase(page: PageContext, { saved }: CaseDraft): string {
  const { words } = page;
  return saved
    ? words.message("case.number", { number: showCaseNumber(page, saved) })
    : words.message("offline.new-case");
}
