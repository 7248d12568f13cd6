import { Answer } from "@spean/model";
import type { LanguageText } from "@spean/text";
import { type Html, html } from "./html.js";

const OFFERED = Answer.options.filter((answer) => answer !== "not-asked");

/** Boxes to mark by hand, none of them marked, each with its words. */
function boxes(labels: readonly string[]): Html {
  return html`<ul class="boxes">${labels.map((label) => html`<li><span class="box"></span> ${label}</li>`)}</ul>`;
}

/** The four answers that can be marked; a question left without a mark is `not-asked`. */
export const answerBoxes = (common: LanguageText): Html =>
  boxes(OFFERED.map((answer) => common.message(`answer.${answer}`)));

/** Something to mark rather than write: what it is about, and its boxes. */
export function choice(label: string, options: readonly string[]): Html {
  return html`<div class="choice"><p class="label">${label}</p>${boxes(options)}</div>`;
}
