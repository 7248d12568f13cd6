import type { Nationality, Person } from "@spean/model";
import { ANOTHER, countryFaults } from "../shared/fields/country-field.js";
import { dateDraft, type DateDraft, dateFaults, dateOf } from "../shared/fields/date-draft.js";
import { nextKey, type Row } from "../shared/fields/row.js";
import { filled, type Shape } from "../shared/fields/draft-shape.js";
import { type DocumentDraft, documentDraft, documentFaults, documentOf } from "./document-draft.js";
import { type NameDraft, nameDraft, nameFaults, nameOf } from "./name-draft.js";

/** A nationality as it is being chosen. */
export interface NationalityDraft extends Row {
  readonly code: Nationality | typeof ANOTHER | "";
}

/** Genders that a person may state. */
export type GenderCode = NonNullable<NonNullable<Person["gender"]>["code"]>;

/** The codes of gender, as the model lists them. */
export const genders: readonly GenderCode[] = ["female", "male", "other", "declined"];

/** A person as it is being typed. */
export interface PersonDraft {
  readonly names: readonly NameDraft[];
  readonly birth: DateDraft;
  readonly gender: GenderCode | "";
  readonly genderWords: string;
  readonly nationalities: readonly NationalityDraft[];
  readonly languages: readonly string[];
  readonly documents: readonly DocumentDraft[];
  readonly note: string;
}

/** A nationality to be chosen, or chosen anew. */
export const nationalityDraft = (code: Nationality | "" = ""): NationalityDraft => ({ key: nextKey(), code });

/** Editing of a person: one name and one nationality to be filled in to begin with, neither of them needed. */
export const personShape: Shape<Person, PersonDraft> = {
  draft: (person) => ({
    names: person?.names?.length ? person.names.map((name) => nameDraft(name)) : [nameDraft()],
    birth: dateDraft(person?.birth),
    gender: person?.gender?.code ?? "",
    genderWords: person?.gender?.asWritten ?? "",
    nationalities: person?.nationalities?.length
      ? person.nationalities.map((code) => nationalityDraft(code))
      : [nationalityDraft()],
    languages: person?.languages ?? [],
    documents: person?.documents?.map((document) => documentDraft(document)) ?? [],
    note: person?.note ?? "",
  }),
  entered: (draft) => {
    const gender = filled({ code: draft.gender, asWritten: draft.genderWords.trim() });
    return filled({
      names: draft.names.flatMap(nameOf),
      birth: dateOf(draft.birth),
      gender: Object.keys(gender).length > 0 ? gender : undefined,
      nationalities: draft.nationalities.flatMap(({ code }) =>
        code === "" || code === ANOTHER ? [] : [code],
      ),
      languages: [...draft.languages],
      documents: draft.documents.flatMap(documentOf),
      note: draft.note.trim(),
    }) as Partial<Person>;
  },
  faults: (draft) => [
    ...draft.names.flatMap(nameFaults),
    ...dateFaults("birth", draft.birth),
    ...draft.nationalities.flatMap(({ key, code }) => countryFaults(`nationalities-${key}-code`, code)),
    ...draft.documents.flatMap(documentFaults),
  ],
};
