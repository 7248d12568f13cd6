import type { State } from "@spean/model";
import { html, type TemplateResult } from "lit";
import { type AssessmentPage, listNames } from "./assessment-page.js";
import { stateIcon } from "./state-icon.js";

interface OnList {
  readonly list: string;
  readonly state: State;
}

/** A state as a shape and in words. */
export function stateWords({ words }: AssessmentPage, state: State): TemplateResult {
  return html`<span class="state" part="state">${stateIcon(state)}<span>${words.message(`state.${state}`)}</span></span>`;
}

/** The state that all lists agree on; where they differ, each state with its lists. Nothing is weighed here. */
export function stateLines(page: AssessmentPage, onLists: readonly OnList[]): TemplateResult | TemplateResult[] {
  const states = [...new Set(onLists.map(({ state }) => state))];
  const [only] = states;
  if (only && states.length === 1) return stateWords(page, only);
  return states.map((state) => {
    const lists = onLists.filter((entry) => entry.state === state).map(({ list }) => list);
    return html`<p class="by-list">${stateWords(page, state)} <span class="lists">${page.words.list(listNames(page, lists))}</span></p>`;
  });
}
