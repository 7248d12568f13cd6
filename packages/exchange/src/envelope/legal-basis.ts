import { FreeText, isBlank } from "@spean/model";

/** Longest legal basis, in characters: a clause and its law, not a report. */
const LEGAL_BASIS_LENGTH_LIMIT = 2000;

/** The legal basis as it is signed: words of the sender that name no person. */
export const LegalBasis = FreeText.max(LEGAL_BASIS_LENGTH_LIMIT);

/**
 * A legal basis as one plain line: no control characters, no overrides or marks of direction. Joiners stay, since
 * Khmer is written with them. It is shown before anything is accepted, so it must not pass for anything else. Of one in which nothing can be seen, nothing is left.
 */
export function plainLegalBasis(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, " ").replace(/(?![\u200B-\u200D])\p{Cf}/gu, "");
  return isBlank(plain) ? "" : plain.trim();
}
