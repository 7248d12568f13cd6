import type { Language, StandardText } from "@spean/model";
import { languageCodes } from "@spean/model/languages";
import { loadStandardText } from "@spean/standard/load-text";

/** The common list's text in the languages that the page has loaded. */
export type LoadedStandardTexts = { readonly [language in Language]?: StandardText };

const loaded: { [language in Language]?: StandardText } = {};

/** The text in these languages, loaded where it is not there yet. A tag that no text is in is passed over. */
export async function loadStandardTexts(tags: readonly (string | undefined)[]): Promise<LoadedStandardTexts> {
  const wanted = languageCodes.filter((language) => tags.some((tag) => tag?.split("-")[0] === language));
  await Promise.all(wanted.map(async (language) => (loaded[language] ??= await loadStandardText(language))));
  return { ...loaded };
}
