import type { NewAccountRequest } from "../../shared/account.js";
import {
  requestNewAccount,
  requestAccountChange,
  fetchAccountList,
  type ApiReply,
  requestAccountReset,
} from "../api-client.js";
import type { PageMessageId } from "../words.js";
import type { RedrawRequest, PageView } from "../page-view.js";
import { renderAccountsPage } from "./accounts-page.js";
import type { AccountsViewState } from "./accounts-state.js";

const exists = 409;

/** The accounts, for an administrator. */
export function createAccountsView(changed: RedrawRequest): PageView {
  let state: AccountsViewState = { accounts: [] };
  const setState = (next: AccountsViewState): void => {
    state = next;
    changed();
  };

  async function load(): Promise<void> {
    const reply = await fetchAccountList();
    setState(
      reply.kind === "done"
        ? { ...state, accounts: reply.value.accounts }
        : { ...state, told: "error.unreachable" },
    );
  }

  /** Adds an account; `done` empties the form, which is kept as it is until then. */
  async function add(account: NewAccountRequest, done: () => void): Promise<void> {
    const reply = await requestNewAccount(account);
    if (reply.kind === "unreachable") return setState({ ...state, told: "error.unreachable" });
    if (reply.kind === "refused")
      return setState({ ...state, told: reply.status === exists ? "accounts.exists" : "accounts.refused" });
    done();
    state = { ...state, told: "accounts.added" };
    await load();
  }

  /** Tells what came of what was done to an account, and lists them anew. */
  async function kept(reply: ApiReply<object>, done: PageMessageId): Promise<void> {
    if (reply.kind === "unreachable") return setState({ ...state, told: "error.unreachable" });
    state = { ...state, told: reply.kind === "done" ? done : "accounts.refused" };
    await load();
  }

  const actions = {
    add: (account: NewAccountRequest, done: () => void) => void add(account, done),
    keep: async (id: string, what: "close" | "reopen") =>
      kept(await requestAccountChange(id, what), `accounts.done.${what}`),
    reset: async (id: string, password: string) =>
      kept(await requestAccountReset(id, password), "accounts.done.reset"),
  };

  return {
    title: ({ words }) => words.message("nav.accounts"),
    draw: (page) => renderAccountsPage(page, state, actions),
    load,
  };
}
