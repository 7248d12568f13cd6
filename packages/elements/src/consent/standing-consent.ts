import { html, type TemplateResult } from "lit";
import type { ElementWords } from "../shared/words.js";

/** An agreement that was recorded earlier. */
export interface StandingConsentView {
  readonly index: number;
  readonly question: string;
  readonly scope: readonly string[];
  readonly words: ElementWords;
  readonly withdrawn: boolean;
  readonly withdraw: () => void;
}

/** A standing agreement with the button that takes it back: one press, no reason asked. */
export function renderStandingConsent({
  index,
  question,
  scope,
  words,
  withdrawn,
  withdraw,
}: StandingConsentView): TemplateResult {
  return html`<div class="request" part="request" role="group" aria-labelledby="standing-${index}">
    <h3 id="standing-${index}" part="question">${question}</h3>
    <p class="guidance" part="guidance">${scope.join("\n")}</p>
    <p id="state-${index}" class="standing" tabindex="-1">${words.message(withdrawn ? "consent.withdrawn" : "consent.standing")}</p>
    ${
      withdrawn
        ? ""
        : html`<button type="button" part="withdraw"
          aria-describedby="standing-${index}" @click=${withdraw}>${words.message("consent.withdraw")}</button>`
    }
  </div>`;
}
