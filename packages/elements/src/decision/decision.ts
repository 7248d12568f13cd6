import type { Decision, RecordedAssessment } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { renderActorFields } from "../shared/fields/actor-fields.js";
import { renderCheckboxesField, choiceLabelText } from "../shared/fields/checks-field.js";
import type { FieldFault } from "../shared/fields/draft-shape.js";
import { fieldStyles } from "../shared/fields/field-styles.js";
import { renderMomentField } from "../shared/fields/moment-field.js";
import { renderRadiosField } from "../shared/fields/radios-field.js";
import { changeEditedRow } from "../shared/fields/row.js";
import { renderSelectField } from "../shared/fields/select-field.js";
import { officerWordsOf, renderSpokenText } from "../shared/fields/spoken.js";
import { renderTextField } from "../shared/fields/text-field.js";
import { formatRecordedInstant } from "../shared/instant-words.js";
import { ValueElement } from "../shared/value-element.js";
import {
  type DecisionDraft,
  decisionDraftShape,
  NO_ASSESSMENT,
  decisionOutcomeCodes,
  decisionThresholdCodes,
} from "./decision-draft.js";
import { legalTrackCodes, withChosenTracks } from "./track-rows.js";

/**
 * Decision of an authorised person, with its reason: role, time, outcome, legal track, threshold, reason.
 * Nothing is filled in beforehand, no assessment suggests an outcome, and no outcome says that somebody is no
 * victim. Its value is a `Decision` of the model; a new one gets a random id.
 *
 * @fires spean-decision - Something changed: `{ part, complete }`, and nothing of what was entered. The host
 * reads `value`.
 * @csspart title - The heading.
 * @csspart summary - Everything to look at again, once the whole was checked.
 * @csspart field - One field with its label.
 * @csspart control - A text field or select.
 * @csspart question - The question of a group of choices.
 * @csspart option - One choice.
 * @csspart clear - The button that takes a choice back.
 * @csspart guidance - What helps with a group of choices.
 * @csspart hint - What helps to fill a field in.
 * @csspart error - What is missing.
 * @csspart now - The button that puts in the present moment.
 */
export class SpeanDecision extends ValueElement<Decision, DecisionDraft> {
  static override styles = fieldStyles;

  /**
   * The assessments of the case. Where there are any, it is asked which one was looked at; none is a good
   * answer.
   */
  @property({ attribute: false }) assessments: readonly RecordedAssessment[] = [];

  /** Makes an element in which nothing is decided. */
  constructor() {
    super({ shape: decisionDraftShape, event: "spean-decision" });
  }

  private get asksAssessment(): boolean {
    const { assessment } = this.draft;
    return this.assessments.length > 0 || (assessment !== "" && assessment !== NO_ASSESSMENT);
  }

  protected override get faults(): readonly FieldFault[] {
    return super.faults.filter(({ field }) => field !== "assessment" || this.asksAssessment);
  }

  private outcome(): unknown {
    return renderRadiosField(this.context, {
      id: "outcome",
      label: "decision.outcome",
      choices: decisionOutcomeCodes,
      choiceLabel: (code) => `decision.outcome.${code}`,
      value: this.draft.outcome,
      input: (outcome) => this.edit({ outcome }),
    });
  }

  private tracks(): unknown {
    const { tracks } = this.draft;
    const words = officerWordsOf(this.spoken);
    const chosen = tracks.filter((row) => row.chosen);
    const codes = renderCheckboxesField(this.context, {
      id: "legalTracks",
      label: "decision.track",
      hint: "decision.track.hint",
      choices: legalTrackCodes,
      choiceLabel: (code) => choiceLabelText(this.context, `decision.track.${code}`),
      value: chosen.map(({ code }) => code),
      input: (now) => this.edit({ tracks: withChosenTracks(tracks, now) }),
    });
    const articles = chosen.map(({ key, code, words: text }) =>
      renderTextField(this.context, {
        id: `legalTracks-${key}-words`,
        label: "decision.track-words",
        labelValues: { track: words.message(`decision.track.${code}`) },
        value: text,
        input: (changed) => this.edit({ tracks: changeEditedRow(tracks, key, { words: changed }) }),
      }),
    );
    return [codes, articles];
  }

  private threshold(): unknown {
    const { threshold, thresholdWords } = this.draft;
    return [
      renderRadiosField(this.context, {
        id: "threshold",
        label: "decision.threshold",
        hint: "decision.threshold.hint",
        choices: decisionThresholdCodes,
        choiceLabel: (code) => `decision.threshold.${code}`,
        value: threshold,
        input: (code) => this.edit({ threshold: code }),
      }),
      renderTextField(this.context, {
        id: "threshold-words",
        label: "decision.threshold-words",
        value: thresholdWords,
        input: (text) => this.edit({ thresholdWords: text }),
      }),
    ];
  }

  private assessment(): unknown {
    if (!this.asksAssessment) return nothing;
    const words = officerWordsOf(this.spoken);
    const offered = this.assessments.map(({ id, at, assessment }) => ({
      code: id,
      label: words.message("decision.assessment.of", {
        at: formatRecordedInstant(at, words),
        outcome: words.message(`state.${assessment.outcome}`),
      }),
    }));
    return renderSelectField(this.context, {
      id: "assessment",
      label: "decision.assessment",
      choices: [...offered, { code: NO_ASSESSMENT, label: words.message("decision.assessment.none") }],
      value: this.draft.assessment,
      input: (assessment) => this.edit({ assessment }),
    });
  }

  protected override render(): TemplateResult {
    const { spoken, context, draft } = this;
    const title = html`<h2 part="title">${renderSpokenText(spoken, "decision.title")}</h2>
      <p class="intro">${renderSpokenText(spoken, "decision.intro")}</p>`;
    const reason = renderTextField(context, {
      id: "reason",
      label: "decision.reason",
      hint: "decision.reason.hint",
      value: draft.reason,
      input: (text) => this.edit({ reason: text }),
      multiline: true,
    });
    return this.frame(title, [
      renderActorFields(context, {
        id: "by",
        label: "decision.by",
        value: draft.by,
        input: (by) => this.edit({ by }),
      }),
      renderMomentField(context, {
        id: "at",
        label: "decision.at",
        value: draft.at,
        input: (at) => this.edit({ at }),
      }),
      this.assessment(),
      this.outcome(),
      this.tracks(),
      this.threshold(),
      reason,
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-decision": SpeanDecision;
  }
}
