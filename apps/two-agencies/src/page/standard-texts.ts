import type { Language, StandardText } from "@spean/model";
import { languageCodes } from "@spean/model/languages";

/** The common list's text in the languages that the page has loaded. */
export type LoadedStandardTexts = { readonly [language in Language]?: StandardText };

/** Where a text lies. A script that could not be loaded once never is again; a file can be asked for anew. */
const textAddress = (language: Language): URL =>
  new URL(`../../../../packages/standard/text/${language}.json`, import.meta.url);

const loaded: { [language in Language]?: StandardText } = {};

async function loadText(language: Language): Promise<StandardText> {
  const response = await fetch(textAddress(language));
  if (!response.ok) throw new Error(`The text in ${language} was answered with ${response.status}.`);
  return (await response.json()) as StandardText;
}

/**
 * The text in these languages, loaded where it is not there yet. A tag that no text is in is passed over.
 *
 * @throws where one could not be loaded: it may be asked for again
 */
export async function loadStandardTexts(tags: readonly (string | undefined)[]): Promise<LoadedStandardTexts> {
  const wanted = languageCodes.filter((language) => tags.some((tag) => tag?.split("-")[0] === language));
  await Promise.all(wanted.map(async (language) => (loaded[language] ??= await loadText(language))));
  return { ...loaded };
}

/** Loads every text ahead, so that a language can be chosen in the middle of an interview, whatever the network does. */
export async function loadAllTexts(): Promise<void> {
  await Promise.allSettled(languageCodes.map((language) => loadStandardTexts([language])));
}
