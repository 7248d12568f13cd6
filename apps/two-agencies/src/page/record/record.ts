import type { CaseDecisions as Decisions, CaseView } from "@spean/store/client";
import { listDecisions, openCase } from "../api-client.js";
import { caseNumber } from "../case-number.js";
import type { Changed, View } from "../view.js";
import type { PageMessageId } from "../words.js";
import { recordPage } from "./record-page.js";

/** A case with all of its assessments and decisions, or why there is none to show. */
export interface RecordState {
  readonly id: string;
  readonly found?: { readonly saved: CaseView; readonly decided: Decisions };
  readonly failure?: PageMessageId;
}

const notFound = 404;

/** A case as a whole, to be handed over: on one page, and in the order in which it happened. */
export function recordView(id: string, changed: Changed): View {
  let state: RecordState = { id };

  async function load(): Promise<void> {
    const [saved, decided] = await Promise.all([openCase(id), listDecisions(id)]);
    const absent = saved.kind === "refused" && saved.status === notFound;
    state =
      saved.kind === "done" && decided.kind === "done"
        ? { id, found: { saved: saved.value, decided: decided.value } }
        : { id, failure: absent ? "error.not-found" : "error.unreachable" };
    changed();
  }

  return {
    title: (page) => {
      const { found } = state;
      return found
        ? page.words.message("case.number", { number: caseNumber(page, found.saved) })
        : page.words.message("case.summary");
    },
    draw: (page) => recordPage(page, state),
    load,
  };
}
