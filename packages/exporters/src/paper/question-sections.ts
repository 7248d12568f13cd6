import type { Indicator } from "@spean/model";
import { sectionsOf } from "@spean/standard/sections";
import { type Html, html } from "./html.js";
import type { PaperPage } from "./paper-page.js";
import { type PaperQuestion, question } from "./question.js";

/** The questions of the lists to be printed, in the order in which a screen asks them, under their headings, with running numbers. */
export function questionSections(page: PaperPage): Html[] {
  const { standard, lists, text } = page;
  let number = 0;
  return sectionsOf(standard, lists.length === 0 ? undefined : lists).map(({ code, indicators }) => {
    const label = (text.dimensions[code] ?? text.groups[code])?.label.text ?? code;
    return html`<section>
<div class="opening"><h2>${label}</h2></div>
<ol>
${indicators.map((indicator) => question(questionOf(indicator, ++number, page), page))}
</ol>
</section>`;
  });
}

// a question whose words are missing is still printed, by the meaning that the standard itself gives it
function questionOf({ code, meaning }: Indicator, place: number, { text }: PaperPage): PaperQuestion {
  const words = text.indicators[code];
  const number = String(place);
  if (!words) return { number, code, question: meaning, draft: true };
  const draft = words.question.status !== "reviewed" || words.guidance.status !== "reviewed";
  return { number, code, question: words.question.text, guidance: words.guidance.text, draft };
}
