import type { CaseView, SaveConfirmation, SaveConflict, SaveRequest } from "@spean/store/client";
import type { RequestFault } from "../../shared/failure.js";
import type { ApiReply } from "../api-client.js";
import type { CaseDraft } from "./case-draft.js";

/**
 * Progress of saving. `failed`: it is unknown whether the server committed the save, so the same save is
 * retried under its idempotency key; `kept`: the same, and `draft` lies encrypted in the offline queue.
 * `storage`: and the browser keeps nothing at the moment. `signed-out`, `other-account`: nothing was saved,
 * since the session had ended, or is another account's. `conflict`: a person has to choose what
 * stands.
 */
export type SaveProgress =
  | { readonly kind: "idle" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "failed"; readonly storage?: "lost" }
  | { readonly kind: "kept"; readonly draft: CaseDraft }
  | { readonly kind: "signed-out" | "other-account" }
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
  if (faults.some(({ code }) => code === "other-account")) return { kind: "other-account" };
  return status === signedOut ? { kind: "signed-out" } : { kind: "refused", faults };
}

/** Tells if a save came to a case that stands already, as another tab has begun it, and contradicts nothing there. */
export const isJoined = (saving: SaveProgress): boolean =>
  saving.kind === "conflict" && saving.conflict.changed.length === 0;

/** Tells if a save is carried out as it is once the right account has signed in. */
const waitsForSignIn = ({ kind }: SaveProgress): boolean => kind === "signed-out" || kind === "other-account";

/**
 * Sends saves one at a time. A save without an answer is kept and sent again as it is, under its key, before
 * anything else, so that nothing is lost and nothing is saved twice; so is one for which somebody has to sign
 * in first. One that was refused for what it holds is let go.
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
    if (reply.kind === "refused") {
      const refusal = saveRefusalOf(reply);
      if (!waitsForSignIn(refusal)) this.unanswered = undefined;
      report(refusal);
      return false;
    }
    this.unanswered = undefined;
    confirmed(sent, reply.value.case);
    report({ kind: "saved", at: reply.value.case.history.at(-1)?.savedAt ?? "" });
    return true;
  }
}
