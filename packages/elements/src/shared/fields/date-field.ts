import { convertToInterval } from "@spean/model/dates";
import type { PartialDate } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { renderCheckboxField } from "./checks-field.js";
import { type DateDraft, dateOfDraft, offeredEras } from "./date-draft.js";
import {
  describedByIds,
  renderFieldError,
  type LabelledField,
  type FieldRenderContext,
  renderFieldHint,
} from "./field.js";
import { officerWordsOf, renderSpokenText } from "./spoken.js";

/** A date field; its label may be words of the host instead of a message. */
export interface DateFieldView extends Omit<LabelledField<DateDraft>, "label"> {
  readonly label: LabelledField<DateDraft>["label"] | TemplateResult;
}

const parts = ["day", "month", "year"] as const;

/**
 * A date in parts, each of which may stay empty but the year; the era is named by somebody and never
 * presumed. Khmer, Thai and ASCII digits are read. Faults are shown once the focus has left the whole date.
 */
export function renderDateField(
  context: FieldRenderContext,
  field: DateFieldView,
): TemplateResult | typeof nothing {
  const { id, value, label, labelValues } = field;
  const { spoken } = context;
  const heading = typeof label === "string" ? renderSpokenText(spoken, label, labelValues) : label;
  if (context.readonly) return readDate(context, dateOfDraft(value), heading);
  const left = (event: FocusEvent): void => {
    const within = (event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null);
    if (!within) context.commit(id);
  };
  const described = { id, label: "date.hint" as const, hint: field.hint ?? ("date.hint" as const) };
  return html`<fieldset id=${id} class="field date" part="field"
    aria-describedby=${describedByIds(context, described)} @focusout=${left}>
    <legend>${heading}</legend>
    ${renderFieldHint(context, described)}
    <div class="date-parts">${parts.map((part) => datePart(context, field, part))}${eraPart(context, field)}</div>
    ${renderCheckboxField(
      { ...context, commit: () => undefined },
      {
        id: `${id}-estimated`,
        label: "date.is-estimated",
        value: value.estimated,
        input: (estimated) => field.input({ ...value, estimated }),
      },
    )}
    ${meaning(context, value)}${renderFieldError(context, id)}
  </fieldset>`;
}

/** True where the fault shown is about this control of the date. */
const isAt = ({ faultAt }: FieldRenderContext, field: string, control: string): boolean =>
  faultAt(field)?.control === control;

function datePart(
  context: FieldRenderContext,
  { id, value, input }: DateFieldView,
  part: (typeof parts)[number],
): TemplateResult {
  const control = `${id}-${part}`;
  const faulty = isAt(context, id, control);
  return html`<div class="date-part ${part}">
    <label for=${control}>${renderSpokenText(context.spoken, `date.${part}`)}</label>
    <input
      id=${control}
      part="control"
      inputmode="numeric"
      autocomplete="off"
      aria-invalid=${faulty ? "true" : nothing}
      aria-describedby=${faulty ? `${id}-error` : nothing}
      .value=${live(value[part])}
      @input=${(event: Event) => input({ ...value, [part]: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}

function eraPart(context: FieldRenderContext, { id, value, input }: DateFieldView): TemplateResult {
  const words = officerWordsOf(context.spoken);
  const control = `${id}-era`;
  const faulty = isAt(context, id, control);
  const change = (event: Event): void =>
    input({ ...value, era: (event.target as HTMLSelectElement).value as DateDraft["era"] });
  return html`<div class="date-part era">
    <label for=${control}>${renderSpokenText(context.spoken, "date.era")}</label>
    <select
      id=${control}
      part="control"
      lang=${words.language}
      aria-invalid=${faulty ? "true" : nothing}
      aria-describedby=${faulty ? `${id}-error` : nothing}
      @input=${change}
    >
      <option value="" .selected=${live(value.era === "")}>${words.message("field.choose")}</option>
      ${offeredEras.map((era) => html`<option value=${era} .selected=${live(value.era === era)}>${words.message(`era.${era}`)}</option>`)}
    </select>
  </div>`;
}

const inGregorian = (iso: string): PartialDate => {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  return { era: "gregorian", year, month, day };
};

/** The readings of a Buddhist date in the Gregorian calendar, for whoever compares it with a document. */
function meaning({ spoken }: FieldRenderContext, draft: DateDraft): TemplateResult | typeof nothing {
  const date = dateOfDraft(draft);
  const interval = date && date.era !== "gregorian" ? convertToInterval(date) : undefined;
  if (!interval?.ok) return nothing;
  const words = officerWordsOf(spoken);
  const [from, to] = [interval.value.earliest, interval.value.latest].map((iso) =>
    words.date(inGregorian(iso)),
  ) as [string, string];
  const text =
    from === to
      ? words.message("date.means", { date: from })
      : words.message("date.means-between", { from, to });
  return html`<p class="hint" lang=${words.language}>${text}</p>`;
}

function readDate(
  context: FieldRenderContext,
  date: PartialDate | undefined,
  heading: TemplateResult,
): TemplateResult | typeof nothing {
  const words = officerWordsOf(context.spoken);
  return date
    ? html`<dl class="field" part="field">
        <dt>${heading}</dt>
        <dd lang=${words.language}>${words.date(date)}</dd>
      </dl>`
    : nothing;
}
