import { commonList } from "@spean/standard";
import { html, type TemplateResult } from "lit";
import { indicatorLabel } from "../indicator-label.js";
import type { Page } from "../page.js";
import { answersIn, type Draft, factsIn } from "./draft.js";

/** The facts and answers as a table: what was asked, in the standard's order. `place` is its class: on paper alone, or on the screen too. */
export function answersTable(page: Page, draft: Draft, place: "paper" | "card answers"): TemplateResult {
  const { words } = page;
  const answers = answersIn(draft);
  const { ageClass, forms } = factsIn(draft);
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
            <th scope="row">${indicatorLabel(page, code)}</th>
            <td>${words.message(`answer.${answer}`)}</td>
          </tr>`,
      )}
    </table>
  </section>`;
}
