import { Digest, Instant, FreeText } from "@spean/model";
import { EnvelopeId } from "../envelope/manifest.js";
import type { SealedLineFormat } from "../envelope/sealed-line.js";
import { ExchangeParty } from "../keys/party.js";
import { PREVIEW_LENGTH_LIMIT } from "../limits.js";
import { z } from "../zod.js";

/** Longest code of a reason, in characters. */
const LONGEST_CODE = 64;

/**
 * Status of an envelope that a receipt does not tell. `arrived`: it lies there, sealed, and nobody has
 * accepted it yet. `declined`: it was not accepted, and not opened. `handed-back`: it was accepted, and the
 * person is handed back. An envelope that was accepted has a receipt.
 */
export const ReplyStatus = z.enum(["arrived", "declined", "handed-back"]);
export type ReplyStatus = z.infer<typeof ReplyStatus>;

/**
 * The reply of a recipient, signed by it and sealed to the sender: to which envelope, by its digest, when,
 * and why. `code` is one of a list that the two agree on, in the form of the codes here; `reason` is in
 * words, which may name somebody.
 */
export const RecipientReply = z.strictObject({
  format: z.literal("spean-answer/1"),
  envelope: z.strictObject({ id: EnvelopeId, digest: Digest }),
  from: ExchangeParty,
  to: ExchangeParty,
  status: ReplyStatus,
  at: Instant,
  code: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(LONGEST_CODE)
    .optional(),
  reason: FreeText.optional(),
});
export type RecipientReply = z.infer<typeof RecipientReply>;

/** Line format of a sealed reply. */
export const replyLineFormat: SealedLineFormat = {
  format: "spean-answer/1",
  kind: "spean-answer",
  limit: PREVIEW_LENGTH_LIMIT,
};
