import type { SaveConflict as Conflict } from "@spean/store/client";
import type { RequestFault } from "../../shared/failure.js";
import type { Session } from "../../shared/session.js";
import type { CaseDraft } from "../intake/draft.js";
import type { SaveProgress, SentSaveRequest } from "../intake/saver.js";

/** A case with what was not confirmed of it yet, as it lies encrypted on the device. */
export interface Waiting {
  readonly id: string;
  /** The server's id, once it has begun the case. */
  readonly caseId?: string;
  readonly since: string;
  /** The case as it was known, and everything that was changed since. */
  readonly draft: CaseDraft;
  /** A save that may have arrived: it is sent again as it is, before anything else. */
  readonly unanswered?: SentSaveRequest;
  /** Somebody else changed the same: a person decides. */
  readonly conflict?: Conflict;
  /** Why the server did not take it. */
  readonly faults?: readonly RequestFault[];
}

/** Who works with a passphrase on this device: the session in which it was set up. */
export type Profile = Required<Pick<Session, "person" | "account">> & Session;

/** How saving stands of a case that waits. */
export function savingOf({ conflict, faults }: Waiting): SaveProgress {
  if (conflict) return { kind: "conflict", conflict };
  return faults ? { kind: "refused", faults } : { kind: "kept" };
}
