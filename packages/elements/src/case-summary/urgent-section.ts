import type { Answer, PresentPerson } from "@spean/model";
import { type UrgentNeedCode, urgentNeedCodes } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import type { ElementWords } from "../shared/words.js";
import {
  renderSummaryEntries,
  renderPersonalNote,
  renderSummarySection,
  type CaseSummaryPage,
} from "./summary-page.js";

/** Of these `yes` reassures; of the others it is `no`. */
const reassuring: readonly string[] = ["placeSafe", "placePrivate"];

/**
 * One need with its answer. A yes and a no are said as "there is" and "there is not", which fit the noun: a
 * bare Khmer "no" behind a statement would be heard as a question.
 */
function renderNeed(words: ElementWords, code: UrgentNeedCode, answer: Answer): TemplateResult {
  const said =
    answer === "yes" || answer === "no"
      ? (`summary.need.answer.${answer}` as const)
      : (`answer.${answer}` as const);
  const label = words.message("summary.need.label", { need: words.message(`summary.need.${code}`) });
  return html`<span>${label}</span> <strong>${words.message(said)}</strong>`;
}

/**
 * Urgent needs and safety, before everything else: what has to be seen to is marked in words, and nothing is
 * presumed from silence.
 */
export function renderUrgentSection(page: CaseSummaryPage): TemplateResult {
  const { record, words } = page;
  const needs = record.urgentNeeds;
  const title = words.message("urgent.title");
  if (!needs)
    return renderSummarySection(
      "urgent-needs",
      title,
      html`<p class="attention">${words.message("summary.urgent.none")}</p>`,
    );
  const present = needs.present ?? [];
  const relation = (person: PresentPerson): string => words.message(`summary.relation.${person.relation}`);
  const notes = present
    .filter((person) => person.note)
    .map(
      (person) =>
        html`<p class="line"><span>${relation(person)}:</span> ${renderPersonalNote(page, person.note)}</p>`,
    );
  return renderSummarySection(
    "urgent-needs",
    title,
    html`<ul class="needs">
        ${urgentNeedCodes.map((code) => {
          const { answer, note: more } = needs[code];
          const alarming = answer === (reassuring.includes(code) ? "no" : "yes");
          return html`<li part="need">
            ${renderNeed(words, code, answer)}
            ${alarming ? html`<strong class="attention" part="attention">${words.message("summary.urgent.attention")}</strong>` : nothing} ${renderPersonalNote(page, more)}
          </li>`;
        })}
      </ul>
      ${present.length > 0 ? html`<p part="present">${words.message("summary.urgent.present", { people: words.list(present.map(relation)) })}</p>` : nothing}
      ${notes.length > 0 ? renderSummaryEntries(notes, 1, words) : nothing}
      ${needs.note ? html`<p>${renderPersonalNote(page, needs.note)}</p>` : nothing}`,
  );
}
