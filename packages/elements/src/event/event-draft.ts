import { normaliseDigits } from "@spean/model/dates";
import type { CaseEvent, Recipient } from "@spean/model";
import { countryFaults, countryOf } from "../shared/fields/country-field.js";
import { dateDraft, type DateDraft, dateFaults, dateOf } from "../shared/fields/date-draft.js";
import { type FieldFault, filled, missing, type Shape, withSomething } from "../shared/fields/draft-shape.js";
import { nextKey, type Row } from "../shared/fields/row.js";
import type { WordId } from "../shared/fields/spoken.js";

/** An agency that was there, as it is being typed. */
export interface AgencyRow extends Row {
  readonly agency: string;
  readonly country: string;
}

/** The reference of a case, as it is being typed. */
export interface CaseRow extends Row {
  readonly id: string;
}

/** An event at which many people were found, as it is being typed. It has no place for an answer. */
export interface EventDraft {
  readonly id: string;
  readonly foundOn: DateDraft;
  readonly place: string;
  readonly country: string;
  readonly people: string;
  readonly agencies: readonly AgencyRow[];
  readonly cases: readonly CaseRow[];
  readonly note: string;
}

/** An agency to be filled in, or typed over. */
export const agencyRow = (agency?: Partial<Recipient>): AgencyRow => ({
  key: nextKey(),
  agency: agency?.agency ?? "",
  country: agency?.country ?? "",
});

/** A reference to be filled in, or typed over. */
export const caseRow = (id = ""): CaseRow => ({ key: nextKey(), id });

/** True where nothing was said of an agency. */
export const isBlankAgency = ({ agency, country }: AgencyRow): boolean =>
  agency.trim() === "" && country === "";

/** True where a case was not named. */
export const isBlankCase = ({ id }: CaseRow): boolean => id.trim() === "";

/** The fields of an agency that were filled in; the name may be missing. */
const knownOf = ({ agency, country }: AgencyRow): Partial<Recipient> =>
  filled({ agency: agency.trim(), country: countryOf(country) }) as Partial<Recipient>;

/** The references that were written. */
export const casesOf = ({ cases }: EventDraft): string[] =>
  cases.filter((row) => !isBlankCase(row)).map(({ id }) => id.trim());

/**
 * The number of people, in digits of any of the scripts; none where there is none, or what stands there is no
 * number.
 */
function peopleOf({ people }: EventDraft): number | undefined {
  const digits = normaliseDigits(people.trim());
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Editing of an event. */
export const eventShape: Shape<CaseEvent, EventDraft> = {
  draft: (event = {}) => ({
    id: event.id ?? "",
    foundOn: dateDraft(event.foundOn),
    place: event.place ?? "",
    country: event.country ?? "",
    people: String(event.people ?? ""),
    agencies: (event.agencies ?? []).map((agency) => agencyRow(agency)),
    cases: (event.caseIds ?? []).map((id) => caseRow(id)),
    note: event.note ?? "",
  }),
  entered: (draft) => {
    const caseIds = casesOf(draft);
    const entered = filled({
      id: draft.id.trim(),
      foundOn: dateOf(draft.foundOn),
      place: draft.place.trim(),
      country: countryOf(draft.country),
      agencies: withSomething(draft.agencies.map(knownOf)),
      people: peopleOf(draft),
      note: draft.note.trim(),
    });
    return (
      Object.keys(entered).length + caseIds.length > 0 ? { ...entered, caseIds } : {}
    ) as Partial<CaseEvent>;
  },
  faults: (draft) => [
    ...missing(draft.id.trim() === "", { field: "id", message: "event.error.id" }),
    ...dateFaults("foundOn", draft.foundOn),
    ...countryFaults("country", draft.country),
    ...unread(draft),
    ...draft.agencies.flatMap(unnamed),
  ],
};

const unread = (draft: EventDraft): FieldFault[] =>
  draft.people.trim() !== "" && peopleOf(draft) === undefined
    ? [{ field: "people", message: "event.error.people" }]
    : [];

function unnamed(row: AgencyRow): FieldFault[] {
  const id = `agencies-${row.key}`;
  const name: FieldFault[] =
    isBlankAgency(row) || row.agency.trim() !== ""
      ? []
      : [{ field: `${id}-agency`, message: "event.error.agency" }];
  return [...name, ...countryFaults(`${id}-country`, row.country)];
}

/** Warnings that block nothing: entries that look odd and may be right. */
export function oddities(draft: EventDraft): WordId[] {
  const cases = casesOf(draft);
  const people = peopleOf(draft);
  const twice: WordId[] = new Set(cases).size < cases.length ? ["event.notice.case-twice"] : [];
  return people !== undefined && cases.length > people ? [...twice, "event.notice.people"] : twice;
}
