import type { CaseListItem, CaseSearch } from "@spean/store/client";
import { findCases, loadDemonstration } from "../api-client.js";
import type { PageMessageId } from "../words.js";
import type { Changed, View } from "../view.js";
import { listPage } from "./list-page.js";
import type { Sought } from "./sought.js";

/** What the list shows. `search` is what its cases were found by, `fault` what is wrong with the form; `added` stands once the published cases were loaded. */
export interface ListState {
  readonly cases: readonly CaseListItem[] | undefined;
  readonly search: CaseSearch;
  readonly fault?: PageMessageId | undefined;
  readonly next?: number | undefined;
  readonly added?: number;
  readonly busy: boolean;
  readonly failure?: PageMessageId | undefined;
}

/** The list of cases: all of them, or those that are looked for. */
export function listView(changed: Changed): View {
  let state: ListState = { cases: undefined, search: {}, busy: true };
  const become = (next: Partial<ListState>): void => {
    state = { ...state, ...next };
    changed();
  };
  const failed = (): void => become({ busy: false, failure: "error.unreachable" });

  async function load(before?: number): Promise<void> {
    const reply = await findCases({ ...state.search, ...(before !== undefined && { before }) });
    if (reply.kind !== "done") return failed();
    const earlier = before === undefined ? [] : (state.cases ?? []);
    become({
      failure: undefined,
      fault: undefined,
      cases: [...earlier, ...reply.value.cases],
      next: reply.value.next,
      busy: false,
    });
  }

  async function find(sought: Sought): Promise<void> {
    if (!sought.ok) return become({ fault: sought.fault });
    become({ search: sought.search, busy: true });
    await load();
  }

  async function demonstrate(): Promise<void> {
    become({ busy: true });
    const reply = await loadDemonstration();
    if (reply.kind !== "done") return failed();
    state = { ...state, added: reply.value.added };
    await load();
  }

  return {
    title: ({ words }) => words.message("nav.list"),
    draw: (page) =>
      listPage(page, state, {
        older: () => void load(state.next),
        demonstrate: () => void demonstrate(),
        again: () => void find({ ok: true, search: {} }),
        find: (sought) => void find(sought),
      }),
    load,
  };
}
