import type {
  AgeClass,
  Answer,
  Assessment,
  AssessmentReasons,
  FormOfExploitation,
  Language,
  PinnedStandard,
} from "@spean/model";
import { compileStandard, type StandardEvaluator, explainAssessment, collectReasons } from "@spean/rules";
import { createExplanationBlocks, type UrgentNeedCode } from "@spean/text";
import { html, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { type FormEntry, FormElement } from "../shared/form-element.js";
import type { SpeanAssessment } from "../assessment/assessment.js";
import { answersAsFormEntries } from "../screening/with-answer.js";
import type { SpeanScreening } from "../screening/screening.js";
import type { StandardTexts } from "../screening/texts.js";
import { renderChoiceGroup } from "../shared/choice-group.js";
import { emitSpeanEvent } from "../shared/events.js";
import { elementWordsOf } from "../shared/words.js";
import { liveStyles } from "./live-styles.js";

const ageClasses: readonly AgeClass[] = ["adult", "child", "unknown", "disputed"];

/**
 * A screening with its assessment, computed anew on every answer: the common list in one line of HTML. Until
 * an age class is chosen nothing is assessed, since the lists depend on it; it has no default. Nothing is
 * stored. In a form, every answer given is a value under its code, and the age class one under `ageClass`; an
 * outcome is none.
 *
 * @fires spean-answer - An answer was chosen or taken back: `{ indicator, answer }`.
 * @fires spean-urgent-need - The same for a question of urgent need: `{ need, answer }`.
 * @fires spean-age-class - The age class was chosen or taken back: `{ ageClass }`.
 * @fires spean-assessment - An assessment was computed: `{ assessment }`.
 * @csspart question - A question, the one about the age among them.
 * @csspart guidance - What helps the officer to ask it.
 * @csspart option - One answer or age class with its radio.
 * @csspart clear - The button that takes it back.
 * @csspart title - The heading of the screening, and that of the assessment.
 * @csspart section - A section of questions; `urgent` is the one of urgent needs, `navigation` the progress
 * and the list of sections.
 * @csspart assessment - The panel with the assessment; its own parts can be styled too: `outcome`, `elements`,
 * `element`, `findings`, `finding`, `dimensions`, `dimension`, `sign`, `clause`, `state`, `source`,
 * `rests-on`, `settle`, `uncounted`, `conflicts`, `open`, `basis`, `closing`, `empty`, `rights`.
 */
export class SpeanLive extends FormElement {
  static override styles = liveStyles;

  /**
   * The standard of an element that is given none: the common list where `@spean/elements/live` is loaded.
   */
  static standard: PinnedStandard | undefined;
  /** The texts of an element that is given none. */
  static texts: StandardTexts = {};

  @property({ attribute: false }) standard: PinnedStandard | undefined = SpeanLive.standard;
  /** The standard's text, in each language that the page has. */
  @property({ attribute: false }) texts: StandardTexts = SpeanLive.texts;
  /** The officer's language. */
  @property() language: Language = "en";
  /**
   * The language in which the questions are spoken, a BCP 47 tag. Where there are no words in it, they are
   * shown in the officer's own.
   */
  @property({ attribute: "interview-language" }) interviewLanguage: string | undefined;
  /** The id that the assessment carries; never a name. */
  @property({ attribute: "case-id" }) caseId = "1";
  /** Age at the time of the conduct asked about. */
  @property({ attribute: false }) ageClass: AgeClass | undefined;
  /** The forms of exploitation asked about; all where there is none. */
  @property({ attribute: false }) forms: readonly FormOfExploitation[] = [];
  /** Only an `officer` is shown the assessment: a page turned to the person interviewed shows no outcome. */
  @property() audience: "officer" | "person" = "officer";
  /** The answers by indicator. Setting it replaces them all; the object given is never changed. */
  @property({ attribute: false }) answers: Readonly<Record<string, Answer>> = {};
  /** The answers to the questions of urgent need. */
  @property({ attribute: false }) urgentNeeds: { readonly [need in UrgentNeedCode]?: Answer } = {};

  /**
   * The assessment of the answers there are; `undefined` until an age class is chosen.
   *
   * @readonly
   */
  assessment: Assessment | undefined = undefined;
  private explanation: AssessmentReasons | undefined;
  private explain: SpeanAssessment["explain"];
  private lists: readonly string[] | undefined;
  private evaluator: StandardEvaluator | undefined;
  private emitted: Assessment | undefined;
  private readonly whatCounts: readonly PropertyKey[] = [
    "standard",
    "caseId",
    "ageClass",
    "forms",
    "answers",
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("standard")) this.evaluator = undefined;
    if (this.standard && [...changed.keys()].some((name) => this.whatCounts.includes(name)))
      this.assess(this.standard);
  }

  /**
   * Assesses the case; the screening asks the lists that the assessment used, so that nothing is asked in
   * vain. The rules are compiled for the first case there is: the questions do not wait for them.
   */
  private assess(standard: PinnedStandard): void {
    const { ageClass, caseId: id, forms, answers } = this;
    const scoringCase = ageClass && { id, ageClass, forms, answers };
    this.assessment = scoringCase && (this.evaluator ??= compileStandard(standard)).evaluate(scoringCase);
    const { assessment } = this;
    this.explanation = scoringCase && assessment && collectReasons(standard, scoringCase, assessment);
    this.explain =
      scoringCase &&
      assessment &&
      ((input) => createExplanationBlocks(input, explainAssessment(standard, scoringCase, assessment)));
    const lists = assessment?.lists;
    if (lists?.join() !== this.lists?.join()) this.lists = lists;
  }

  protected override updated(): void {
    if (this.assessment && this.assessment !== this.emitted)
      emitSpeanEvent(this, "spean-assessment", { assessment: this.assessment });
    this.emitted = this.assessment;
  }

  /** Called by the browser when the form is reset: nothing is answered. */
  override formResetCallback(): void {
    Object.assign(this, { answers: {}, urgentNeeds: {}, ageClass: undefined });
  }

  protected override get formEntries(): readonly FormEntry[] {
    const answers = answersAsFormEntries(this.answers, this.urgentNeeds);
    return this.ageClass ? [...answers, ["ageClass", this.ageClass]] : answers;
  }

  private chooseAgeClass(ageClass: AgeClass | undefined): void {
    this.ageClass = ageClass;
    emitSpeanEvent(this, "spean-age-class", { ageClass });
  }

  private ageQuestion(): TemplateResult {
    const words = elementWordsOf(this.language);
    return html`<div slot="case" class="card">
      ${renderChoiceGroup({
        id: "age-class",
        asked: { language: words.language, question: words.message("live.age-class") },
        guidance: words.message("live.age-class.guidance"),
        choices: ageClasses,
        labelId: (ageClass) => `age-class.${ageClass}`,
        chosen: this.ageClass,
        disabled: this.isDisabled,
        choose: (ageClass) => this.chooseAgeClass(ageClass),
      })}
    </div>`;
  }

  private screening(): TemplateResult {
    const keep = (event: Event): void => {
      const { answers, urgentNeeds } = event.currentTarget as SpeanScreening;
      Object.assign(this, { answers, urgentNeeds });
    };
    return html`<spean-screening
      exportparts="title, section, urgent, navigation, question, guidance, option, clear"
      .standard=${this.standard}
      .texts=${this.texts}
      .language=${this.language}
      .interviewLanguage=${this.interviewLanguage}
      .answers=${this.answers}
      .urgentNeeds=${this.urgentNeeds}
      .lists=${this.lists}
      .disabled=${this.isDisabled}
      @spean-answer=${keep}
      @spean-urgent-need=${keep}
      >${this.ageQuestion()}</spean-screening
    >`;
  }

  protected override render(): TemplateResult {
    const { assessment, explanation, explain, standard, texts, language, ageClass, audience } = this;
    return html`<div class="frame" translate="no" lang=${elementWordsOf(language).language}>
      <div class="live">
        ${this.screening()}
        <spean-assessment
          class="card panel"
          part="assessment"
          exportparts="title, outcome, elements, element, findings, finding, dimensions, dimension, sign, clause,
            state, source, rests-on, settle, uncounted, conflicts, open, basis, closing, empty, rights"
          .assessment=${audience === "officer" ? assessment : undefined}
          .explanation=${explanation}
          .explain=${explain}
          .standard=${standard}
          .texts=${texts}
          .language=${language}
          .ageClass=${ageClass}
          .audience=${audience}
        ></spean-assessment>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-live": SpeanLive;
  }
}
