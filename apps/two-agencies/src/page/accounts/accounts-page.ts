import { html, nothing, type TemplateResult } from "lit";
import type { ListedAccount, NewAccountRequest } from "../../shared/account.js";
import { type UserRole, userRoles } from "../../shared/permissions.js";
import type { PageContext } from "../page-view.js";
import type { AccountsViewState } from "./accounts-state.js";

type Add = (account: NewAccountRequest, done: () => void) => void;

/** Callbacks of the accounts page. */
interface AccountsActions {
  readonly add: Add;
  readonly keep: (id: string, what: "close" | "reopen") => Promise<void>;
  readonly reset: (id: string, password: string) => Promise<void>;
}

/** Renders the buttons that close, reopen or reset somebody else's account. */
function keeping(
  { words }: PageContext,
  { id, closed }: ListedAccount,
  { keep, reset }: AccountsActions,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    void reset(id, String(new FormData(form).get("first-password"))).then(() => form.reset());
  };
  const what = closed ? "reopen" : "close";
  return html`<p class="tools"><button type="button"
    @click=${() => void keep(id, what)}>${words.message(`accounts.${what}`)}</button></p>
    <details>
      <summary>${words.message("accounts.reset")}</summary>
      <form class="form" @submit=${submit}>
        <label
          >${words.message("accounts.first-password")}
          <input name="first-password" type="password"
            autocomplete="new-password" minlength="12" maxlength="128" required
        /></label>
        <button>${words.message("accounts.reset")}</button>
      </form>
    </details>`;
}

function form({ words }: PageContext, add: Add): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const element = event.currentTarget as HTMLFormElement;
    const fields = new FormData(element);
    const text = (name: string) => String(fields.get(name));
    add(
      {
        name: text("name"),
        email: text("email"),
        role: text("role") as UserRole,
        password: text("password"),
      },
      () => element.reset(),
    );
  };
  return html`<form class="card form" @submit=${submit}>
    <h2>${words.message("accounts.add")}</h2>
    <label>${words.message("accounts.name")} <input name="name" autocomplete="off" required /></label>
    <label>${words.message("session.email")} <input name="email" type="email" autocomplete="off" required /></label>
    <fieldset>
      <legend>${words.message("accounts.role")}</legend>
      <div class="choices">
        ${userRoles.map((role) => html`<label class="choice"><input type="radio" name="role" value=${role} required />${words.message(`role.${role}`)}</label>`)}
      </div>
    </fieldset>
    <label
      >${words.message("accounts.first-password")}
      <input name="password" type="password" autocomplete="new-password" minlength="12" maxlength="128" required
    /></label>
    <button class="primary">${words.message("accounts.add")}</button>
  </form>`;
}

/** Everybody who may sign in, and the form that adds somebody. */
export function renderAccountsPage(
  page: PageContext,
  { accounts, told }: AccountsViewState,
  actions: AccountsActions,
): TemplateResult {
  const { words, session } = page;
  return html`<div class="head"><h1>${words.message("nav.accounts")}</h1></div>
    <p role="status" class=${told ? "notice" : nothing}>${told ? words.message(told) : nothing}</p>
    <ul class="entries">
      ${accounts.map((account) => {
        const { id, name, email, role, closed } = account;
        return html`<li class="entry">
            <h2>${name}</h2>
            <p class="quiet"><code translate="no">${email}</code></p>
            <p class="marks"><span class="mark">${words.message(`role.${role}`)}</span> ${closed ? html`<span class="mark">${words.message("accounts.closed")}</span>` : nothing}</p>
            ${id === session.account ? nothing : keeping(page, account, actions)}
          </li>`;
      })}
    </ul>
    ${form(page, actions.add)}`;
}
