import { ItemId, type Rescreening, FreeText } from "@spean/model";
import * as z from "zod";

/** Reasons for which somebody is screened again. */
export const rescreeningCodes = [
  "after-rest",
  "safer-place",
  "other-interpreter",
  "person-asked",
  "new-information",
  "other",
] as const;
export type RescreeningCode = (typeof rescreeningCodes)[number];

/**
 * A re-screening as a client begins it. Its id, a random UUID, is the idempotency key. `of` is the assessment
 * that is looked at again.
 */
export const RescreeningRequest = z.strictObject({
  id: ItemId.uuid(),
  of: ItemId.max(100),
  code: z.enum(rescreeningCodes),
  words: FreeText.optional(),
});
export type RescreeningRequest = z.infer<typeof RescreeningRequest>;

/** The re-screenings of a case, oldest first. */
export interface CaseRescreenings {
  readonly rescreenings: readonly Rescreening[];
}

/** Reason of a re-screening in its two parts. */
export interface RescreeningReason {
  readonly code?: RescreeningCode | undefined;
  readonly words?: string | undefined;
}

const separator = ": ";

/**
 * Formats a reason as the record holds it: the code, which every language has words for, then the free text.
 */
export const formatRescreeningReason = ({
  code,
  words,
}: {
  readonly code: string;
  readonly words?: string | undefined;
}): string => (words === undefined ? code : `${code}${separator}${words}`);

/** Parses a reason of a record; one that another system wrote is free text alone. */
export function parseRescreeningReason(reason: string): RescreeningReason {
  const code = rescreeningCodes.find((one) => reason === one || reason.startsWith(one + separator));
  if (!code) return { words: reason };
  return reason === code ? { code } : { code, words: reason.slice(code.length + separator.length) };
}
