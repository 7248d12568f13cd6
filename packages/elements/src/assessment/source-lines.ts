import { html, type TemplateResult } from "lit";
import type { AssessmentPage } from "./assessment-page.js";

/** Sources, each once. Titles and places in them stand as the standard gives them, in English. */
export function sourceLines(
  { words }: Pick<AssessmentPage, "words">,
  lines: readonly string[],
): TemplateResult[] {
  const [before = "", after = ""] = words.message("explain.source", { source: "\u0000" }).split("\u0000");
  return [...new Set(lines)].map(
    (line) => html`<p class="source" part="source">${before}<span lang="en">${line}</span>${after}</p>`,
  );
}
