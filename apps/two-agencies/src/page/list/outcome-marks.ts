import type { OutcomeStanding } from "@spean/store/client";
import { html, nothing, type TemplateResult } from "lit";
import type { PageContext } from "../page-view.js";

/**
 * The outcome by which a case goes, the highest that it ever reached, with the signs reported then; where the
 * latest assessment is lower, that one and when the higher one was made.
 */
export function renderOutcomeMarks(
  { words }: PageContext,
  { outcome, outcomeAt, reported, lowered }: OutcomeStanding,
): TemplateResult {
  const state = words.message(`state.${outcome}`);
  return html`<span class="mark state">${words.message("list.outcome", { state })}</span>
    <span class="mark">${words.message("list.reported", { count: reported })}</span>
    ${
      lowered
        ? html`<span class="mark">${words.message("lowered.was", { state, date: words.moment(outcomeAt).date })}</span>
            <span class="mark">${words.message("lowered.latest", { state: words.message(`state.${lowered.outcome}`) })}</span>`
        : nothing
    }`;
}
