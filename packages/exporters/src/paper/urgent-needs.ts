import { urgentNeedCodes, urgentNeedMessages } from "@spean/text";
import { type Html, html } from "./html.js";
import type { PaperPage } from "./paper-page.js";
import { question } from "./question.js";

/** The questions of safety, which come before every other; their code is the place of the answer in the record. */
export function urgentNeeds(page: PaperPage): Html {
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
${questions.map((entry) => question(entry, page))}
</ol>
</section>`;
}
