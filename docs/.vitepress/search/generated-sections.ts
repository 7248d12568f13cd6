import { fileURLToPath } from "node:url";
import { relative, sep } from "node:path";
import { englishPages } from "../english-pages.js";
import { languages, rootOf } from "../languages.js";
import { type GeneratedPage, listPages } from "../standard/list-pages.js";
import { type Section, sectionsOf } from "./sections.js";

const docs = fileURLToPath(new URL("../..", import.meta.url));

let known: ReadonlyMap<string, string> | undefined;

/** The sections of a page that has no file of its own, by the path it would have; `null` for a page that has one, which VitePress reads itself. */
export function generatedSections(file: string): Section[] | null {
  known ??= markdownByPath();
  const markdown = known.get(relative(docs, file).split(sep).join("/"));
  return markdown === undefined ? null : sectionsOf(markdown);
}

function markdownByPath(): Map<string, string> {
  const path = (folder: string, { params }: GeneratedPage): string =>
    `${rootOf(params["language"] as (typeof languages)[number]).slice(1)}${folder}${params["code"] ?? params["page"]}.md`;
  const list = languages.flatMap(listPages).map((page): [string, string] => [path("list/", page), page.content]);
  const english = ["first-hour/", "decisions/", ""].flatMap((folder) =>
    englishPages(folder || ".").map((page): [string, string] => [path(folder, page), page.content]),
  );
  return new Map([...list, ...english]);
}
