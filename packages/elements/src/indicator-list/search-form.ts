import type { Standard, StandardText } from "@spean/model";
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { standardLabelOf, standardPartLabel } from "../assessment/assessment-page.js";
import type { ElementWords } from "../shared/words.js";
import type { IndicatorSearchQuery } from "./indicator-search.js";

/** State and callbacks of the search form. */
export interface SearchFormView {
  readonly standard: Standard;
  readonly text: StandardText | undefined;
  readonly words: ElementWords;
  readonly search: IndicatorSearchQuery;
  readonly set: (changed: Partial<IndicatorSearchQuery>) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly language: string;
}

const strengths = ["strong", "medium", "weak", "none"] as const;

function filter(
  form: SearchFormView,
  name: "list" | "dimension" | "strength",
  choices: readonly Choice[],
): TemplateResult {
  const { words, search, set } = form;
  const change = (event: Event): void => set({ [name]: (event.target as HTMLSelectElement).value });
  return html`<div class="filter">
    <label for=${name}>${words.message(`table.${name}`)}</label>
    <select id=${name} part="filter" @change=${change}>
      <option value="" .selected=${live(search[name] === "")}>${words.message("browse.any")}</option>
      ${choices.map(({ value, label, language }) => html`<option value=${value} lang=${language} .selected=${live(search[name] === value)}>${label}</option>`)}
    </select>
  </div>`;
}

/** The search by words and the three filters. Nothing is filtered until somebody chooses. */
export function renderSearchForm(form: SearchFormView): TemplateResult {
  const { standard, text, words, search, set } = form;
  const language = text?.language ?? "en";
  const parts = [...new Set(standard.indicators.map(({ dimension }) => dimension))];
  return html`<div class="search" role="search" part="search">
    <div class="words">
      <label for="query">${words.message("browse.search")}</label>
      <input
        id="query"
        type="search"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="query-hint"
        .value=${live(search.query)}
        @input=${(event: Event) => set({ query: (event.target as HTMLInputElement).value })}
      />
      <p id="query-hint" class="hint">${words.message("browse.search.hint")}</p>
    </div>
    ${filter(
      form,
      "list",
      standard.lists.map(({ code }) => ({
        value: code,
        label: standardLabelOf({ text }, "lists", code),
        language,
      })),
    )}
    ${filter(
      form,
      "dimension",
      parts.map((code) => ({ value: code, label: standardPartLabel({ text }, code), language })),
    )}
    ${filter(
      form,
      "strength",
      strengths.map((value) => ({
        value,
        label: words.message(`strength.${value}`),
        language: words.language,
      })),
    )}
  </div>`;
}
