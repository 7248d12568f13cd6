import type { AnswerEventDetail, UrgentNeedEventDetail } from "@spean/elements";
import { pagePath } from "../../shared/page-routes.js";
import { commonList } from "@spean/standard";
import { html, nothing, type TemplateResult } from "lit";
import { showCaseNumber, showIndicatorLabel } from "../labels.js";
import type { PageContext } from "../page-view.js";
import { renderRecordNotices } from "../record-notices.js";
import { renderAnswersTable } from "./answers-table.js";
import { type DraftAssessment, assessCaseDraft } from "./draft-assessment.js";
import { renderConflictCard } from "./conflict-card.js";
import { renderConsentCard } from "./consent-card.js";
import { answersInDraft, factsInDraft, countUnsavedChanges, noticesInDraft } from "./case-draft.js";
import { renderFactsForm } from "./facts-form.js";
import { renderCaseHistory } from "./case-history.js";
import { renderRescreeningCard } from "./rescreening-card.js";
import { renderLoweredNotice } from "./lowered-notice.js";
import { renderOriginCard } from "./origin-card.js";
import { renderPersonCard } from "./person-card.js";
import { renderSaveBar } from "./save-bar.js";
import type { IntakeViewState, IntakePageActions } from "./intake-state.js";
import { urgentNeedAnswersOf } from "./urgent-need-answers.js";

/** Stands for the id in the title of an assessment while the case has none. */
const unnamed = "–";

/** What the way out can do and what not, before the first answer. */
const exitCard = ({ words }: PageContext): TemplateResult =>
  html`<section class="card exit-card">
    <h2>${words.message("exit.before")}</h2>
    <p>${words.message("exit.can", { key: "Shift" })}</p>
    <p>${words.message("exit.cannot")}</p>
  </section>`;

function head(page: PageContext, { draft }: IntakeViewState): TemplateResult {
  const { saved } = draft;
  const { words, may, link } = page;
  if (!saved)
    return html`<div class="head"><h1>${words.message("nav.new")}</h1><p class="quiet">${words.message("case.new")}</p></div>
      ${countUnsavedChanges(draft) === 0 ? exitCard(page) : nothing}`;
  const {
    title,
    createdAt,
    record: { id },
  } = saved;
  const number = words.message("case.number", { number: showCaseNumber(page, saved) });
  return html`<div class="head">
    <h1>${title === undefined ? number : html`<span lang="en">${title}</span> <span class="quiet">${number}</span>`}</h1>
    <p class="quiet">${words.message("case.begun", words.moment(createdAt))}</p>
    <p class="tools">
      <button type="button" @click=${() => print()}>${words.message("case.print")}</button>
      ${may("referral.send") ? html`<a class="button" href=${link(pagePath("caseReferral", id))}>${words.message("referral.write")}</a>` : nothing}
      <a class="button" href=${link(pagePath("caseRecord", id))}>${words.message("case.summary")}</a>
      ${may("decision.list") ? html`<a class="button" href=${link(pagePath("caseDecision", id))}>${words.message("nav.decisions")}</a>` : nothing}
      ${may("case.export") ? html`<a class="button" href="/api/cases/${id}/export" download>${words.message("case.export")}</a>` : nothing}
    </p>
  </div>`;
}

function conflicts(
  page: PageContext,
  assessed: DraftAssessment | undefined,
): TemplateResult | typeof nothing {
  const codes = assessed?.assessment.conflicts ?? [];
  if (codes.length === 0) return nothing;
  return html`<div class="notice">
    <p>${page.words.message("case.conflicts", { count: codes.length })}</p>
    <ul>
      ${codes.map((code) => html`<li>${showIndicatorLabel(page, code)}</li>`)}
    </ul>
  </div>`;
}

