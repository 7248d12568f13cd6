import type { IdentityDocument } from "@spean/model";
import { findCountryFaults, countryOfDraft } from "../shared/fields/country-field.js";
import {
  createDateDraft,
  type DateDraft,
  findDateFaults,
  dateOfDraft,
  isBlankDateDraft,
} from "../shared/fields/date-draft.js";
import { type FieldFault, withoutEmptyKeys } from "../shared/fields/draft-shape.js";
import { nextRowKey, type EditedRow } from "../shared/fields/row.js";

/** A document as it is being typed. */
export interface DocumentDraft extends EditedRow {
  readonly kind: IdentityDocument["kind"] | "";
  readonly nameAsPrinted: string;
  readonly number: string;
  readonly country: string;
  readonly issued: DateDraft;
  readonly expires: DateDraft;
  readonly heldBy: NonNullable<IdentityDocument["heldBy"]> | "";
}

/** The kinds of document, as the model lists them. */
export const documentKindCodes: readonly IdentityDocument["kind"][] = [
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
export const documentHolderCodes: readonly NonNullable<IdentityDocument["heldBy"]>[] = [
  "person",
  "other",
  "authority",
  "lost",
  "unknown",
];

/** A document to be filled in, or typed over. */
export function createDocumentDraft(document?: Partial<IdentityDocument>): DocumentDraft {
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
    key: nextRowKey(),
    kind,
    nameAsPrinted,
    number,
    country,
    issued: createDateDraft(issued),
    expires: createDateDraft(expires),
    heldBy,
  };
}

/** True where nothing was said of a document. */
export const isBlankDocumentDraft = ({
  kind,
  nameAsPrinted,
  number,
  country,
  issued,
  expires,
  heldBy,
}: DocumentDraft): boolean =>
  [kind, nameAsPrinted.trim(), number.trim(), country, heldBy].every((text) => text === "") &&
  isBlankDateDraft(issued) &&
  isBlankDateDraft(expires);

/** The document as the model keeps it; none while its kind is not known. The number stays as written. */
export function documentOfDraft({
  kind,
  nameAsPrinted,
  number,
  country,
  issued,
  expires,
  heldBy,
}: DocumentDraft): IdentityDocument[] {
  if (kind === "") return [];
  const texts = {
    nameAsPrinted: nameAsPrinted.trim(),
    number: number.trim(),
    country: countryOfDraft(country),
  };
  return [
    {
      kind,
      ...withoutEmptyKeys({ ...texts, issued: dateOfDraft(issued), expires: dateOfDraft(expires), heldBy }),
    } as IdentityDocument,
  ];
}

/** Faults of a document that was begun. Its number is never a fault. */
export function findDocumentFaults(document: DocumentDraft): FieldFault[] {
  const id = `documents-${document.key}`;
  const kind: FieldFault[] =
    document.kind === "" && !isBlankDocumentDraft(document)
      ? [{ field: `${id}-kind`, message: "person.error.document" }]
      : [];
  return [
    ...kind,
    ...findCountryFaults(`${id}-country`, document.country),
    ...findDateFaults(`${id}-issued`, document.issued),
    ...findDateFaults(`${id}-expires`, document.expires),
  ];
}
