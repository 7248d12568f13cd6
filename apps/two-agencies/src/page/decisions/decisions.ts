import type { Decision } from "@spean/model";
import type { CaseDecisions as Decisions } from "@spean/store/client";
import { listDecisions, sendDecision } from "../api-client.js";
import type { Changed, View } from "../view.js";
import type { PageMessageId } from "../words.js";
import { decisionsPage } from "./decisions-page.js";

/** What the decisions on a case show. `told` says what came of recording one, `again` grows with each that was recorded. */
export interface DecisionsState {
  readonly caseId: string;
  readonly found?: Decisions;
  readonly told?: PageMessageId;
  readonly busy: boolean;
  readonly recorded: number;
}

const statuses = { notFound: 404, signedOut: 401 } as const;

/** The decisions on one case, and the form for the next. */
export function decisionsView(caseId: string, changed: Changed): View {
  let state: DecisionsState = { caseId, busy: false, recorded: 0 };
  const become = (next: DecisionsState): void => {
    state = next;
    changed();
  };

  async function load(): Promise<void> {
    const reply = await listDecisions(caseId);
    if (reply.kind === "done") return become({ ...state, found: reply.value });
    const absent = reply.kind === "refused" && reply.status === statuses.notFound;
    become({ ...state, told: absent ? "error.not-found" : "error.unreachable" });
  }

  /** Records a decision. One without an answer may be sent again: it has an id of its own. */
  async function record(decision: Decision): Promise<void> {
    if (state.busy) return;
    become({ ...state, busy: true });
    const reply = await sendDecision(caseId, decision);
    if (reply.kind === "done")
      return become({
        ...state,
        busy: false,
        found: reply.value,
        told: "decision.recorded",
        recorded: state.recorded + 1,
      });
    if (reply.kind === "unreachable") return become({ ...state, busy: false, told: "decision.failed" });
    become({
      ...state,
      busy: false,
      told: reply.status === statuses.signedOut ? "error.signed-out" : "decision.refused",
    });
  }

  return {
    title: ({ words }) => words.message("nav.decisions"),
    draw: (page) => decisionsPage(page, state, (decision) => void record(decision)),
    load,
  };
}
