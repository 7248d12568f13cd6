import { answerBoxes } from "./boxes.js";
import { type Html, html } from "./html.js";
import type { PaperPage } from "./paper-page.js";

/** One question as printed. */
export interface PaperQuestion {
  readonly number: string;
  readonly code: string;
  readonly question: string;
  readonly guidance?: string;
  /** Whether any of its words still wait for a reviewer. */
  readonly draft: boolean;
}

/** A question with its number, its four boxes, room for a note, and in small print its code; it is never split over two pages. */
export function question(
  { number, code, question: asked, guidance, draft }: PaperQuestion,
  { common, words }: PaperPage,
): Html {
  return html`<li class="question">
<span class="number">${number}</span>
<div>
<p class="asked">${asked}</p>
${guidance ? html`<p class="guidance">${guidance}</p>` : ""}
<div class="answers">${answerBoxes(common)}<p class="note"><span>${words("field.note")}</span></p></div>
<p class="code"><code lang="zxx">${code}</code>${draft ? html` · ${common.message("text-status.draft")}` : ""}</p>
</div>
</li>`;
}
