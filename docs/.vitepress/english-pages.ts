import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { languages, rootOf } from "./languages.js";
import type { GeneratedPage } from "./standard/list-pages.js";
import { wordsOf } from "./site-words.js";

const docs = fileURLToPath(new URL("..", import.meta.url));

/** The pages of a folder that exist in English only, for the other languages: under a note, marked as English, their links kept in the language. */
export function englishPages(folder: string, names: readonly string[] = namesIn(folder)): GeneratedPage[] {
  return languages
    .filter((language) => language !== "en")
    .flatMap((language) =>
      names.map((name) => {
        const markdown = readFileSync(join(docs, folder, `${name}.md`), "utf8").replaceAll("](/", `](${rootOf(language)}`);
        const note = `<p class="english-note">${wordsOf(language).word("page.english")}</p>`;
        return { params: { language, page: name }, content: `${note}\n\n<div lang="en">\n\n${markdown}\n\n</div>` };
      }),
    );
}

/** The names of the pages in a folder, without `.md`, in order. */
export const namesIn = (folder: string): string[] =>
  readdirSync(join(docs, folder))
    .filter((name) => name.endsWith(".md") && !name.startsWith("["))
    .map((name) => name.slice(0, -".md".length))
    .sort();
