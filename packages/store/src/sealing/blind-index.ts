import { type IdentityDocument, normaliseDigits } from "@spean/model";
import type { IdentityDocumentQuery } from "../client/case-search.js";

/** Keyed digest of a text. */
type KeyedDigest = (text: string) => string;

/**
 * Folds a number for comparison: letters and digits of any script alone, in capitals; spaces and hyphens do
 * not count.
 */
const foldNumber = (number: string) =>
  normaliseDigits(number.normalize("NFKC"))
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "")
    .toUpperCase();

const encodeDocument = (kind: string, country: string, number: string) =>
  JSON.stringify([kind, country, foldNumber(number)]);

/** Stands for any country, or none that was written down. */
const anyCountry = "*";

/** Entries of the blind index for a document: with its country, and with any. None without a number. */
export function digestIdentityDocument(
  { kind, country, number }: IdentityDocument,
  digest: KeyedDigest,
): string[] {
  return number === undefined
    ? []
    : [digest(encodeDocument(kind, country ?? "", number)), digest(encodeDocument(kind, anyCountry, number))];
}

/**
 * Entries by which a document is looked up: given its country, one without a written country is found too.
 */
export function digestDocumentQuery(
  { kind, country, number }: IdentityDocumentQuery,
  digest: KeyedDigest,
): string[] {
  return country === undefined
    ? [digest(encodeDocument(kind, anyCountry, number))]
    : [digest(encodeDocument(kind, country, number)), digest(encodeDocument(kind, "", number))];
}
