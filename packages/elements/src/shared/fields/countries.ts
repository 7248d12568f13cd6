import { countryCodes } from "@spean/model/identity";
import type { Language } from "@spean/model";
import { countryName } from "../names.js";
import { type Words, wordsOf } from "../words.js";
import type { Choice } from "./select-field.js";

/** The two countries of the standard stand first. */
const first: readonly string[] = ["KH", "TH"];

const made = new WeakMap<Words, readonly Choice[]>();

/** Every country by its name in a language: Cambodia and Thailand first, the others in the language's order. */
export function countries(language: Language): readonly Choice[] {
  const words = wordsOf(language);
  const known = made.get(words);
  if (known) return known;
  const { compare } = new Intl.Collator(language);
  const named = countryCodes.map((code) => ({ code, label: countryName(code, words) }));
  const others = named.filter(({ code }) => !first.includes(code)).sort((a, b) => compare(a.label, b.label));
  const choices = [...named.filter(({ code }) => first.includes(code)), ...others];
  made.set(words, choices);
  return choices;
}
