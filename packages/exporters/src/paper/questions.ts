import { renderAnswerBoxes } from "./boxes.js";
import { type SafeHtml, html } from "./html.js";
import type { PaperPage } from "./paper-page.js";
import type { Indicator } from "@spean/model";
import { questionSectionsOf } from "@spean/standard/sections";
import { urgentNeedCodes, urgentNeedMessages } from "@spean/text";

/** One question as printed. */
interface PaperQuestion {
  readonly number: string;
  readonly code: string;
  readonly question: string;
  readonly guidance?: string;
  /** True while any of its words still waits for a reviewer. */
  readonly draft: boolean;
}

/**
 * A question with its number, its four boxes, room for a note, and in small print its code; it is never split
 * over two pages.
 */
function renderQuestion(
  { number, code, question: asked, guidance, draft }: PaperQuestion,
  { common, words }: PaperPage,
): SafeHtml {
  return html`<li class="question">
<span class="number">${number}</span>
<div>
<p class="asked">${asked}</p>
${guidance ? html`<p class="guidance">${guidance}</p>` : ""}
<div class="answers">${renderAnswerBoxes(common)}<p class="note"><span>${words("field.note")}</span></p></div>
<p class="code"><code lang="zxx">${code}</code>${draft ? html` · ${common.message("text-status.draft")}` : ""}</p>
</div>
</li>`;
}

/**
 * The questions of the lists to be printed, in the order in which a screen asks them, under their headings,
 * with running numbers.
 */
export function renderQuestionSections(page: PaperPage): SafeHtml[] {
  const { standard, lists, text } = page;
  let number = 0;
  return questionSectionsOf(standard, lists.length === 0 ? undefined : lists).map(({ code, indicators }) => {
    const label = (text.dimensions[code] ?? text.groups[code])?.label.text ?? code;
    return html`<section>
<div class="opening"><h2>${label}</h2></div>
<ol>
${indicators.map((indicator) => renderQuestion(questionOf(indicator, ++number, page), page))}
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

/**
 * The questions of safety, which come before every other; their code is the place of the answer in the
 * record.
 */
export function renderUrgentNeeds(page: PaperPage): SafeHtml {
  const { common, words } = page;
  const questions = urgentNeedCodes.map((need, index) => ({
    number: `U${index + 1}`,
    code: `urgentNeeds.${need}`,
    question: common.message(urgentNeedMessages[need].question),
    draft: common.status === "draft",
  }));
  return html`<section>
<div class="opening">
<h2>${words("urgent.title")}</h2>
<p>${words("urgent.guide")}</p>
</div>
<ol>
${questions.map((entry) => renderQuestion(entry, page))}
</ol>
</section>`;
}
