import type { Decision } from "@spean/model";
import { fetchCaseDecisions, postCaseDecision } from "../api-client.js";
import { openingFailureOf } from "../opening-failure.js";
import type { RedrawRequest, PageView } from "../page-view.js";
import { renderDecisionsPage } from "./decisions-page.js";
import type { DecisionsViewState } from "./decisions-state.js";

const signedOut = 401;

/** The decisions on one case, and the form for the next. */
export function createDecisionsView(caseId: string, changed: RedrawRequest): PageView {
  let state: DecisionsViewState = { caseId, busy: false, recorded: 0 };
  const setState = (next: DecisionsViewState): void => {
    state = next;
    changed();
  };

  async function load(): Promise<void> {
    const reply = await fetchCaseDecisions(caseId);
    if (reply.kind === "done") return setState({ ...state, found: reply.value });
    setState({ ...state, told: openingFailureOf(reply) });
  }

  /** Records a decision. One without an answer may be sent again: it has an id of its own. */
  async function record(decision: Decision): Promise<void> {
    if (state.busy) return;
    setState({ ...state, busy: true });
    const reply = await postCaseDecision(caseId, decision);
    if (reply.kind === "done")
      return setState({
        ...state,
        busy: false,
        found: reply.value,
        told: "decision.recorded",
        recorded: state.recorded + 1,
      });
    if (reply.kind === "unreachable") return setState({ ...state, busy: false, told: "decision.failed" });
    setState({
      ...state,
      busy: false,
      told: reply.status === signedOut ? "error.signed-out" : "decision.refused",
    });
  }

  return {
    title: ({ words }) => words.message("nav.decisions"),
    draw: (page) => renderDecisionsPage(page, state, (decision) => void record(decision)),
    load,
  };
}
