import type { CaseRecord } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { caseNumber } from "../case-number.js";
import type { Page } from "../page.js";
import type { IntakeActions } from "./actions.js";
import type { IntakeState } from "./state.js";

/** The record as it is saved, with every assessment and decision once they are there, under the number that people know. */
function recordOf(page: Page, { draft: { saved }, whole }: IntakeState): CaseRecord | undefined {
  const { assessments = [], decisions = [] } = whole ?? {};
  return (
    saved && { ...saved.record, id: caseNumber(page, saved), assessments: whole ? [...assessments] : [saved.assessment], decisions: [...decisions] }
  );
}

/** Prints the summary and nothing else. */
function printSummary(): void {
  document.documentElement.dataset.print = "summary";
  print();
  delete document.documentElement.dataset.print;
}

/** What happened in the case, in order, and the case on one page: what lies behind them is fetched when one is opened. */
export function recordCards(page: Page, state: IntakeState, { openWhole }: IntakeActions): TemplateResult | typeof nothing {
  const record = recordOf(page, state);
  if (!record) return nothing;
  const { words, texts, tag } = page;
  const audience = state.personSees ? "person" : "officer";
  const opened = (event: Event) => (event.currentTarget as HTMLDetailsElement).open && openWhole();
  return html`<details class="card" @toggle=${opened}>
      <summary>${words.message("case.timeline")}</summary>
      <spean-timeline .record=${record} .texts=${texts} .language=${tag} .audience=${audience}></spean-timeline>
    </details>
    <details class="card summary" @toggle=${opened}>
      <summary>${words.message("case.summary")}</summary>
      <p class="tools"><button type="button" @click=${printSummary}>${words.message("case.summary-print")}</button></p>
      <spean-case-summary .record=${record} .texts=${texts} .language=${tag} .audience=${audience}></spean-case-summary>
    </details>`;
}
