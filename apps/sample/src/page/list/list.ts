import type { CaseListItem } from "../../shared/case-list.js";
import { listCases, loadDemonstration } from "../api-client.js";
import type { PageMessageId } from "../words.js";
import type { Changed, View } from "../view.js";
import { listPage } from "./list-page.js";

/** What the list shows. `added` stands once the published cases were loaded. */
export interface ListState {
  readonly cases: readonly CaseListItem[] | undefined;
  readonly next?: number | undefined;
  readonly added?: number;
  readonly busy: boolean;
  readonly failure?: PageMessageId;
}

/** The list of cases. */
export function listView(changed: Changed): View {
  let state: ListState = { cases: undefined, busy: true };
  const become = (next: ListState): void => {
    state = next;
    changed();
  };
  const failed = (): void => become({ ...state, busy: false, failure: "error.unreachable" });

  async function load(before?: number): Promise<void> {
    const reply = await listCases(before);
    if (reply.kind !== "done") return failed();
    const earlier = before === undefined ? [] : (state.cases ?? []);
    const { failure: _, ...rest } = state;
    become({ ...rest, cases: [...earlier, ...reply.value.cases], next: reply.value.next, busy: false });
  }

  async function demonstrate(): Promise<void> {
    become({ ...state, busy: true });
    const reply = await loadDemonstration();
    if (reply.kind !== "done") return failed();
    state = { ...state, added: reply.value.added };
    await load();
  }

  return {
    title: ({ words }) => words.message("nav.list"),
    draw: (page) => listPage(page, state, { older: () => void load(state.next), demonstrate: () => void demonstrate(), again: () => void load() }),
    load,
  };
}
