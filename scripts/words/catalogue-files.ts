import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The folder of the whole repository. */
export const repositoryRoot = new URL("../../", import.meta.url);

/** A folder that holds one JSON file a language: a package's `words/`, or the standard's own `text/`. */
export interface CatalogueFolder {
  /** Path from the root of the repository, such as `packages/text/words`. */
  readonly path: string;
}

/** Every folder of words in the repository, in the order of their paths, and the standard's text. */
export function findCatalogueFolders(): CatalogueFolder[] {
  const workspaces = ["packages", "apps"].flatMap((parent) =>
    readdirSync(new URL(`${parent}/`, repositoryRoot)).map((name) => `${parent}/${name}`),
  );
  return [...workspaces, "docs"]
    .flatMap((workspace) => [`${workspace}/text`, `${workspace}/words`])
    .filter((path) => existsSync(catalogueUrl({ path }, "en")))
    .map((path) => ({ path }));
}

/** Where the file of one folder and language stands, or would stand. */
export const catalogueUrl = ({ path }: CatalogueFolder, language: string): URL =>
  new URL(`${path}/${language}.json`, repositoryRoot);

/** Reads a catalogue as JSON; `undefined` where the folder has none in that language. */
export function readCatalogue(folder: CatalogueFolder, language: string): unknown {
  const url = catalogueUrl(folder, language);
  return existsSync(url) ? JSON.parse(readFileSync(url, "utf8")) : undefined;
}
