import { countryCodes } from "@spean/model/identity";
import type { Language } from "@spean/model";
import type { Choice } from "./select-field.js";

/** The two countries of the standard stand first. */
const first: readonly string[] = ["KH", "TH"];

const made = new Map<Language, readonly Choice[]>();

/** Every country by its name in a language, as the browser knows it: Cambodia and Thailand first, the others in the language's order. */
export function countries(language: Language): readonly Choice[] {
  const known = made.get(language);
  if (known) return known;
  const { compare } = new Intl.Collator(language);
  const others = countryCodes
    .filter((code) => !first.includes(code))
    .map((code) => ({ code, label: countryName(code, language) }))
    .sort((a, b) => compare(a.label, b.label));
  const choices = [...first.map((code) => ({ code, label: countryName(code, language) })), ...others];
  made.set(language, choices);
  return choices;
}

/** The name of a country in a language; its code where the browser has none. */
function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
}
