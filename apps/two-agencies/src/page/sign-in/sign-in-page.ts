import { html, nothing, type TemplateResult } from "lit";
import type { SignInRequest } from "../../shared/account.js";
import type { DemonstrationAccounts } from "../../shared/session.js";
import type { PageContext } from "../page-view.js";
import type { SignInViewState } from "./sign-in-state.js";

type Enter = (account: SignInRequest) => void;

function demonstration(
  { words }: PageContext,
  { accounts, password }: DemonstrationAccounts,
  enter: Enter,
): TemplateResult {
  return html`<section class="card form">
    <h2>${words.message("session.demonstration")}</h2>
    <p>${words.message("session.demonstration-password")} <code translate="no">${password}</code></p>
    <ul class="accounts">
      ${accounts.map(
        ({ email, role }) =>
          html`<li>
            <button type="button" @click=${() => enter({ email, password })}>${words.message(`role.${role}`)}</button>
            <code translate="no">${email}</code>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The form to sign in with; in a demonstration its accounts too, each of which is one press away. */
export function renderSignInPage(
  page: PageContext,
  { busy, failure, mayWait }: SignInViewState,
  enter: Enter,
): TemplateResult {
  const { words, session } = page;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    enter({ email: String(fields.get("email")), password: String(fields.get("password")) });
  };
  return html`<div class="head"><h1>${words.message("session.sign-in")}</h1></div>
    ${failure ? html`<p class="notice" role="alert">${words.message(failure)}</p>` : nothing}
    ${mayWait ? html`<p class="card">${words.message("offline.may-wait")}</p>` : nothing}
    <form class="card form" @submit=${submit}>
      <label>${words.message("session.email")} <input name="email" type="email"
        autocomplete="username" required /></label>
      <label>${words.message("session.password")} <input name="password" type="password"
        autocomplete="current-password" required /></label>
      <button class="primary" ?disabled=${busy}>${words.message("session.sign-in")}</button>
    </form>
    ${session.demonstration ? demonstration(page, session.demonstration, enter) : nothing}`;
}
