import { fetchCaseList, requestDemonstrationCases } from "../api-client.js";
import type { RedrawRequest, PageView } from "../page-view.js";
import { renderCaseListPage } from "./list-page.js";
import type { CaseSearchReading } from "./case-search.js";
import type { CaseListViewState } from "./list-state.js";

/** The list of cases: all of them, or those that are looked for. */
export function createCaseListView(changed: RedrawRequest): PageView {
  let state: CaseListViewState = { cases: undefined, search: {}, busy: true };
  const setState = (next: Partial<CaseListViewState>): void => {
    state = { ...state, ...next };
    changed();
  };
  const failed = (): void => setState({ busy: false, failure: "error.unreachable" });

  async function load(before?: number): Promise<void> {
    const reply = await fetchCaseList({ ...state.search, ...(before !== undefined && { before }) });
    if (reply.kind !== "done") return failed();
    const earlier = before === undefined ? [] : (state.cases ?? []);
    setState({
      failure: undefined,
      fault: undefined,
      cases: [...earlier, ...reply.value.cases],
      next: reply.value.next,
      busy: false,
    });
  }

  async function find(sought: CaseSearchReading): Promise<void> {
    if (!sought.ok) return setState({ fault: sought.fault });
    setState({ search: sought.search, busy: true });
    await load();
  }

  async function demonstrate(): Promise<void> {
    setState({ busy: true });
    const reply = await requestDemonstrationCases();
    if (reply.kind !== "done") return failed();
    state = { ...state, added: reply.value.added };
    await load();
  }

  return {
    title: ({ words }) => words.message("nav.list"),
    draw: (page) =>
      renderCaseListPage(page, state, {
        older: () => void load(state.next),
        demonstrate: () => void demonstrate(),
        again: () => void find({ ok: true, search: {} }),
        find: (sought) => void find(sought),
      }),
    load,
  };
}
