import { fetchAccountChanges, requestAccountChangesSeen } from "../api-client.js";
import type { PageView, RedrawRequest } from "../page-view.js";
import { type AccountChangesViewState, renderAccountChangesPage } from "./account-changes-page.js";

/** What was done to accounts. `seen` is called once somebody has said that they have seen it. */
export function createAccountChangesView(changed: RedrawRequest, seen: () => void): PageView {
  let state: AccountChangesViewState = { busy: true };
  const setState = (next: AccountChangesViewState): void => {
    state = next;
    changed();
  };
  const failed = (): void => setState({ ...state, busy: false, failure: "error.unreachable" });

  async function load(before?: number): Promise<void> {
    const reply = await fetchAccountChanges(before);
    if (reply.kind !== "done") return failed();
    const { changes = [] } = before === undefined ? {} : state;
    setState({ changes: [...changes, ...reply.value.changes], next: reply.value.next, busy: false });
  }

  async function see(through: number): Promise<void> {
    setState({ ...state, busy: true });
    const reply = await requestAccountChangesSeen(through);
    if (reply.kind !== "done") return failed();
    seen();
    await load();
  }

  return {
    title: ({ words }) => words.message("nav.account-changes"),
    draw: (page) =>
      renderAccountChangesPage(page, state, {
        again: () => void load(),
        older: () => void load(state.next),
        see: (through) => void see(through),
      }),
    load,
  };
}
