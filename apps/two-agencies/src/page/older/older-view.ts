import { requestOlderDataImport, fetchOlderDataReport } from "../api-client.js";
import type { RedrawRequest, PageView } from "../page-view.js";
import { renderOlderDataPage } from "./older-page.js";
import type { OlderDataViewState } from "./older-state.js";

/** Creates the view of the import of the agency's older data. */
export function createOlderDataView(changed: RedrawRequest): PageView {
  let state: OlderDataViewState = { busy: true };
  const setState = (next: OlderDataViewState): void => {
    state = next;
    changed();
  };

  async function load(): Promise<void> {
    const reply = await fetchOlderDataReport();
    const { failure: _, ...rest } = state;
    setState(
      reply.kind === "done"
        ? { ...rest, report: reply.value, busy: false }
        : { ...rest, busy: false, failure: "error.unreachable" },
    );
  }

  async function takeOver(): Promise<void> {
    setState({ ...state, busy: true });
    const reply = await requestOlderDataImport();
    if (reply.kind !== "done") return setState({ ...state, busy: false, failure: "error.unreachable" });
    state = { ...state, added: reply.value.added };
    await load();
  }

  return {
    title: ({ words }) => words.message("nav.older"),
    draw: (page) => renderOlderDataPage(page, state, () => void takeOver()),
    load,
  };
}
