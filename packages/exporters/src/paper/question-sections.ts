import type { Indicator } from "@spean/model";
import { type Html, html } from "./html.js";
import type { PaperPage } from "./paper-page.js";
import { type PaperQuestion, question } from "./question.js";

interface Section {
  readonly dimension: string;
  readonly questions: PaperQuestion[];
}

/** The questions of the lists to be printed, in the standard's order, under the dimension or group they belong to, with running numbers. */
export function questionSections(page: PaperPage): Html[] {
  const { text } = page;
  return sectionsOf(page).map(({ dimension, questions }) => {
    const label = (text.dimensions[dimension] ?? text.groups[dimension])?.label.text ?? dimension;
    return html`<section>
<div class="opening"><h2>${label}</h2></div>
<ol>
${questions.map((entry) => question(entry, page))}
</ol>
</section>`;
  });
}

function sectionsOf(page: PaperPage): Section[] {
  const sections: Section[] = [];
  printed(page).forEach((indicator, index) => {
    const last = sections.at(-1);
    const entry = questionOf(indicator, index, page);
    if (last?.dimension === indicator.dimension) last.questions.push(entry);
    else sections.push({ dimension: indicator.dimension, questions: [entry] });
  });
  return sections;
}

function printed({ standard, lists }: PaperPage): readonly Indicator[] {
  if (lists.length === 0) return standard.indicators;
  const groups = new Set(standard.groups.map(({ code }) => code));
  return standard.indicators.filter(({ dimension, strengths }) => groups.has(dimension) || lists.some((list) => Object.hasOwn(strengths, list)));
}

// a question whose words are missing is still printed, by the meaning that the standard itself gives it
function questionOf({ code, meaning }: Indicator, index: number, { text }: PaperPage): PaperQuestion {
  const words = text.indicators[code];
  const number = String(index + 1);
  if (!words) return { number, code, question: meaning, draft: true };
  const draft = words.question.status !== "reviewed" || words.guidance.status !== "reviewed";
  return { number, code, question: words.question.text, guidance: words.guidance.text, draft };
}
