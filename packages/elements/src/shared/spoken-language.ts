import type { Language } from "@spean/model";

const known: readonly Language[] = ["en", "km", "th"];

/** The language in which questions are shown for speaking: the interview's where there are words in it, else the officer's. `tag` is a BCP 47 tag. */
export function spokenLanguage(tag: string | undefined, officer: Language): Language {
  const primary = tag?.split("-")[0]?.toLowerCase();
  return known.find((language) => language === primary) ?? officer;
}
