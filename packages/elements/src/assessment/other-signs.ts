import { html, nothing, type TemplateResult } from "lit";
import { type AssessmentPage, openOf } from "./assessment-page.js";
import type { OpenNames } from "./open-names.js";
import { signsByPart } from "./sign-list.js";

/** Signs that were reported and counted for nothing but the act, and signs on which observations disagree: named, never dropped. */
export function otherSigns(page: AssessmentPage): TemplateResult[] {
  const { assessment, explanation, words } = page;
  const sections = [
    { id: "explain.not-counted", part: "uncounted", codes: explanation?.uncounted ?? [] },
    { id: "explain.conflicts", part: "conflicts", codes: assessment.conflicts },
  ] as const;
  return sections
    .filter(({ codes }) => codes.length > 0)
    .map(
      ({ id, part, codes }) =>
        html`<section class="named" part=${part} aria-labelledby=${part}>
          <h3 id=${part}>${words.message(id, { count: codes.length })}</h3>
          ${signsByPart(page, codes)}
        </section>`,
    );
}

/** The questions still open: how many, and their names for whoever opens the list. */
export function openQuestions(page: AssessmentPage, names: OpenNames): TemplateResult | typeof nothing {
  const open = openOf(page);
  if (open.length === 0) return nothing;
  return html`<details class="named" part="open" @toggle=${names.toggled}>
    <summary>${page.words.message("explain.open", { count: open.length })}</summary>
    ${names.shown ? signsByPart(page, open) : nothing}
  </details>`;
}
