import { type IdentityDocument, normaliseDigits } from "@spean/model";
import type { DocumentSought } from "../../shared/case-search.js";

type Digest = (text: string) => string;

/** A number as it is compared: its letters and digits, whatever script the digits are in, however they are set apart, in capitals or not. */
const compared = (number: string) =>
  normaliseDigits(number.normalize("NFKC"))
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "")
    .toUpperCase();

const keyOf = (kind: string, country: string, number: string) =>
  JSON.stringify([kind, country, compared(number)]);

/** Any country, or none that was written down. */
const any = "*";

/** What a document with a number is found by: with its country, and with any. */
export function digestsOf({ kind, country, number }: IdentityDocument, digest: Digest): string[] {
  return number === undefined
    ? []
    : [digest(keyOf(kind, country ?? "", number)), digest(keyOf(kind, any, number))];
}

/** What finds a document: with a country, also one whose country was not written down. */
export function digestsSought({ kind, country, number }: DocumentSought, digest: Digest): string[] {
  return country === undefined
    ? [digest(keyOf(kind, any, number))]
    : [digest(keyOf(kind, country, number)), digest(keyOf(kind, "", number))];
}
