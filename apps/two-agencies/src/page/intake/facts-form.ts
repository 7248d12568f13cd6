import { AgeClass, FormOfExploitation } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { PageContext } from "../page-view.js";
import { factsInDraft } from "./case-draft.js";
import type { IntakeViewState, IntakePageActions } from "./intake-state.js";

function age(
  { words }: PageContext,
  { draft, ageMissing }: IntakeViewState,
  { facts }: IntakePageActions,
): TemplateResult {
  const { ageClass } = factsInDraft(draft);
  return html`<fieldset role="radiogroup" aria-labelledby="age-question"
    aria-describedby="age-guidance" aria-required="true" aria-invalid=${ageMissing ? "true" : nothing}>
    <legend id="age-question">${words.message("facts.age")}</legend>
    <p id="age-guidance" class="quiet">${words.message("facts.age-guidance")}</p>
    <p role="alert" class=${ageMissing ? "notice" : "none"}>${ageMissing ? words.message("save.age-missing") : nothing}</p>
    <div class="choices">
      ${AgeClass.options.map(
        (option) => html`<label class="choice"
          ><input type="radio" name="age-class" value=${option} .checked=${live(option === ageClass)}
            @change=${() => facts({ ageClass: option })} />${words.message(`age-class.${option}`)}</label
        >`,
      )}
    </div>
  </fieldset>`;
}

function forms(
  { words }: PageContext,
  { draft }: IntakeViewState,
  { facts }: IntakePageActions,
): TemplateResult {
  const chosen = factsInDraft(draft).forms ?? [];
  const change = (form: FormOfExploitation, on: boolean) =>
    facts({
      forms: FormOfExploitation.options.filter((option) => (option === form ? on : chosen.includes(option))),
    });
  return html`<fieldset aria-describedby="forms-guidance">
    <legend>${words.message("facts.forms")}</legend>
    <p id="forms-guidance" class="quiet">${words.message("facts.forms-guidance")}</p>
    <div class="choices">
      ${FormOfExploitation.options.map(
        (option) => html`<label class="choice"
          ><input
            type="checkbox"
            name="form"
            value=${option}
            .checked=${live(chosen.includes(option))}
            @change=${(event: Event) => change(option, (event.target as HTMLInputElement).checked)}
          />${words.message(`form.${option}`)}</label
        >`,
      )}
    </div>
  </fieldset>`;
}

/**
 * Renders the inputs of scoring other than answers: the age class, which has no default, and the forms of
 * exploitation. They stand in the screening, after the urgent needs.
 */
export function renderFactsForm(
  page: PageContext,
  state: IntakeViewState,
  actions: IntakePageActions,
): TemplateResult {
  return html`<section slot="case" class="card facts" aria-labelledby="facts-title">
    <h2 id="facts-title">${page.words.message("facts.title")}</h2>
    ${age(page, state, actions)} ${forms(page, state, actions)}
  </section>`;
}