function screening(
  page: PageContext,
  state: IntakeViewState,
  { actions, lists }: { readonly actions: IntakePageActions; readonly lists: readonly string[] | undefined },
): TemplateResult {
  const { tag, interview, texts } = page;
  return html`<spean-screening
    .standard=${commonList}
    .texts=${texts}
    .language=${tag}
    .interviewLanguage=${interview}
    .answers=${answersInDraft(state.draft)}
    .urgentNeeds=${urgentNeedAnswersOf(factsInDraft(state.draft).urgentNeeds)}
    .lists=${lists}
    @spean-answer=${(event: CustomEvent<AnswerEventDetail>) => actions.answer(event.detail)}
    @spean-urgent-need=${(event: CustomEvent<UrgentNeedEventDetail>) => actions.urgentNeed(event.detail)}
    >${renderFactsForm(page, state, actions)}</spean-screening
  >`;
}

function result(
  page: PageContext,
  { personSees, draft }: IntakeViewState,
  {
    actions,
    assessed,
  }: { readonly actions: IntakePageActions; readonly assessed: DraftAssessment | undefined },
): TemplateResult {
  const { words, tag, texts } = page;
  const { saved } = draft;
  const shown = assessed && { ...assessed.assessment, id: saved ? showCaseNumber(page, saved) : unnamed };
  const change = (event: Event) => actions.personSees((event.target as HTMLInputElement).checked);
  return html`<aside class="card result" id="assessment" aria-label=${words.message("case.assessment")} tabindex="-1">
    <label class="choice turn"><input type="checkbox" .checked=${personSees}
      @change=${change} />${words.message("case.person-sees")}</label>
    ${personSees ? nothing : renderLoweredNotice(page, { saved, outcome: assessed?.assessment.outcome })}
    ${personSees ? nothing : renderRecordNotices(page, noticesInDraft(draft, new Date().toISOString()))}
    ${
      assessed || personSees
        ? html`<spean-assessment
          .assessment=${shown}
          .explanation=${assessed?.explanation}
          .explain=${assessed?.explain}
          .standard=${commonList}
          .texts=${texts}
          .ageClass=${factsInDraft(draft).ageClass}
          .takenBack=${assessed?.takenBack ?? 0}
          .language=${tag}
          .audience=${personSees ? "person" : "officer"}
        ></spean-assessment>`
        : html`<p>${words.message("case.assessment-waits")}</p>`
    }
  </aside>`;
}

/**
 * The intake of one case: consent and questions on one side, the assessment beside or below them, and the
 * history at the end.
 */
export function renderIntakePage(
  page: PageContext,
  state: IntakeViewState,
  actions: IntakePageActions,
): TemplateResult {
  const { phase, draft } = state;
  const { words, link, may } = page;
  if (phase === "loading") return html`<p role="status">…</p>`;
  if (phase === "error.unreachable")
    return html`<p class="notice" role="alert">${words.message(phase)} <button type="button"
      @click=${actions.again}>${words.message("error.retry")}</button></p>`;
  if (phase !== "ready")
    return html`<p class="notice" role="alert">${words.message(phase)} <a href=${link(pagePath("caseList"))}>${words.message("nav.list")}</a></p>`;
  const writes = may("case.save");
  const assessed = assessCaseDraft(draft, draft.saved?.record.id ?? unnamed);
  const { saving } = state;
  return html`${head(page, state)} ${renderOriginCard(page, state.origin)} ${conflicts(page, assessed)}
    ${saving.kind === "conflict" ? renderConflictCard(page, { draft, conflict: saving.conflict }, actions.decide) : nothing}
    ${countUnsavedChanges(draft) > 0 ? html`<p class="paper">${words.message("case.print-unsaved")}</p>` : nothing}
    ${writes ? nothing : html`<p class="notice">${words.message("case.read-only")}</p>`}
    ${renderAnswersTable(page, draft, writes ? "paper" : "card answers")}
    <div class=${writes ? "desk" : nothing}>
      ${writes ? html`<div class="asking">${renderRescreeningCard(page, state, actions)} ${renderConsentCard(page, state, actions)} ${screening(page, state, { actions, lists: assessed?.assessment.lists })} ${renderPersonCard(page, state, actions)}</div>` : renderPersonCard(page, state, actions)}
      ${result(page, state, { actions, assessed })}
    </div>
    ${draft.saved ? renderCaseHistory(page, draft.saved) : nothing} ${writes ? renderSaveBar(page, state, actions) : nothing}`;
}
