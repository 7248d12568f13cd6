import { html, nothing, type TemplateResult } from "lit";
import { namedCountriesIn } from "./countries.js";
import type { LabelledField, FieldRenderContext } from "./field.js";
import type { FieldFault } from "./draft-shape.js";
import { type SelectChoice, renderSelectField } from "./select-field.js";
import { officerWordsOf } from "./spoken.js";

/** Sentinel in a draft for a country other than the two, until it is chosen; never a country code. */
export const ANOTHER_COUNTRY = "another";

/** The country's code in a draft; empty while it is not known. */
export const countryOfDraft = (code: string): string => (code === ANOTHER_COUNTRY ? "" : code);

/** The question which country it is, where it is another than the two. */
export const findCountryFaults = (field: string, code: string): FieldFault[] =>
  code === ANOTHER_COUNTRY ? [{ field: `${field}-which`, message: "field.error.country" }] : [];

/** A field for a country; `further` are choices that are none. */
export interface CountryFieldView extends LabelledField<string> {
  readonly further?: readonly SelectChoice[];
}

/**
 * The two countries of the standard at once; the long list of all others only for whoever needs it, so that a
 * page of many fields stays light.
 */
export function renderCountryField(
  context: FieldRenderContext,
  field: CountryFieldView,
): TemplateResult | typeof nothing {
  const { id, value, input, further = [] } = field;
  const words = officerWordsOf(context.spoken);
  const { near, others } = namedCountriesIn(words);
  if (context.readonly)
    return renderSelectField(context, {
      ...field,
      value: countryOfDraft(value),
      choices: [...near, ...further, ...others],
    });
  const isAnother = value === ANOTHER_COUNTRY || others.some(({ code }) => code === value);
  return html`<div class="fields country">
    ${renderSelectField(context, {
      ...field,
      choices: [
        ...near,
        ...further,
        { code: ANOTHER_COUNTRY, label: words.message("field.country.another") },
      ],
      value: isAnother ? ANOTHER_COUNTRY : value,
      input: (code) => (code === ANOTHER_COUNTRY && isAnother ? undefined : input(code)),
    })}
    ${
      isAnother
        ? renderSelectField(context, {
            id: `${id}-which`,
            label: "field.country.which",
            choices: others,
            value: countryOfDraft(value),
            input: (code) => input(code || ANOTHER_COUNTRY),
          })
        : nothing
    }
  </div>`;
}
