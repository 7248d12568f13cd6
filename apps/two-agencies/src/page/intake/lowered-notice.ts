import type { State } from "@spean/model";
import { type CaseView, isLowerOutcome } from "@spean/store/client";
import { html, nothing, type TemplateResult } from "lit";
import type { PageContext } from "../page-view.js";

/** A case as it is saved, and the outcome that is shown for it. */
export interface ShownOutcome {
  readonly saved: CaseView | undefined;
  readonly outcome: State | undefined;
}

/**
 * Says, beside an assessment that is lower than one before, that the higher one stands: whatever was once
 * indicated, and whatever else was lowered by a change rather than by answering what was open.
 */
export function renderLoweredNotice(
  { words }: PageContext,
  { saved, outcome }: ShownOutcome,
): TemplateResult | typeof nothing {
  if (!saved || outcome === undefined) return nothing;
  const { standing } = saved;
  const counts = !isLowerOutcome(standing.outcome, "indicated") || standing.lowered !== undefined;
  if (!counts || !isLowerOutcome(outcome, standing.outcome)) return nothing;
  const { date } = words.moment(standing.outcomeAt);
  return html`<p class="notice">${words.message("lowered.on-case", { date, state: words.message(`state.${standing.outcome}`) })}</p>`;
}
