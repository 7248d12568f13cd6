import { html, nothing, type TemplateResult } from "lit";
import type { NewAccount } from "../../shared/account.js";
import { type Role, roles } from "../../shared/permissions.js";
import type { Page } from "../page.js";
import type { AccountsState } from "./accounts.js";

type Add = (account: NewAccount, done: () => void) => void;

function form({ words }: Page, add: Add): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const element = event.currentTarget as HTMLFormElement;
    const fields = new FormData(element);
    const text = (name: string) => String(fields.get(name));
    add({ name: text("name"), email: text("email"), role: text("role") as Role, password: text("password") }, () => element.reset());
  };
  return html`<form class="card form" @submit=${submit}>
    <h2>${words.message("accounts.add")}</h2>
    <label>${words.message("accounts.name")} <input name="name" autocomplete="off" required /></label>
    <label>${words.message("session.email")} <input name="email" type="email" autocomplete="off" required /></label>
    <fieldset>
      <legend>${words.message("accounts.role")}</legend>
      <div class="choices">
        ${roles.map((role) => html`<label class="choice"><input type="radio" name="role" value=${role} required />${words.message(`role.${role}`)}</label>`)}
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
export function accountsPage(page: Page, { accounts, told }: AccountsState, add: Add): TemplateResult {
  const { words } = page;
  return html`<div class="head"><h1>${words.message("nav.accounts")}</h1></div>
    <p role="status" class=${told ? "notice" : nothing}>${told ? words.message(told) : nothing}</p>
    <ul class="entries">
      ${accounts.map(
        ({ name, email, role }) =>
          html`<li class="entry">
            <h2>${name}</h2>
            <p class="quiet"><code translate="no">${email}</code></p>
            <p class="marks"><span class="mark">${words.message(`role.${role}`)}</span></p>
          </li>`,
      )}
    </ul>
    ${form(page, add)}`;
}
