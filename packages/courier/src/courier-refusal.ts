import type { ExchangeRefusal, RefusalCode, StepOrderFault } from "@spean/exchange";

/**
 * Stable code of the reason for which a message was refused: one of the exchange, or one that only a courier
 * finds.
 */
export type CourierRefusalCode =
  | RefusalCode
  | "no-directory"
  | "over-quota"
  | "unknown-envelope"
  | "answer-too-early"
  | "answer-contradicts";

/**
 * A refusal, with the HTTP status that an inbox answers with. 409: nothing is wrong with the message in
 * itself, but it conflicts with what is here (no key directory, an envelope id used twice). 422: the message
 * itself is refused. 425: it came before another that it follows, and is to be sent again later. 429: this
 * sender has sent too much of late, and sends this again later. It never holds a value of the message.
 */
export interface CourierRefusal {
  readonly status: 409 | 422 | 425 | 429;
  readonly code: CourierRefusalCode;
  readonly message: string;
}

/** Either a value, or why it was refused. Bad input never throws. */
export type CourierResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: CourierRefusal };

/** There is no key directory yet. */
export const missingDirectoryRefusal: CourierRefusal = {
  status: 409,
  code: "no-directory",
  message:
    "There is no key directory here that both authorities signed, so nothing can be exchanged: import one. Everything else works.",
};

/** For your `onEnvelope`: another envelope of this sender has this id already. */
export const replayedEnvelopeRefusal: CourierRefusal = {
  status: 409,
  code: "replayed",
  message: "Another envelope of this sender had this id: seal it again, so that it gets an id of its own.",
};

/** A receipt or an answer is about an envelope that the outbox does not have. */
export const unknownEnvelopeRefusal: CourierRefusal = {
  status: 422,
  code: "unknown-envelope",
  message: "This is about an envelope that was never sent from here.",
};

/** For your `onReply`, by `findStepOrderFault` of the exchange. */
export const replyOrderRefusals: Readonly<Record<StepOrderFault, CourierRefusal>> = {
  "too-early": {
    status: 425,
    code: "answer-too-early",
    message: "A person is handed back by whoever has accepted: send the receipt, then this again.",
  },
  contradicts: {
    status: 409,
    code: "answer-contradicts",
    message:
      "Something else was answered to this envelope before: it stands. Ask the other agency by another way.",
  },
};

/** Its sender has sent more in a day than the inbox takes. */
export const overQuotaRefusal: CourierRefusal = {
  status: 429,
  code: "over-quota",
  message:
    "More came from this agency within a day than is taken: it is sent again later, or carried over as a file, which is taken at once.",
};

/** Turns a refusal of `@spean/exchange` into a failed result. */
export const refuseMessage = (
  { code, message }: ExchangeRefusal,
  status: CourierRefusal["status"] = 422,
): { readonly ok: false; readonly refusal: CourierRefusal } => ({
  ok: false,
  refusal: { status, code, message },
});
