import { countryCodes } from "@spean/model/identity";
import { countryName } from "../names.js";
import type { Words } from "../words.js";
import type { Choice } from "./select-field.js";

/** Every country by its name: the two of the standard, and the others in the order of the language. */
export interface Countries {
  readonly near: readonly Choice[];
  readonly others: readonly Choice[];
}

const near: readonly string[] = ["KH", "TH"];

const made = new WeakMap<Words, Countries>();

/** The countries in the words of a language. Made once, when first asked for. */
export function countriesIn(words: Words): Countries {
  const known = made.get(words);
  if (known) return known;
  const { compare } = new Intl.Collator(words.language);
  const named = countryCodes.map((code) => ({ code, label: countryName(code, words) }));
  const others = named.filter(({ code }) => !near.includes(code)).sort((a, b) => compare(a.label, b.label));
  const countries = { near: named.filter(({ code }) => near.includes(code)), others };
  made.set(words, countries);
  return countries;
}
