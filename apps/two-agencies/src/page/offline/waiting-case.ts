import type { OfflineQueueEntry } from "@spean/elements/offline";
import type { SaveConflict } from "@spean/store/client";
import type { RequestFault } from "../../shared/failure.js";
import type { SessionState } from "../../shared/session.js";
import type { CaseDraft } from "../intake/case-draft.js";
import type { SaveProgress, SentSaveRequest } from "../intake/case-saver.js";

/**
 * A case in the offline queue: the last state known of it, and everything that was changed since
 * and is not confirmed.
 */
export interface WaitingCase extends OfflineQueueEntry {
  /** The server's id, once it has begun the case. */
  readonly caseId?: string;
  readonly draft: CaseDraft;
  /**
   * A save that may have arrived: it is sent again as it is, under its idempotency key, before anything else.
   */
  readonly unanswered?: SentSaveRequest;
  /** Somebody else changed the same: a person decides. */
  readonly conflict?: SaveConflict;
  /** Faults for which the server refused the save. */
  readonly faults?: readonly RequestFault[];
}

/** The owner of a queue: the session in which it was set up. */
export type QueueOwner = Required<Pick<SessionState, "person" | "account">> & SessionState;

/** What a person has to look at before a case is sent, as its saving came to it. */
export function reasonToWait(saving: SaveProgress): Pick<WaitingCase, "conflict" | "faults"> {
  if (saving.kind === "conflict") return { conflict: saving.conflict };
  return saving.kind === "refused" ? { faults: saving.faults } : {};
}

/** State of saving, as the screen shows it, of a case that waits. */
export function saveProgressOf({ conflict, faults, draft }: WaitingCase): SaveProgress {
  if (conflict) return { kind: "conflict", conflict };
  return faults ? { kind: "refused", faults } : { kind: "kept", draft };
}
