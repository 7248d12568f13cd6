import { outcomeSentences } from "@spean/text";
import { html, type TemplateResult } from "lit";
import { type AssessmentPage, labelOf, listNames } from "./assessment-page.js";

/** The sentences that go with the outcome; the last one is the caution that also closes the page. */
export function sentencesOf(page: AssessmentPage): string[] {
  const { assessment, ageClass, words } = page;
  const positive = new Set(
    assessment.dimensions.filter(({ state }) => state === "indicated").map(({ code }) => code),
  );
  const outcome = {
    outcome: assessment.outcome,
    reported: assessment.reported,
    positiveDimensions: [...positive].map((code) => labelOf(page, "dimensions", code)),
    treatAs: assessment.treatAs,
    draftLists: listNames(page, assessment.draftLists),
    conflicts: assessment.conflicts.length,
    ...(ageClass && { ageClass }),
  };
  return outcomeSentences(outcome, words).map(({ text }) => text);
}

/** The outcome in words and a shape, with what it means and what it does not. */
export function outcomeSection(page: AssessmentPage): TemplateResult {
  const { assessment, words } = page;
  const sentences = sentencesOf(page);
  return html`<section class="outcome" part="outcome" aria-labelledby="outcome">
    <h3 id="outcome"><span class="kicker">${words.message("assessment.outcome")}</span> <span class="headline" data-state=${assessment.outcome}>${words.message(`state.${assessment.outcome}`)}</span></h3>
    <ul class="sentences">
      ${sentences.map((sentence, index) => html`<li class=${index === sentences.length - 1 ? "caution" : "sentence"}>${sentence}</li>`)}
    </ul>
  </section>`;
}
