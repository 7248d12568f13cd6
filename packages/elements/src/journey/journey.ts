import type { Journey } from "@spean/model";
import { html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { renderListField } from "../shared/fields/list-field.js";
import { changeEditedRow } from "../shared/fields/row.js";
import {
  officerWordsOf,
  type SpokenLanguages,
  spokenLanguagesOf,
  renderSpokenText,
} from "../shared/fields/spoken.js";
import { renderTextField } from "../shared/fields/text-field.js";
import { ValueElement } from "../shared/value-element.js";
import { type JourneyDraft, journeyDraftShape } from "./journey-draft.js";
import { journeyStyles } from "./journey-styles.js";
import { isBlankLegDraft, knownLegParts, type LegDraft, createLegDraft } from "./leg-draft.js";
import { renderLegFields } from "./leg-fields.js";
import { renderJourneyRoute } from "./route.js";

/**
 * The way from recruitment over transit to the destination, in the order in which it was travelled, drawn as
 * it is told. A stage may come several times, and all but the stage may stay empty. Dates that do not go
 * together are pointed out and kept as told. Its value is a `Journey` of the model.
 *
 * @fires spean-journey - Something changed: `{ part, complete }`, and nothing of what was entered. The host
 * reads `value`.
 * @csspart title - The heading.
 * @csspart route - The way as it is drawn.
 * @csspart stop - One part of it.
 * @csspart summary - Everything to look at again, once the whole was checked.
 * @csspart entry - One part of the way.
 * @csspart field - One field with its label.
 * @csspart control - A text field or select.
 * @csspart question - The question of a group of choices.
 * @csspart option - One choice.
 * @csspart clear - The button that takes a choice back.
 * @csspart hint - What helps to fill a field in.
 * @csspart notice - What looks odd, and may be right.
 * @csspart error - What is missing or asked about.
 * @csspart add - The button that adds a part of the way.
 * @csspart move - The buttons that move it earlier or later.
 * @csspart remove - The button that takes it out.
 * @csspart put-back - The button that puts it back.
 */
export class SpeanJourney extends ValueElement<Journey, JourneyDraft> {
  static override styles = journeyStyles;

  /**
   * The language of the interview, a BCP 47 tag: where it is another than the officer's, labels are shown in
   * both.
   */
  @property({ attribute: "interview-language" }) interviewLanguage: string | undefined;

  /** Makes an element in which nothing is filled in. */
  constructor() {
    super({ shape: journeyDraftShape, event: "spean-journey" });
  }

  protected override get spoken(): SpokenLanguages {
    return spokenLanguagesOf(this.language, this.interviewLanguage);
  }

  private legs(): TemplateResult {
    const change = (legs: readonly LegDraft[]): void => this.edit({ legs });
    return renderListField(this.context, {
      ...this.list("legs", this.draft.legs, change),
      heading: "journey.leg",
      add: "journey.add-leg",
      create: () => createLegDraft(),
      isBlank: isBlankLegDraft,
      ordered: true,
      item: (leg, id) =>
        renderLegFields(this.context, {
          id,
          leg,
          change: (patch) => change(changeEditedRow(this.draft.legs, leg.key, patch)),
        }),
    });
  }

  protected override render(): TemplateResult {
    const { spoken, context, draft } = this;
    const title = html`<h2 part="title">${renderSpokenText(spoken, "journey.title")}</h2>
      <p class="intro">${renderSpokenText(spoken, "journey.intro")}</p>`;
    const told = draft.legs.filter((leg) => !isBlankLegDraft(leg)).map(knownLegParts);
    const note = renderTextField(context, {
      id: "note",
      label: "journey.note",
      value: draft.note,
      input: (text) => this.edit({ note: text }),
      multiline: true,
    });
    return this.frame(title, [renderJourneyRoute(told, officerWordsOf(spoken)), this.legs(), note]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-journey": SpeanJourney;
  }
}
