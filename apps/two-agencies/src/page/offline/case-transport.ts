import type { QueueTransport, SendResult } from "@spean/elements/offline";
import type { Actor } from "@spean/model";
import type { Save } from "../../shared/save.js";
import type { Saved } from "../../shared/saved.js";
import type { Reply } from "../api-client.js";
import { continued } from "../intake/continued.js";
import { factsIn, unsavedIn } from "../intake/draft.js";
import { saveOf } from "../intake/save-of.js";
import { refusalOf, type Sent } from "../intake/saver.js";
import type { WaitingCase } from "./waiting-case.js";

/** What the saves of waiting cases are made with and sent by. */
export interface CaseTransportParts {
  readonly send: (caseId: string | undefined, save: Save) => Promise<Reply<Saved>>;
  readonly observer: Actor;
  readonly newId: () => string;
}

/** The case with a save of everything that waits; the case itself where it holds a save that may have arrived. */
function prepareSave(waiting: WaitingCase, { observer, newId }: CaseTransportParts): WaitingCase | undefined {
  if (waiting.conflict || waiting.faults) return undefined;
  if (waiting.unanswered) return waiting;
  const { draft } = waiting;
  const { ageClass } = factsIn(draft);
  if (!ageClass) return undefined;
  return { ...waiting, unanswered: { draft, save: saveOf(draft, ageClass, { observer, newId }) } };
}

/** What a reply leaves of a case: nothing, what was changed since the save was made, or something for a person to decide. */
function resultOf(waiting: WaitingCase, sent: Sent, reply: Reply<Saved>): SendResult<WaitingCase> {
  if (reply.kind === "unreachable") return { kind: "unreachable" };
  const { unanswered: _, ...rest } = waiting;
  if (reply.kind === "refused") {
    const refusal = refusalOf(reply);
    if (refusal.kind === "signed-out") return { kind: "signed-out" };
    const reason = refusal.kind === "conflict" ? { conflict: refusal.conflict } : { faults: reply.faults };
    return { kind: "held", entry: { ...rest, ...reason } };
  }
  const { caseId, case: saved } = reply.value;
  const entry: WaitingCase = { ...rest, caseId, ...continued(waiting.draft, sent, saved) };
  if (unsavedIn(entry.draft) === 0) return { kind: "confirmed" };
  return { kind: entry.conflict ? "held" : "partly-confirmed", entry };
}

/** Sends the cases of the offline queue as saves of this server. */
export function caseTransport(parts: CaseTransportParts): QueueTransport<WaitingCase> {
  return {
    prepare: (waiting) => prepareSave(waiting, parts),
    send: async (waiting) => {
      const sent = waiting.unanswered;
      if (!sent) throw new TypeError("a case is prepared before it is sent");
      return resultOf(waiting, sent, await parts.send(waiting.caseId, sent.save));
    },
  };
}
