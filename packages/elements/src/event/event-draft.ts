import { normaliseDigits } from "@spean/model/dates";
import type { CaseEvent, Recipient } from "@spean/model";
import { findCountryFaults, countryOfDraft } from "../shared/fields/country-field.js";
import { createDateDraft, type DateDraft, findDateFaults, dateOfDraft } from "../shared/fields/date-draft.js";
import {
  type FieldFault,
  withoutEmptyKeys,
  missingFault,
  type DraftShape,
  rowsWithContent,
} from "../shared/fields/draft-shape.js";
import { nextRowKey, type EditedRow } from "../shared/fields/row.js";
import type { AnyMessageId } from "../shared/fields/spoken.js";

/** An agency that was there, as it is being typed. */
export interface AgencyDraftRow extends EditedRow {
  readonly agency: string;
  readonly country: string;
}

/** The reference of a case, as it is being typed. */
export interface CaseDraftRow extends EditedRow {
  readonly id: string;
}

/** An event at which many people were found, as it is being typed. It has no place for an answer. */
export interface EventDraft {
  readonly id: string;
  readonly foundOn: DateDraft;
  readonly place: string;
  readonly country: string;
  readonly people: string;
  readonly agencies: readonly AgencyDraftRow[];
  readonly cases: readonly CaseDraftRow[];
  readonly note: string;
}

/** An agency to be filled in, or typed over. */
export const createAgencyRow = (agency?: Partial<Recipient>): AgencyDraftRow => ({
  key: nextRowKey(),
  agency: agency?.agency ?? "",
  country: agency?.country ?? "",
});

/** A reference to be filled in, or typed over. */
export const createCaseRow = (id = ""): CaseDraftRow => ({ key: nextRowKey(), id });

/** True where nothing was said of an agency. */
export const isBlankAgencyRow = ({ agency, country }: AgencyDraftRow): boolean =>
  agency.trim() === "" && country === "";

/** True where a case was not named. */
export const isBlankCaseRow = ({ id }: CaseDraftRow): boolean => id.trim() === "";

/** The fields of an agency that were filled in; the name may be missing. */
const knownOf = ({ agency, country }: AgencyDraftRow): Partial<Recipient> =>
  withoutEmptyKeys({ agency: agency.trim(), country: countryOfDraft(country) }) as Partial<Recipient>;

/** The references that were written. */
export const caseReferencesOf = ({ cases }: EventDraft): string[] =>
  cases.filter((row) => !isBlankCaseRow(row)).map(({ id }) => id.trim());

/**
 * The number of people, in digits of any of the scripts; none where there is none, or what stands there is no
 * number.
 */
function peopleOf({ people }: EventDraft): number | undefined {
  const digits = normaliseDigits(people.trim());
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Editing of an event. */
export const eventDraftShape: DraftShape<CaseEvent, EventDraft> = {
  draft: (event = {}) => ({
    id: event.id ?? "",
    foundOn: createDateDraft(event.foundOn),
    place: event.place ?? "",
    country: event.country ?? "",
    people: String(event.people ?? ""),
    agencies: (event.agencies ?? []).map((agency) => createAgencyRow(agency)),
    cases: (event.caseIds ?? []).map((id) => createCaseRow(id)),
    note: event.note ?? "",
  }),
  entered: (draft) => {
    const caseIds = caseReferencesOf(draft);
    const entered = withoutEmptyKeys({
      id: draft.id.trim(),
      foundOn: dateOfDraft(draft.foundOn),
      place: draft.place.trim(),
      country: countryOfDraft(draft.country),
      agencies: rowsWithContent(draft.agencies.map(knownOf)),
      people: peopleOf(draft),
      note: draft.note.trim(),
    });
    return (
      Object.keys(entered).length + caseIds.length > 0 ? { ...entered, caseIds } : {}
    ) as Partial<CaseEvent>;
  },
  faults: (draft) => [
    ...missingFault(draft.id.trim() === "", { field: "id", message: "event.error.id" }),
    ...findDateFaults("foundOn", draft.foundOn),
    ...findCountryFaults("country", draft.country),
    ...unread(draft),
    ...draft.agencies.flatMap(unnamed),
  ],
};

const unread = (draft: EventDraft): FieldFault[] =>
  draft.people.trim() !== "" && peopleOf(draft) === undefined
    ? [{ field: "people", message: "event.error.people" }]
    : [];

function unnamed(row: AgencyDraftRow): FieldFault[] {
  const id = `agencies-${row.key}`;
  const name: FieldFault[] =
    isBlankAgencyRow(row) || row.agency.trim() !== ""
      ? []
      : [{ field: `${id}-agency`, message: "event.error.agency" }];
  return [...name, ...findCountryFaults(`${id}-country`, row.country)];
}

/** Warnings that block nothing: entries that look odd and may be right. */
export function findEventOddities(draft: EventDraft): AnyMessageId[] {
  const cases = caseReferencesOf(draft);
  const people = peopleOf(draft);
  const twice: AnyMessageId[] = new Set(cases).size < cases.length ? ["event.notice.case-twice"] : [];
  return people !== undefined && cases.length > people ? [...twice, "event.notice.people"] : twice;
}
