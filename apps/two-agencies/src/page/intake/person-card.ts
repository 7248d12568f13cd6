import type { SpeanPerson } from "@spean/elements";
import { html, type TemplateResult } from "lit";
import type { Page } from "../page.js";
import type { IntakeActions } from "./actions.js";
import { personIn } from "./draft.js";
import type { IntakeState } from "./state.js";

/** Who the person is, as far as they told it: closed until somebody opens it, after everything about safety, and none of it needed. */
export function personCard(
  { words, tag, language, interview, may }: Page,
  { draft }: IntakeState,
  { person }: IntakeActions,
): TemplateResult {
  // what is missing or doubtful stays in the element, which shows it; the rest is saved
  const change = (event: Event) => person((event.currentTarget as SpeanPerson).entered);
  // asked in the officer's own language, a label stands once
  const asked = interview?.split("-")[0] === language ? undefined : interview;
  return html`<details class="card who">
    <summary>${words.message("case.person")}</summary>
    <p class="quiet">${words.message("case.person-note")}</p>
    <spean-person
      .language=${tag}
      .interviewLanguage=${asked}
      .value=${personIn(draft)}
      ?readonly=${!may("case.save")}
      @spean-person=${change}
    ></spean-person>
  </details>`;
}
