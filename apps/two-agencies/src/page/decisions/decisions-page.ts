import type { SpeanDecision } from "@spean/elements";
import { pagePath } from "../../shared/page-routes.js";
import type { Decision } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { PageContext } from "../page-view.js";
import { renderRecordNotices } from "../record-notices.js";
import type { DecisionsViewState } from "./decisions-state.js";

type Record = (decision: Decision) => void;

const assessmentsLast = 20;

function recorded(
  page: PageContext,
  { decisions, recordedAt, assessments }: NonNullable<DecisionsViewState["found"]>,
): TemplateResult {
  const { words, language } = page;
  if (decisions.length === 0) return html`<p class="card">${words.message("decision.none")}</p>`;
  return html`<ol class="entries">
    ${decisions.toReversed().map(
      (decision) => html`<li class="entry">
        <spean-decision .value=${decision} .assessments=${assessments.slice(-assessmentsLast)} .language=${language} readonly></spean-decision>
        ${recordedAt[decision.id] === undefined ? nothing : html`<p class="quiet">${words.message("decision.recorded-at", words.moment(recordedAt[decision.id]!))}</p>`}
      </li>`,
    )}
  </ol>`;
}

function form(
  page: PageContext,
  { found, busy, recorded: count }: DecisionsViewState,
  record: Record,
): TemplateResult {
  const { words, language, session } = page;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const value = (event.currentTarget as HTMLFormElement).querySelector<SpeanDecision>(
      "spean-decision",
    )?.value;
    if (value) record(value);
  };
  // a decision that was recorded leaves an empty form behind, for another with an id of its own
  return html`${keyed(
    count,
    html`<form class="card decide" @submit=${submit}>
      <spean-decision
        name="decision"
        .value=${{ by: session.person?.observer }}
        .assessments=${(found?.assessments ?? []).slice(-assessmentsLast)}
        .language=${language}
      ></spean-decision>
      <p class="quiet">${words.message("decision.note")}</p>
      <button class="primary" ?disabled=${busy}>${words.message("decision.record")}</button>
    </form>`,
  )}`;
}

/** Renders the decisions on a case, newest first, and the form for the next one for roles that decide. */
export function renderDecisionsPage(
  page: PageContext,
  state: DecisionsViewState,
  record: Record,
): TemplateResult {
  const { words, link, may } = page;
  const { caseId, found, told } = state;
  return html`<div class="head">
      <h1>${words.message("nav.decisions")}</h1>
      <p><a href=${link(pagePath("caseOpen", caseId))}>${words.message("decision.case")}</a></p>
    </div>
    <p role="status" class=${told ? "notice" : nothing}>${told ? words.message(told) : nothing}</p>
    ${renderRecordNotices(page, found?.notices)}
    ${found ? recorded(page, found) : nothing} ${found && may("decision.make") ? form(page, state, record) : nothing}`;
}
