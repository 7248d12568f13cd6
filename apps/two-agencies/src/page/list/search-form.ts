import type { SpeanDate } from "@spean/elements";
import { DocumentKind, FormOfExploitation, State } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import type { PageContext } from "../page-view.js";
import { readCaseSearch } from "./case-search.js";
import type { CaseListViewState, CaseListActions } from "./list-state.js";

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly named: (code: string) => string;
}

const choice = ({ words }: PageContext, { name, label, codes, named }: Choice): TemplateResult => html`<label
  >${label}
  <select name=${name} autocomplete="off">
    <option value="">${words.message("find.any")}</option>
    ${codes.map((code) => html`<option value=${code}>${named(code)}</option>`)}
  </select></label
>`;

/** Renders the search form for cases. Nothing typed into it goes into the address or is remembered. */
export function renderCaseSearchForm(
  page: PageContext,
  { fault, busy }: CaseListViewState,
  { find, again }: CaseListActions,
): TemplateResult {
  const { words, tag, agency } = page;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const day = (name: string) => form.querySelector<SpeanDate>(`spean-date[name=${name}]`)?.value;
    find(readCaseSearch(new FormData(form), { agency, from: day("from"), to: day("to") }));
  };
  const date = (name: "from" | "to") =>
    html`<spean-date name=${name} .label=${words.message(`find.${name}`)} .language=${tag}></spean-date>`;
  return html`<details class="card">
    <summary>${words.message("find.title")}</summary>
    <form class="form" autocomplete="off" @submit=${submit} @reset=${again}>
      <p class="quiet">${words.message("find.note")}</p>
      <label>${words.message("find.number")} <input name="number"
        autocomplete="off" spellcheck="false" maxlength="60" /></label>
      ${choice(page, {
        name: "outcome",
        label: words.message("find.outcome"),
        codes: State.options,
        named: (code) => words.message(`state.${code as State}`),
      })}
      ${choice(page, {
        name: "form",
        label: words.message("find.form"),
        codes: FormOfExploitation.options,
        named: (code) => words.message(`form.${code as FormOfExploitation}`),
      })}
      ${date("from")} ${date("to")}
      ${choice(page, {
        name: "document",
        label: words.message("find.document"),
        codes: DocumentKind.options,
        named: (code) => words.message(`document.${code as DocumentKind}`),
      })}
      <label>${words.message("find.document-number")} <input name="document-number"
        autocomplete="off" spellcheck="false" maxlength="200" /></label>
      <p role="alert" class=${fault ? "notice" : "none"}>${fault ? words.message(fault) : nothing}</p>
      <p class="marks">
        <button class="primary" ?disabled=${busy}>${words.message("find.button")}</button>
        <button type="reset" ?disabled=${busy}>${words.message("find.all")}</button>
      </p>
    </form>
  </details>`;
}
