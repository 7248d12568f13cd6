import { toJsonPointer } from "../json/json-value.js";
import { classifyCambodianNumber, checkThaiNationalNumber } from "./document-number.js";
import type { IdentityDocument } from "./identity-document.js";

/**
 * Something that looks odd and may still be right. Unlike a fault it refuses nothing: whoever enters the
 * record is told, and the record keeps what was written. As in a fault the message repeats no value.
 */
export interface DocumentNotice {
  readonly code: "unexpected-number";
  readonly path: string;
  readonly message: string;
}

type NumberRule = (number: string) => string | undefined;

const cambodianCard: NumberRule = (number) =>
  classifyCambodianNumber(number) === "other"
    ? "A number on a Cambodian identity card is expected to have 9 or 10 digits: compare it with the card. It is kept as written."
    : undefined;

const thaiCard: NumberRule = (number) =>
  checkThaiNationalNumber(number).ok
    ? undefined
    : "A number on a Thai identity card is expected to have 13 digits with a fitting check digit: compare it with the card. It is kept as written.";

/** Checks of the number of an identity card, by the country that issued it. */
const identityCards: Readonly<Partial<Record<string, NumberRule>>> = { KH: cambodianCard, TH: thaiCard };

/**
 * Notices on whatever looks odd about a document: a record accepts any number as written. `at` is the keys
 * that lead to the document.
 */
export function noticesOnDocument(
  { kind, country, number }: IdentityDocument,
  at: readonly PropertyKey[] = [],
): DocumentNotice[] {
  if (kind !== "national-id" || country === undefined || number === undefined) return [];
  const message = identityCards[country]?.(number);
  return message === undefined
    ? []
    : [{ code: "unexpected-number", path: toJsonPointer([...at, "number"]), message }];
}
