import type { ReplyStatus } from "./recipient-reply.js";

/** A step of an envelope at its recipient: what an answer says, or `accepted`, which a receipt says. */
export type RecipientStep = ReplyStatus | "accepted";

/** Why a step does not follow those before it. */
export type StepOrderFault = "too-early" | "contradicts";

/**
 * Finds why a step does not follow what the recipient has said before: an envelope is accepted or declined, not
 * both, and a person is handed back only by whoever has accepted. Messages may overtake each other, so a
 * hand-back that comes first is too early, and is taken when it comes again.
 */
export function findStepOrderFault(
  earlier: readonly RecipientStep[],
  next: RecipientStep,
): StepOrderFault | undefined {
  if (earlier.includes(next) || next === "arrived") return undefined;
  if (next === "accepted") return earlier.includes("declined") ? "contradicts" : undefined;
  if (next === "declined") return earlier.includes("accepted") ? "contradicts" : undefined;
  if (earlier.includes("accepted")) return undefined;
  return earlier.includes("declined") ? "contradicts" : "too-early";
}
