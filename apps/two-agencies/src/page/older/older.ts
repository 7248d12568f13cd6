import type { OlderReport } from "../../shared/older.js";
import { requestOlderDataImport, fetchOlderDataReport } from "../api-client.js";
import type { PageMessageId } from "../words.js";
import type { RedrawRequest, PageView } from "../view.js";
import { renderOlderDataPage } from "./older-page.js";

/** What the page of the older data shows. `added` stands once rows were taken over. */
export interface OlderDataViewState {
  readonly report?: OlderReport;
  readonly added?: number;
  readonly busy: boolean;
  readonly failure?: PageMessageId;
}

/** What became of the data of the system that the agency had before. */
export function createOlderDataView(changed: RedrawRequest): PageView {
  let state: OlderDataViewState = { busy: true };
  const become = (next: OlderDataViewState): void => {
    state = next;
    changed();
  };

  async function load(): Promise<void> {
    const reply = await fetchOlderDataReport();
    const { failure: _, ...rest } = state;
    become(
      reply.kind === "done"
        ? { ...rest, report: reply.value, busy: false }
        : { ...rest, busy: false, failure: "error.unreachable" },
    );
  }

  async function takeOver(): Promise<void> {
    become({ ...state, busy: true });
    const reply = await requestOlderDataImport();
    if (reply.kind !== "done") return become({ ...state, busy: false, failure: "error.unreachable" });
    state = { ...state, added: reply.value.added };
    await load();
  }

  return {
    title: ({ words }) => words.message("nav.older"),
    draw: (page) => renderOlderDataPage(page, state, () => void takeOver()),
    load,
  };
}
