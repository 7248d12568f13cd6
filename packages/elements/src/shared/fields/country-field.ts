import { html, nothing, type TemplateResult } from "lit";
import { countriesIn } from "./countries.js";
import type { Field, FieldContext } from "./field.js";
import type { FieldFault } from "./draft-shape.js";
import { type Choice, selectField } from "./select-field.js";
import { readWords } from "./spoken.js";

/** Sentinel in a draft for a country other than the two, until it is chosen; never a country code. */
export const ANOTHER = "another";

/** The country's code in a draft; empty while it is not known. */
export const countryOf = (code: string): string => (code === ANOTHER ? "" : code);

/** The question which country it is, where it is another than the two. */
export const countryFaults = (field: string, code: string): FieldFault[] =>
  code === ANOTHER ? [{ field: `${field}-which`, message: "field.error.country" }] : [];

/** A field for a country; `further` are choices that are none. */
export interface CountryField extends Field<string> {
  readonly further?: readonly Choice[];
}

/**
 * The two countries of the standard at once; the long list of all others only for whoever needs it, so that a
 * page of many fields stays light.
 */
export function countryField(context: FieldContext, field: CountryField): TemplateResult | typeof nothing {
  const { id, value, input, further = [] } = field;
  const words = readWords(context.spoken);
  const { near, others } = countriesIn(words);
  if (context.readonly)
    return selectField(context, {
      ...field,
      value: countryOf(value),
      choices: [...near, ...further, ...others],
    });
  const isAnother = value === ANOTHER || others.some(({ code }) => code === value);
  return html`<div class="fields country">
    ${selectField(context, {
      ...field,
      choices: [...near, ...further, { code: ANOTHER, label: words.message("field.country.another") }],
      value: isAnother ? ANOTHER : value,
      input: (code) => (code === ANOTHER && isAnother ? undefined : input(code)),
    })}
    ${
      isAnother
        ? selectField(context, {
            id: `${id}-which`,
            label: "field.country.which",
            choices: others,
            value: countryOf(value),
            input: (code) => input(code || ANOTHER),
          })
        : nothing
    }
  </div>`;
}
