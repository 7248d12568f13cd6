import type { SpeanPerson } from "@spean/elements";
import { html, type TemplateResult } from "lit";
import type { PageContext } from "../page-view.js";
import { personInDraft } from "./case-draft.js";
import type { IntakeViewState, IntakePageActions } from "./intake-state.js";

/**
 * Renders the person's identity as far as they told it: collapsed by default, after everything about safety,
 * and entirely optional.
 */
export function renderPersonCard(
  { words, tag, language, interview, may }: PageContext,
  { draft }: IntakeViewState,
  { person }: IntakePageActions,
): TemplateResult {
  // what is missing or doubtful stays in the element, which shows it; the rest is saved
  const change = (event: Event) => {
    const element = event.currentTarget as SpeanPerson;
    person(element.entered, !element.checkValidity());
  };
  // asked in the officer's own language, a label stands once
  const asked = interview?.split("-")[0] === language ? undefined : interview;
  return html`<details class="card who">
    <summary>${words.message("case.person")}</summary>
    <p class="quiet">${words.message("case.person-note")}</p>
    <spean-person
      .language=${tag}
      .interviewLanguage=${asked}
      .value=${personInDraft(draft)}
      ?readonly=${!may("case.save")}
      @spean-person=${change}
    ></spean-person>
  </details>`;
}
