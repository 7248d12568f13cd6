import type { Actor } from "@spean/model";
import type { SaveConfirmation as Saved, SaveRequest as Save } from "@spean/store/client";
import type { ApiReply } from "../api-client.js";
import { continueDraftAfterSave } from "../intake/continued.js";
import { factsInDraft, countUnsavedChanges } from "../intake/draft.js";
import { saveRequestOfDraft } from "../intake/save-of.js";
import { saveRefusalOf, type SentSaveRequest } from "../intake/saver.js";
import type { Waiting } from "./waiting.js";

/** What became of a case that waited: everything of it is saved; it stays, for a person to look at; or nobody can be asked just now. */
export type SendOutcome = "sent" | "stays" | "unreachable" | "signed-out";

/** What sending works with. `put` and `remove` resolve once the device holds it so. */
export interface Sending {
  readonly send: (caseId: string | undefined, save: Save) => Promise<ApiReply<Saved>>;
  readonly put: (waiting: Waiting) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly observer: Actor;
  readonly newId: () => string;
}

/** The save to send: the one that may have arrived, or else one of everything that waits. */
function toSend({ draft, unanswered }: Waiting, { observer, newId }: Sending): SentSaveRequest | undefined {
  const { ageClass } = factsInDraft(draft);
  return (
    unanswered ?? (ageClass && { draft, save: saveRequestOfDraft(draft, ageClass, { observer, newId }) })
  );
}

async function sendOnce(
  waiting: Waiting,
  sent: SentSaveRequest,
  { send, put, remove }: Sending,
): Promise<SendOutcome | Waiting> {
  const reply = await send(waiting.caseId, sent.save);
  if (reply.kind === "unreachable") return "unreachable";
  const { unanswered: _, ...rest } = waiting;
  if (reply.kind === "refused") {
    const refusal = saveRefusalOf(reply);
    if (refusal.kind === "signed-out") return "signed-out";
    await put({
      ...rest,
      ...(refusal.kind === "conflict" ? { conflict: refusal.conflict } : { faults: reply.faults }),
    });
    return "stays";
  }
  const { caseId, case: saved } = reply.value;
  const next: Waiting = { ...rest, caseId, ...continueDraftAfterSave(waiting.draft, sent, saved) };
  if (countUnsavedChanges(next.draft) > 0) {
    await put(next);
    return next.conflict ? "stays" : next;
  }
  await remove(waiting.id);
  return "sent";
}

/**
 * Sends a case that waits until all of it is confirmed. Every save lies on the device with its key before it is sent, so that whatever ends
 * in between, it is sent again as it was and saved once.
 */
export async function sendWaiting(waiting: Waiting, sending: Sending): Promise<SendOutcome> {
  if (waiting.conflict || waiting.faults) return "stays";
  const sent = toSend(waiting, sending);
  if (!sent) return "stays";
  const held = { ...waiting, unanswered: sent };
  if (!waiting.unanswered) await sending.put(held);
  const outcome = await sendOnce(held, sent, sending);
  return typeof outcome === "string" ? outcome : sendWaiting(outcome, sending);
}
