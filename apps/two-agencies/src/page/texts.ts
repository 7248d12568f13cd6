import type { Language, StandardText } from "@spean/model";

/** The common list's text in the languages that the page has loaded. */
export type Texts = { readonly [language in Language]?: StandardText };

const loaders: Readonly<Record<Language, () => Promise<StandardText>>> = {
  en: async () => (await import("@spean/standard/en")).en,
  km: async () => (await import("@spean/standard/km")).km,
  th: async () => (await import("@spean/standard/th")).th,
};

const loaded: { [language in Language]?: StandardText } = {};

/** The text in these languages, loaded where it is not there yet. A tag that no text is in is passed over. */
export async function textsIn(tags: readonly (string | undefined)[]): Promise<Texts> {
  const wanted = (Object.keys(loaders) as Language[]).filter((language) =>
    tags.some((tag) => tag?.split("-")[0] === language),
  );
  await Promise.all(wanted.map(async (language) => (loaded[language] ??= await loaders[language]())));
  return { ...loaded };
}
