import type { Nationality, Person } from "@spean/model";
import { ANOTHER_COUNTRY, findCountryFaults } from "../shared/fields/country-field.js";
import { createDateDraft, type DateDraft, findDateFaults, dateOfDraft } from "../shared/fields/date-draft.js";
import { nextRowKey, type EditedRow } from "../shared/fields/row.js";
import { withoutEmptyKeys, type DraftShape } from "../shared/fields/draft-shape.js";
import {
  type DocumentDraft,
  createDocumentDraft,
  findDocumentFaults,
  documentOfDraft,
} from "./document-draft.js";
import { type NameDraft, createNameDraft, findNameFaults, nameOfDraft } from "./name-draft.js";

/** A nationality as it is being chosen. */
export interface NationalityDraft extends EditedRow {
  readonly code: Nationality | typeof ANOTHER_COUNTRY | "";
}

/** Genders that a person may state. */
export type StatedGenderCode = NonNullable<NonNullable<Person["gender"]>["code"]>;

/** The codes of gender, as the model lists them. */
export const genderCodes: readonly StatedGenderCode[] = ["female", "male", "other", "declined"];

/** A person as it is being typed. */
export interface PersonDraft {
  readonly names: readonly NameDraft[];
  readonly birth: DateDraft;
  readonly gender: StatedGenderCode | "";
  readonly genderWords: string;
  readonly nationalities: readonly NationalityDraft[];
  readonly languages: readonly string[];
  readonly documents: readonly DocumentDraft[];
  readonly note: string;
}

/** A nationality to be chosen, or chosen anew. */
export const createNationalityDraft = (code: Nationality | "" = ""): NationalityDraft => ({
  key: nextRowKey(),
  code,
});

/**
 * Editing of a person: one name and one nationality to be filled in to begin with, neither of them needed.
 */
export const personDraftShape: DraftShape<Person, PersonDraft> = {
  draft: (person) => ({
    names: person?.names?.length ? person.names.map((name) => createNameDraft(name)) : [createNameDraft()],
    birth: createDateDraft(person?.birth),
    gender: person?.gender?.code ?? "",
    genderWords: person?.gender?.asWritten ?? "",
    nationalities: person?.nationalities?.length
      ? person.nationalities.map((code) => createNationalityDraft(code))
      : [createNationalityDraft()],
    languages: person?.languages ?? [],
    documents: person?.documents?.map((document) => createDocumentDraft(document)) ?? [],
    note: person?.note ?? "",
  }),
  entered: (draft) => {
    const gender = withoutEmptyKeys({ code: draft.gender, asWritten: draft.genderWords.trim() });
    return withoutEmptyKeys({
      names: draft.names.flatMap(nameOfDraft),
      birth: dateOfDraft(draft.birth),
      gender: Object.keys(gender).length > 0 ? gender : undefined,
      nationalities: draft.nationalities.flatMap(({ code }) =>
        code === "" || code === ANOTHER_COUNTRY ? [] : [code],
      ),
      languages: [...draft.languages],
      documents: draft.documents.flatMap(documentOfDraft),
      note: draft.note.trim(),
    }) as Partial<Person>;
  },
  faults: (draft) => [
    ...draft.names.flatMap(findNameFaults),
    ...findDateFaults("birth", draft.birth),
    ...draft.nationalities.flatMap(({ key, code }) => findCountryFaults(`nationalities-${key}-code`, code)),
    ...draft.documents.flatMap(findDocumentFaults),
  ],
};
