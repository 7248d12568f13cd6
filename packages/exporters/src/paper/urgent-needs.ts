import { UrgentNeeds } from "@spean/model";
import { type Html, html } from "./html.js";
import type { PaperPage } from "./paper-page.js";
import { question } from "./question.js";
import { paperMessages } from "./words.js";

/** The fields of `UrgentNeeds` that are questions, in its order. */
export const URGENT = [
  "dangerNow",
  "medicalCareNeeded",
  "childrenWithPerson",
  "placeSafe",
  "placePrivate",
  "othersPresent",
] as const satisfies readonly (keyof UrgentNeeds)[];

/** The questions of safety, which come before every other; their code is the place of the answer in the record. */
export function urgentNeeds(page: PaperPage): Html {
  const { text, words } = page;
  const questions = URGENT.map((need, index) => ({
    number: `U${index + 1}`,
    code: `urgentNeeds.${need}`,
    question: words(`urgent.${need}`),
    draft: paperMessages[text.language][`urgent.${need}`].status !== "reviewed",
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
