import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "@spean/model";
import { languages, rootOf } from "./languages.js";
import type { GeneratedPage } from "./standard/list-pages.js";
import { wordsOf } from "./site-words.js";

const docs = fileURLToPath(new URL("..", import.meta.url));

/**
 * The pages of a folder that exist in English only, for the other languages: under a note, marked as English,
 * their links kept in the language.
 */
export function englishPages(folder: string): GeneratedPage[] {
  return languages
    .filter((language) => language !== "en")
    .flatMap((language) =>
      namesIn(folder)
        .filter((name) => !existsSync(join(docs, language, folder, `${name}.md`)))
        .map((name) => {
          const note = `<p class="english-note">${wordsOf(language).word("page.english")}</p>`;
          const markdown = markdownOf(`${folder}/${name}`, language);
          return { params: { language, page: name }, content: `${note}\n\n<div lang="en">\n\n${markdown}\n\n</div>` };
        }),
    );
}

/**
 * A page with its links within a language. In the repository links name the file beside; here they are
 * addresses from the root.
 */
function markdownOf(page: string, language: Language): string {
  return readFileSync(join(docs, `${page}.md`), "utf8")
    .replace(
      /\]\((\.\.?\/[\w./-]+)\.md/g,
      (_, link: string) => `](/${posix.join(posix.dirname(page), link)}`,
    )
    .replaceAll("](/", `](${rootOf(language)}`)
    .replaceAll("](./public/", "](/");
}

/** The names of the pages in a folder, without `.md`, in order. */
export const namesIn = (folder: string): string[] =>
  readdirSync(join(docs, folder))
    .filter((name) => name.endsWith(".md") && !name.startsWith("["))
    .map((name) => name.slice(0, -".md".length))
    .sort();
