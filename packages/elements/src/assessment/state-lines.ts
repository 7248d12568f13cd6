import type { State } from "@spean/model";
import { html, type TemplateResult } from "lit";
import { type AssessmentPage, quotedListLabels } from "./assessment-page.js";

interface OnList {
  readonly list: string;
  readonly state: State;
}

/** A state in words; its shape is drawn beside them. */
export function renderStateWords({ words }: AssessmentPage, state: State): TemplateResult {
  return html`<span data-state=${state} part="state">${words.message(`state.${state}`)}</span>`;
}

/**
 * The state that all lists agree on; where they differ, each state with its lists. Nothing is weighed here.
 */
export function renderStateLines(
  page: AssessmentPage,
  onLists: readonly OnList[],
): TemplateResult | TemplateResult[] {
  const states = [...new Set(onLists.map(({ state }) => state))];
  const [only] = states;
  if (only && states.length === 1) return renderStateWords(page, only);
  return states.map((state) => {
    const lists = onLists.filter((entry) => entry.state === state).map(({ list }) => list);
    return html`<p class="by-list">${renderStateWords(page, state)} <span class="lists">${page.words.list(quotedListLabels(page, lists))}</span></p>`;
  });
}
