import { fetchCaseDecisions, fetchCaseView } from "../api-client.js";
import { openingFailureOf } from "../opening-failure.js";
import { showCaseNumber } from "../labels.js";
import type { RedrawRequest, PageView } from "../page-view.js";
import { renderRecordPage } from "./record-page.js";
import type { RecordViewState } from "./record-state.js";

/** A case as a whole, to be handed over: on one page, and in the order in which it happened. */
export function createRecordView(id: string, changed: RedrawRequest): PageView {
  let state: RecordViewState = { id };

  async function load(): Promise<void> {
    const [saved, decided] = await Promise.all([fetchCaseView(id), fetchCaseDecisions(id)]);
    if (saved.kind !== "done") state = { id, failure: openingFailureOf(saved) };
    else if (decided.kind !== "done") state = { id, failure: openingFailureOf(decided) };
    else state = { id, found: { saved: saved.value, decided: decided.value } };
    changed();
  }

  return {
    title: (page) => {
      const { found } = state;
      return found
        ? page.words.message("case.number", { number: showCaseNumber(page, found.saved) })
        : page.words.message("case.summary");
    },
    draw: (page) => renderRecordPage(page, state),
    load,
  };
}
