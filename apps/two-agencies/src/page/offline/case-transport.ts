import type { QueueTransport, QueueSendResult } from "@spean/elements/offline";
import type { Actor } from "@spean/model";
import type { SaveConfirmation, SaveConflict, SaveRequest } from "@spean/store/client";
import type { ApiReply } from "../api-client.js";
import { applyConflictChoices } from "../intake/conflict-choices.js";
import { continueDraftAfterSave } from "../intake/continue-draft.js";
import { factsInDraft, countUnsavedChanges } from "../intake/case-draft.js";
import { saveRequestOfDraft } from "../intake/save-request.js";
import { isJoined, saveRefusalOf, type SentSaveRequest } from "../intake/case-saver.js";
import type { WaitingCase } from "./waiting-case.js";

/** Parts of the transport: the API call, the observer, and the source of idempotency keys. */
export interface CaseTransportParts {
  readonly send: (caseId: string | undefined, save: SaveRequest) => Promise<ApiReply<SaveConfirmation>>;
  readonly observer: Actor;
  readonly newId: () => string;
}

/**
 * The case with a save of everything that waits; the case itself where it holds a save that may have arrived.
 */
function prepareSave(waiting: WaitingCase, { observer, newId }: CaseTransportParts): WaitingCase | undefined {
  if (waiting.conflict || waiting.faults) return undefined;
  if (waiting.unanswered) return waiting;
  const { draft } = waiting;
  const { ageClass } = factsInDraft(draft);
  if (!ageClass) return undefined;
  return {
    ...waiting,
    unanswered: { draft, save: saveRequestOfDraft(draft, ageClass, { observer, newId }) },
  };
}

/** The case stands already, begun in another tab: what of the draft is not in it goes as a save on top of that. */
function joined(waiting: WaitingCase, conflict: SaveConflict): QueueSendResult<WaitingCase> {
  const draft = applyConflictChoices(waiting.draft, conflict, {});
  if (countUnsavedChanges(draft) === 0) return { kind: "confirmed" };
  return { kind: "partly-confirmed", entry: { ...waiting, caseId: conflict.stands.record.id, draft } };
}

/**
 * Maps a reply to the result for the queue: confirmed whole, changes made since are left, or held for a
 * person to decide.
 */
function resultOf(
  waiting: WaitingCase,
  sent: SentSaveRequest,
  reply: ApiReply<SaveConfirmation>,
): QueueSendResult<WaitingCase> {
  if (reply.kind === "unreachable") return { kind: "unreachable" };
  const { unanswered: _, ...rest } = waiting;
  if (reply.kind === "refused") {
    const refusal = saveRefusalOf(reply);
    if (refusal.kind === "signed-out" || refusal.kind === "other-account") return { kind: refusal.kind };
    if (refusal.kind === "conflict" && isJoined(refusal)) return joined(rest, refusal.conflict);
    const reason = refusal.kind === "conflict" ? { conflict: refusal.conflict } : { faults: reply.faults };
    return { kind: "held", entry: { ...rest, ...reason } };
  }
  const { caseId, case: saved } = reply.value;
  const entry: WaitingCase = { ...rest, caseId, ...continueDraftAfterSave(waiting.draft, sent, saved) };
  if (countUnsavedChanges(entry.draft) === 0) return { kind: "confirmed" };
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
