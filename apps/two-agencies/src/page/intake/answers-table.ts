import { commonList } from "@spean/standard";
import { html, type TemplateResult } from "lit";
import { showIndicatorLabel } from "../labels.js";
import type { PageContext } from "../page-view.js";
import { answersInDraft, type CaseDraft, factsInDraft } from "./case-draft.js";

/**
 * The facts and answers as a table: what was asked, in the standard's order. `place` is its class: on paper
 * alone, or on the screen too.
 */
export function renderAnswersTable(
  page: PageContext,
  draft: CaseDraft,
  place: "paper" | "card answers",
): TemplateResult {
  const { words } = page;
  const answers = answersInDraft(draft);
  const { ageClass, forms } = factsInDraft(draft);
  const given = commonList.indicators.flatMap(({ code }) =>
    answers[code] && answers[code] !== "not-asked" ? [{ code, answer: answers[code] }] : [],
  );
  return html`<section class=${place}>
    <p>${ageClass ? words.message(`age-class.${ageClass}`) : words.message("save.age-missing")}</p>
    <p>${words.message("history.forms", { forms: forms ? words.list(forms.map((form) => words.message(`form.${form}`))) : words.message("facts.forms-all") })}</p>
    <h2>${words.message("case.answers", { count: given.length })}</h2>
    <table>
      ${given.map(
        ({ code, answer }) =>
          html`<tr>
            <th scope="row">${showIndicatorLabel(page, code)}</th>
            <td>${words.message(`answer.${answer}`)}</td>
          </tr>`,
      )}
    </table>
  </section>`;
}
