import type { State } from "@spean/model";
import { html, type TemplateResult } from "lit";

/**
 * A shape that goes with the words of a state: a full disc, a half one, an open ring. No tick, no cross, and one colour for
 * all, since no state is good or bad news about a person. The words beside it say what it means.
 */
export function stateIcon(state: State): TemplateResult {
  const filled = { indicated: "M8 1.5a6.5 6.5 0 0 1 0 13a6.5 6.5 0 0 1 0-13z", undetermined: "M8 1.5a6.5 6.5 0 0 0 0 13z", "not-indicated": "" };
  return html`<svg class="icon" data-state=${state} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.75" stroke-dasharray=${state === "not-indicated" ? "2.6 1.5" : "none"} />
    <path d=${filled[state]} fill="currentColor" />
  </svg>`;
}
