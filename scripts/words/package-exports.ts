// In: the package.json of each package with an entry a language (`./en`, `./record/en`). Out: the same with an entry for every language.
import { readFileSync } from "node:fs";
import { languageCodes } from "../../packages/model/src/languages.js";
import { repositoryRoot } from "./catalogue-files.js";

type Exports = Readonly<Record<string, unknown>>;

const packagesWithLanguages = ["text", "standard", "elements"];
const isEnglish = (entry: string): boolean => /\/en$/.test(entry);
const translated = (entry: string, code: string): string => entry.replace(/\/en$/, `/${code}`);

/** The entry of another language: the English one with `/en.` in each of its paths replaced. */
const cloned = (value: unknown, code: string): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll("/en.", `/${code}.`));

/** Adds the entries that are missing, each after the last language that stands beside it. */
function withEveryLanguage(exports: Exports): Exports {
  const entries = Object.entries(exports);
  for (const [english, value] of Object.entries(exports).filter(([entry]) => isEnglish(entry)))
    for (const [index, code] of languageCodes.entries()) {
      const entry = translated(english, code);
      if (entries.some(([known]) => known === entry)) continue;
      const before = translated(english, languageCodes[index - 1] ?? "en");
      entries.splice(entries.findIndex(([known]) => known === before) + 1, 0, [entry, cloned(value, code)]);
    }
  return Object.fromEntries(entries);
}

/** The package.json files that name an entry a language, by path, as they should be. */
export function syncedManifests(): [path: string, content: string][] {
  return packagesWithLanguages.map((name) => {
    const path = `packages/${name}/package.json`;
    const manifest = JSON.parse(readFileSync(new URL(path, repositoryRoot), "utf8")) as { exports: Exports };
    const synced = { ...manifest, exports: withEveryLanguage(manifest.exports) };
    return [path, `${JSON.stringify(synced, null, 2)}\n`];
  });
}
