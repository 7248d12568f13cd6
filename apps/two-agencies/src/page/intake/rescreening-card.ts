import { type RescreeningCode, rescreeningCodes } from "@spean/store/client";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { PageContext } from "../page-view.js";
import type { IntakeViewState, IntakePageActions } from "./intake-state.js";

function standing(
  { words }: PageContext,
  { draft, putsRight }: IntakeViewState,
  { putRight }: IntakePageActions,
): TemplateResult | typeof nothing {
  const begun = draft.saved?.record.rescreenings?.at(-1);
  if (!begun) return nothing;
  const change = (event: Event) => putRight((event.target as HTMLInputElement).checked);
  return html`<div class="notice">
    <p>${words.message("rescreening.begun", words.moment(begun.at))}</p>
    <label class="choice"
      ><input type="checkbox" name="puts-right" .checked=${live(putsRight)}
        @change=${change} />${words.message("rescreening.puts-right")}</label
    >
  </div>`;
}

/** Renders the state of the latest re-screening and a form, collapsed by default, that begins another. */
export function renderRescreeningCard(
  page: PageContext,
  state: IntakeViewState,
  actions: IntakePageActions,
): TemplateResult | typeof nothing {
  const { words, may } = page;
  if (!state.draft.saved || !may("rescreening.begin")) return nothing;
  const { rescreening } = state;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const fields = new FormData(form);
    const written = String(fields.get("rescreening-words")).trim();
    actions.rescreen(
      { code: fields.get("rescreening-code") as RescreeningCode, ...(written !== "" && { words: written }) },
      () => form.reset(),
    );
  };
  return html`${standing(page, state, actions)}
    <details class="card rescreening">
      <summary>${words.message("rescreening.title")}</summary>
      <form class="form" autocomplete="off" @submit=${submit}>
        <p class="quiet">${words.message("rescreening.note")}</p>
        <fieldset>
          <legend>${words.message("rescreening.why")}</legend>
          <div class="choices">
            ${rescreeningCodes.map(
              (code) =>
                html`<label class="choice"><input type="radio" name="rescreening-code" value=${code} required />${words.message(`rescreening.code.${code}`)}</label>`,
            )}
          </div>
        </fieldset>
        <label>${words.message("referral.in-words")} <textarea name="rescreening-words" rows="3" maxlength="5000"></textarea></label>
        <p role="status" class=${rescreening.told ? "notice" : nothing}>${rescreening.told ? words.message(rescreening.told) : nothing}</p>
        <button ?disabled=${rescreening.busy}>${words.message("rescreening.begin")}</button>
      </form>
    </details>`;
}
