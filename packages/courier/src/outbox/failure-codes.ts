import { refusalMessages } from "@spean/exchange";

/** Codes of failures that this courier finds by itself, and of those that an inbox of it answers with. */
const ownCodes: readonly string[] = [
  "backup-restored",
  "case-erased",
  "consent-withdrawn",
  "failed-here",
  "no-address",
  "no-directory",
  "reply-not-understood",
  "reply-too-large",
  "too-large",
  "too-many-messages",
  "unavailable",
  "unknown-envelope",
  "unreachable",
];

const isKnown = (code: string): boolean =>
  ownCodes.includes(code) || Object.hasOwn(refusalMessages, code) || /^http-[0-9]{3}$/.test(code);

/**
 * The failure code of a delivery as it may be shown. Whoever answers at the recipient's address chooses the
 * code of a reply: one that is in no list here says no more than that it was refused there.
 */
export const shownFailureCode = (code: string): string =>
  isKnown(code) ? code : "refused-by-the-other-side";
