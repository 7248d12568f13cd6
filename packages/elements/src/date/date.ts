import type { PartialDate } from "@spean/model";
import type { IsoDate } from "@spean/model/dates";
import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import {
  createDateDraft,
  type DateDraft,
  findDateFaults,
  dateOfDraft,
  isBlankDateDraft,
} from "../shared/fields/date-draft.js";
import { renderDateField } from "../shared/fields/date-field.js";
import { fieldStyles } from "../shared/fields/field-styles.js";
import type { FieldFault, DraftShape } from "../shared/fields/draft-shape.js";
import { type SpokenLanguages, spokenLanguagesOf, renderSpokenText } from "../shared/fields/spoken.js";
import { ValueElement } from "../shared/value-element.js";

const shape: DraftShape<PartialDate, DateDraft> = {
  draft: createDateDraft,
  entered: (draft) => dateOfDraft(draft) ?? {},
  faults: (draft) => findDateFaults("date", draft),
};

/**
 * A date as far as it is known, in the era it was given in: the day and the month may stay empty, the era is
 * named by somebody and never presumed, and a year of two digits, or of another era by its looks, is asked
 * about instead of being converted. Its value is a `PartialDate` of the model.
 *
 * @fires spean-date - The date changed: `{ part, complete }`, and nothing of the date.
 * @csspart field - The whole date.
 * @csspart control - A field or select.
 * @csspart option - An era with its radio.
 * @csspart hint - What helps to fill it in.
 * @csspart error - What is asked about.
 * @csspart summary - Everything to look at again, once the whole was checked.
 */
export class SpeanDate extends ValueElement<PartialDate, DateDraft> {
  static override styles = fieldStyles;

  /** The label of the date, in the officer's language. */
  @property() label = "";
  /** The same in the language of the interview, where it is asked of the person. */
  @property({ attribute: "interview-label" }) interviewLabel = "";
  /** The language of `interviewLabel` and of what the parts are called, a BCP 47 tag. */
  @property({ attribute: "interview-language" }) interviewLanguage: string | undefined;
  /** The day of the check, `YYYY-MM-DD`, for dates far in the future; without it none is too far. */
  @property() today: IsoDate | undefined;

  /** Makes an empty date. */
  constructor() {
    super({ shape, event: "spean-date" });
  }

  protected override get spoken(): SpokenLanguages {
    return spokenLanguagesOf(this.language, this.interviewLanguage);
  }

  protected override get faults(): readonly FieldFault[] {
    return isBlankDateDraft(this.draft) ? [] : findDateFaults("date", this.draft, this.today);
  }

  private get heading(): TemplateResult {
    const { asked, read } = this.spoken;
    if (!this.label) return renderSpokenText(this.spoken, "date.label");
    if (asked === read || !this.interviewLabel) return html`<span lang=${read}>${this.label}</span>`;
    return html`<span lang=${asked}>${this.interviewLabel}</span> <span class="read" lang=${read}>${this.label}</span>`;
  }

  protected override render(): TemplateResult {
    const input = (draft: DateDraft): void => this.edit(draft);
    return this.frame(
      nothing,
      renderDateField(this.context, { id: "date", label: this.heading, value: this.draft, input }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-date": SpeanDate;
  }
}
