import type { AgeClass, Assessment, AssessmentReasons, Language, Standard } from "@spean/model";
import { assessmentSentencesOf, type AssessmentTextInput, type ExplanationBlocks } from "@spean/text";
import { html, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { BaseElement } from "../shared/base-element.js";
import { standardTextIn, type StandardTexts } from "../screening/texts.js";
import { elementWordsOf } from "../shared/words.js";
import { type AssessmentPage, assessmentTextInputOf } from "./assessment-page.js";
import { assessmentStyles } from "./assessment-styles.js";
import { renderBasisSection } from "./basis-section.js";
import { renderDimensionsSection } from "./dimensions-section.js";
import { DisclosureController } from "./disclosures.js";
import { renderElementsSection } from "./elements-section.js";
import {
  explainedSectionParts,
  renderFindingSets,
  renderOpenQuestions,
  renderOtherSigns,
} from "./explanation-sections.js";
import { renderFindingsSection } from "./findings-section.js";
import { renderOutcomeSection } from "./outcome-section.js";

/**
 * An assessment for an officer to read: the outcome in words and a shape, the three elements, the findings,
 * each dimension with its reported signs and the rule that they met, the signs that a finding rests on, the
 * questions that would settle one, what is open, and what it is pinned to. It computes nothing and announces
 * nothing: there is no live region, so that a result is never spoken aloud in front of anybody. For any
 * audience but `officer` it shows the rights alone.
 *
 * @csspart title - The heading of the whole assessment.
 * @csspart outcome - The outcome and its sentences.
 * @csspart elements - Act, means and purpose; `element` is one of them.
 * @csspart findings - The findings; `finding` is one of them.
 * @csspart dimensions - The dimensions; `dimension` is one of them, `sign` a reported sign, `clause` a rule
 * that was met.
 * @csspart state - A state: its shape and its words.
 * @csspart source - Where a rule comes from.
 * @csspart rests-on - The signs that an indicated finding rests on.
 * @csspart settle - The questions that would settle a finding that is undetermined.
 * @csspart uncounted - Signs reported that stand on no list in use.
 * @csspart conflicts - Signs on which observations disagree.
 * @csspart open - The open questions.
 * @csspart basis - What the assessment is pinned to.
 * @csspart closing - The sentence that closes every assessment.
 * @csspart empty - The line shown while there is no assessment.
 * @csspart rights - What the person interviewed is shown instead.
 */
export class SpeanAssessment extends BaseElement {
  static override styles = assessmentStyles;

  @property({ attribute: false }) assessment: Assessment | undefined;
  /**
   * The reasons that `collectReasons` or `explainAssessment` of `@spean/rules` gives, or any engine of the same
   * shape. Without them signs are named, and rules and sources are not.
   */
  @property({ attribute: false }) explanation: AssessmentReasons | undefined;
  /**
   * Words the basis of each finding and the questions that would settle it, lazily: when the section is
   * opened or the page printed, since `explainAssessment` of `@spean/rules` takes up to 100 ms, too long for every
   * answer. Give it
   * `(input) => createExplanationBlocks(input, explainAssessment(standard, scoringCase, assessment))`, with
   * `createExplanationBlocks` of `@spean/text`.
   */
  @property({ attribute: false }) explain: ((input: AssessmentTextInput) => ExplanationBlocks) | undefined;
  /**
   * The standard, for the titles of its sources. Used only where it is the release that the assessment is
   * pinned to.
   */
  @property({ attribute: false }) standard: Standard | undefined;
  /** The standard's text, in each language that the page has. */
  @property({ attribute: false }) texts: StandardTexts = {};
  /** Lets the text say why a person is treated as a child. */
  @property({ attribute: false }) ageClass: AgeClass | undefined;
  /**
   * Number of signs that were answered `yes` and whose answer was changed since (`findSignsTakenBack` of
   * `@spean/model/answers`): the text then never says that nothing was reported.
   */
  @property({ attribute: false }) takenBack = 0;
  /** The language of the page. */
  @property() language: Language = "en";
  /** Audience of the screen. The assessment is shown for `officer` only; any other value shows the rights. */
  @property({ reflect: true }) audience: "officer" | "person" = "officer";

  private readonly disclosures = new DisclosureController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("assessment")) this.disclosures.close(...explainedSectionParts);
  }

  private page(assessment: Assessment): AssessmentPage {
    const { explanation, explain, standard, texts, ageClass, takenBack, language } = this;
    const pinned = assessment.standard;
    const text = standardTextIn(texts, language);
    return {
      assessment,
      explanation,
      explain,
      ageClass,
      takenBack,
      words: elementWordsOf(language),
      standard: standard?.id === pinned.id && standard.version === pinned.version ? standard : undefined,
      text: text?.standard === pinned.id ? text : undefined,
    };
  }

  protected override render(): TemplateResult {
    const { assessment, audience, language } = this;
    const words = elementWordsOf(language);
    if (audience !== "officer")
      return html`<p class="frame rights" part="rights" translate="no" lang=${words.language}>${words.message("assessment.rights")}</p>`;
    if (!assessment)
      return html`<p class="frame empty" part="empty" translate="no" lang=${words.language}>${words.message("assessment.empty")}</p>`;
    const page = this.page(assessment);
    const input = assessmentTextInputOf(page);
    const sentences = assessmentSentencesOf(input);
    return html`<article class="frame" translate="no" lang=${words.language} aria-labelledby="title">
      <h2 id="title" part="title">${words.message("explain.title", { id: assessment.id })}</h2>
      <div class="body">
        ${renderOutcomeSection(page, sentences)} ${renderElementsSection(page)} ${renderFindingsSection(page)} ${renderDimensionsSection(page, input)} ${renderFindingSets(page, input, this.disclosures)} ${renderOtherSigns(page, input)} ${renderOpenQuestions(page, input, this.disclosures)}
        ${renderBasisSection(page)}
        <p class="closing" part="closing">${sentences.at(-1)}</p>
      </div>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-assessment": SpeanAssessment;
  }
}
