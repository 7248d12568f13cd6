import type { CaseView, SaveConfirmation, SaveConflict, SaveRequest } from "@spean/store/client";
import type { RequestFault } from "../../shared/failure.js";
import type { ApiReply } from "../api-client.js";
import type { CaseDraft } from "./case-draft.js";

/**
 * Progress of saving. `failed`: it is unknown whether the server committed the save, so the same save is
 * retried under its idempotency key; `kept`: the same, and the save lies encrypted in the offline queue.
 * `signed-out`: nothing was saved, since the session had ended. `conflict`: a person has to choose what
 * stands.
 */
export type SaveProgress =
  | { readonly kind: "idle" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "failed" }
  | { readonly kind: "kept" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "conflict"; readonly conflict: SaveConflict }
  | { readonly kind: "refused"; readonly faults: readonly RequestFault[] };

/** A save that was sent, and the draft that it was made from. */
export interface SentSaveRequest {
  readonly save: SaveRequest;
  readonly draft: CaseDraft;
}

/** Parts of a case saver: the transport, and the callbacks that report progress. */
export interface CaseSaverParts {
  readonly send: (caseId: string | undefined, save: SaveRequest) => Promise<ApiReply<SaveConfirmation>>;
  readonly report: (saving: SaveProgress) => void;
  /** The server has confirmed `sent`; the case is as `saved` says. */
  readonly confirmed: (sent: SentSaveRequest, saved: CaseView) => void;
}

const signedOut = 401;

/** Maps a refusal by the server to the progress of saving. */
export function saveRefusalOf({
  status,
  faults,
  conflict,
}: Extract<ApiReply<SaveConfirmation>, { kind: "refused" }>): SaveProgress {
  if (conflict) return { kind: "conflict", conflict };
  return status === signedOut ? { kind: "signed-out" } : { kind: "refused", faults };
}

/**
 * Sends saves one at a time. A save without an answer is kept and sent again as it is, under its key, before
 * anything else, so that nothing is lost and nothing is saved twice; one that was refused is let go.
 */
export class CaseSaver {
  /** The save that nobody can tell the fate of. */
  unanswered: SentSaveRequest | undefined;

  constructor(private readonly parts: CaseSaverParts) {}

  /** Sends what is unanswered, or else what `make` makes; returns whether it was confirmed. */
  async run(caseId: string | undefined, make: () => SentSaveRequest): Promise<boolean> {
    const { send, report, confirmed } = this.parts;
    const sent = (this.unanswered ??= make());
    report({ kind: "saving" });
    const reply = await send(caseId, sent.save);
    if (reply.kind === "unreachable") {
      report({ kind: "failed" });
      return false;
    }
    this.unanswered = undefined;
    if (reply.kind === "refused") {
      report(saveRefusalOf(reply));
      return false;
    }
    confirmed(sent, reply.value.case);
    report({ kind: "saved", at: reply.value.case.history.at(-1)?.savedAt ?? "" });
    return true;
  }
}
