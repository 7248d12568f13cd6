import type { IdentityDocument } from "@spean/model";
import { countryFaults, countryOf } from "../shared/fields/country-field.js";
import { dateDraft, type DateDraft, dateFaults, dateOf, isBlankDate } from "../shared/fields/date-draft.js";
import { type FieldFault, filled } from "../shared/fields/draft-shape.js";
import { nextKey, type Row } from "../shared/fields/row.js";

/** A document as it is being typed. */
export interface DocumentDraft extends Row {
  readonly kind: IdentityDocument["kind"] | "";
  readonly nameAsPrinted: string;
  readonly number: string;
  readonly country: string;
  readonly issued: DateDraft;
  readonly expires: DateDraft;
  readonly heldBy: NonNullable<IdentityDocument["heldBy"]> | "";
}

/** The kinds of document, as the model lists them. */
export const documentKinds: readonly IdentityDocument["kind"][] = [
  "passport",
  "border-pass",
  "national-id",
  "birth-certificate",
  "family-book",
  "laissez-passer",
  "work-permit",
  "other",
];

/** Holders of a document. */
export const holders: readonly NonNullable<IdentityDocument["heldBy"]>[] = [
  "person",
  "other",
  "authority",
  "lost",
  "unknown",
];

/** A document to be filled in, or typed over. */
export function documentDraft(document?: Partial<IdentityDocument>): DocumentDraft {
  const {
    kind = "",
    nameAsPrinted = "",
    number = "",
    country = "",
    issued,
    expires,
    heldBy = "",
  } = document ?? {};
  return {
    key: nextKey(),
    kind,
    nameAsPrinted,
    number,
    country,
    issued: dateDraft(issued),
    expires: dateDraft(expires),
    heldBy,
  };
}

/** True where nothing was said of a document. */
export const isBlankDocument = ({
  kind,
  nameAsPrinted,
  number,
  country,
  issued,
  expires,
  heldBy,
}: DocumentDraft): boolean =>
  [kind, nameAsPrinted.trim(), number.trim(), country, heldBy].every((text) => text === "") &&
  isBlankDate(issued) &&
  isBlankDate(expires);

/** The document as the model keeps it; none while its kind is not known. The number stays as written. */
export function documentOf({
  kind,
  nameAsPrinted,
  number,
  country,
  issued,
  expires,
  heldBy,
}: DocumentDraft): IdentityDocument[] {
  if (kind === "") return [];
  const texts = { nameAsPrinted: nameAsPrinted.trim(), number: number.trim(), country: countryOf(country) };
  return [
    {
      kind,
      ...filled({ ...texts, issued: dateOf(issued), expires: dateOf(expires), heldBy }),
    } as IdentityDocument,
  ];
}

/** Faults of a document that was begun. Its number is never a fault. */
export function documentFaults(document: DocumentDraft): FieldFault[] {
  const id = `documents-${document.key}`;
  const kind: FieldFault[] =
    document.kind === "" && !isBlankDocument(document)
      ? [{ field: `${id}-kind`, message: "person.error.document" }]
      : [];
  return [
    ...kind,
    ...countryFaults(`${id}-country`, document.country),
    ...dateFaults(`${id}-issued`, document.issued),
    ...dateFaults(`${id}-expires`, document.expires),
  ];
}
