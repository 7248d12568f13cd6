import type { CaseRecord, Language } from "@spean/model";
import { answersOfObservations } from "@spean/model/answers";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { BaseElement } from "../shared/base-element.js";
import { standardTextIn, type StandardTexts } from "../screening/texts.js";
import { emitSpeanEvent } from "../shared/events.js";
import { elementWordsOf } from "../shared/words.js";
import { renderAnswersSection } from "./answers-section.js";
import { renderAssessmentSection } from "./assessment-section.js";
import { caseSummaryStyles } from "./case-summary-styles.js";
import { renderDecisionsSection } from "./decisions-section.js";
import { renderConsentsSection, renderReferralsSection } from "./hand-over-sections.js";
import { renderJourneySection } from "./journey-section.js";
import { renderPersonSection } from "./person-section.js";
import { renderLabelledFacts, isLongRecord, type CaseSummaryPage } from "./summary-page.js";
import { renderUrgentSection } from "./urgent-section.js";

/**
 * A case on one page, for whoever takes it over: urgent needs first, then the person, the journey, the signs
 * reported, the assessment, decisions, consents and referrals, as the record holds them. Printed, it is one
 * page of A4: long lists are cut there and say how many entries more the record has. Names, numbers and notes
 * are not in the page before somebody asks for them, and are taken out again when another case is shown. For
 * any audience but `officer` there are neither answers, assessment nor decisions, but the rights.
 *
 * @fires spean-identity - Names, numbers and notes were shown or hidden: `{ shown }`.
 * @csspart title - The heading.
 * @csspart identity - The line and the button about names, numbers and notes; `identity-button` is the
 * button, `withheld` what stands for each.
 * @csspart urgent-needs - Urgent needs; `need` is one of them, `attention` the mark of what has to be seen
 * to, `present` who else is there.
 * @csspart person - Who the person is.
 * @csspart journey - The journey.
 * @csspart answers - The answers; `sign` is a sign that was reported, `disagree` says that observations of it
 * disagree.
 * @csspart assessment - The assessment; `outcome` and `state` are its states, `newer` says that a newer one
 * stands beside it.
 * @csspart decisions - Decisions.
 * @csspart consents - Consents.
 * @csspart referrals - Referrals.
 * @csspart closing - The sentence that closes the page.
 * @csspart rights - What the person interviewed is shown instead of an assessment.
 * @csspart empty - The line shown while there is no case.
 */
export class SpeanCaseSummary extends BaseElement {
  static override styles = caseSummaryStyles;

  /** A case record. A property only, like all that is personal. */
  @property({ attribute: false }) record: CaseRecord | undefined;
  /** The standard's text, in each language that the page has. */
  @property({ attribute: false }) texts: StandardTexts = {};
  /** True where names, numbers and notes are shown. */
  @property({ attribute: false }) identityShown = false;
  /** The language of the page. */
  @property() language: Language = "en";
  /**
   * Audience of the screen. Answers, assessment and decisions are shown for `officer` only, not for any other
   * value.
   */
  @property({ reflect: true }) audience: "officer" | "person" = "officer";

  /** Another case is another person: what was shown of one is hidden of the next. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("record");
    if (before && before.id !== this.record?.id && !changed.has("identityShown")) this.identityShown = false;
  }

  private toggle(): void {
    this.identityShown = !this.identityShown;
    emitSpeanEvent(this, "spean-identity", { shown: this.identityShown });
  }

  private head({ record, words, identityShown }: CaseSummaryPage): TemplateResult {
    const { ageClass, forms, eventId } = record;
    return html`<header>
      <h2 id="title" part="title">${words.message("summary.title", { id: record.id })}</h2>
      ${renderLabelledFacts([
        [words.message("summary.age"), words.message(`age-class.${ageClass}`)],
        [
          words.message("summary.forms"),
          forms && words.list(forms.map((form) => words.message(`form.${form}`))),
        ],
        [words.message("summary.event"), eventId && html`<span lang="zxx">${eventId}</span>`],
      ])}
      <div class="identity" part="identity">
        <p id="identity">${words.message(identityShown ? "summary.identity.shown" : "summary.identity.hidden")}</p>
        <button type="button" part="identity-button"
          aria-pressed=${identityShown ? "true" : "false"} aria-describedby="identity" @click=${() => this.toggle()}>
          ${words.message("summary.identity.show")}
        </button>
      </div>
    </header>`;
  }

  protected override render(): TemplateResult {
    const { record, texts, language, audience, identityShown } = this;
    const words = elementWordsOf(language);
    if (!record)
      return html`<p class="frame empty" part="empty" translate="no" lang=${words.language}>${words.message("summary.empty")}</p>`;
    const page: CaseSummaryPage = {
      record,
      derived: derivedOf(record),
      words,
      text: standardTextIn(texts, language),
      identityShown,
    };
    const officer = audience === "officer";
    return html`<article class="frame ${isLongRecord(page) ? "dense" : ""}" translate="no" lang=${words.language} aria-labelledby="title">
      ${this.head(page)} ${renderUrgentSection(page)} ${officer ? nothing : html`<p class="closing" part="rights">${words.message("assessment.rights")}</p>`}
      <div class="columns">
        <div>${renderPersonSection(page)} ${renderJourneySection(page)}</div>
        ${officer ? html`<div>${renderAssessmentSection(page)} ${renderDecisionsSection(page)}</div>` : nothing}
      </div>
      ${officer ? renderAnswersSection(page) : nothing}
      <div class="columns">${renderConsentsSection(page)} ${renderReferralsSection(page)}</div>
      ${officer ? html`<p class="closing" part="closing">${words.message("summary.page")}</p>` : nothing}
    </article>`;
  }
}

/**
 * The answers of a record: those that follow from its observations, or those that it carries by themselves.
 */
function derivedOf({ observations, answers = {}, conflicts = [] }: CaseRecord): CaseSummaryPage["derived"] {
  return observations
    ? answersOfObservations({ observations })
    : { answers, conflicts: conflicts.map(({ indicator }) => indicator) };
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-case-summary": SpeanCaseSummary;
  }
}
