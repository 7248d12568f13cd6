import type { RefusalCode } from "@spean/exchange";
import type { InputFault } from "@spean/model";
import type { SaveConflict } from "@spean/store/client";

/**
 * Something wrong with a request: a fault of the input, or one that only a server finds. A message never
 * repeats a value.
 */
export interface RequestFault {
  readonly code:
    | InputFault["code"]
    | RefusalCode
    | "account-altered"
    | "account-exists"
    | "answer-contradicts"
    | "answer-too-early"
    | "answered-already"
    | "busy"
    | "conflict"
    | "cross-origin"
    | "key-reused"
    | "last-administrator"
    | "not-allowed"
    | "no-directory"
    | "not-found"
    | "other-account"
    | "over-quota"
    | "own-account"
    | "password-first"
    | "preview-changed"
    | "record-altered"
    | "signed-out"
    | "too-large"
    | "too-many-attempts"
    | "too-many-messages"
    | "too-many-searches"
    | "too-slow"
    | "unavailable"
    | "unknown-envelope"
    | "unknown-host"
    | "same-password"
    | "wrong-sign-in"
    | "wrong-type";
  readonly path: string;
  readonly message: string;
}

/** The body of every answer that is not a success; `conflict` beside an error of that code. */
export interface FailureReply {
  readonly error: RequestFault;
  readonly more?: readonly RequestFault[];
  readonly conflict?: SaveConflict;
}
