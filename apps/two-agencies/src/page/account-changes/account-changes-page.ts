import { html, nothing, type TemplateResult } from "lit";
import type { ListedAccountChange } from "../../shared/account-change.js";
import type { PageContext } from "../page-view.js";
import type { PageMessageId } from "../words.js";

/** The changes of accounts, as far as they were loaded, or why there are none to show. */
export interface AccountChangesViewState {
  readonly changes?: readonly ListedAccountChange[];
  readonly next?: number | undefined;
  readonly busy: boolean;
  readonly failure?: PageMessageId | undefined;
}

/** Callbacks of the page. */
interface AccountChangesActions {
  readonly again: () => void;
  readonly older: () => void;
  readonly see: (through: number) => void;
}

function entry(
  { words }: PageContext,
  { at, kind, name, role, by, unseen }: ListedAccountChange,
): TemplateResult {
  const who = words.message(by ? `role.${by}` : "account-change.command");
  return html`<li class="entry">
    <h2>${words.message(`account-change.${kind}`)}</h2>
    <p>${name ?? words.message("account-change.no-name")}</p>
    <p class="quiet">${words.message("history.at", words.moment(at))} · ${words.message("account-change.by", { who })}</p>
    <p class="marks">
      ${role ? html`<span class="mark">${words.message(`role.${role}`)}</span>` : nothing}
      ${unseen ? html`<span class="mark">${words.message("account-change.unseen")}</span>` : nothing}
    </p>
  </li>`;
}

/** The button that says that all of it was seen: only once all that was not seen is in sight. */
function seeing(
  { words }: PageContext,
  { changes = [], next, busy }: AccountChangesViewState,
  { see }: AccountChangesActions,
): TemplateResult | typeof nothing {
  const [newest] = changes;
  const moreUnseen = next !== undefined && changes.at(-1)?.unseen;
  if (!newest?.unseen || moreUnseen) return nothing;
  return html`<section class="card demonstration">
    <button type="button" class="primary" ?disabled=${busy}
      @click=${() => see(newest.number)}>${words.message("account-change.see")}</button>
    <p class="quiet">${words.message("account-change.see-note")}</p>
  </section>`;
}

/** What was done to accounts, for whoever supervises: what, when, whose account, and by which role. */
export function renderAccountChangesPage(
  page: PageContext,
  state: AccountChangesViewState,
  actions: AccountChangesActions,
): TemplateResult {
  const { words } = page;
  const { changes, next, busy, failure } = state;
  return html`<div class="head"><h1>${words.message("nav.account-changes")}</h1></div>
    <p>${words.message("account-change.note")}</p>
    ${
      failure
        ? html`<p class="notice" role="alert">${words.message(failure)} <button type="button"
          @click=${actions.again}>${words.message("error.retry")}</button></p>`
        : nothing
    }
    ${changes?.length === 0 ? html`<p class="card" role="status">${words.message("account-change.none")}</p>` : nothing}
    <ol class="entries">
      ${changes?.map((one) => entry(page, one))}
    </ol>
    ${
      next === undefined
        ? nothing
        : html`<button type="button" ?disabled=${busy} @click=${actions.older}>${words.message("account-change.older")}</button>`
    }
    ${seeing(page, state, actions)}`;
}
