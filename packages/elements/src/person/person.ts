import type { Person } from "@spean/model";
import { html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { type InterviewLanguage, languagesWithWords } from "../language/language.js";
import { checksField } from "../shared/fields/checks-field.js";
import { countryField } from "../shared/fields/country-field.js";
import { dateField } from "../shared/fields/date-field.js";
import { fieldStyles } from "../shared/fields/field-styles.js";
import { listField } from "../shared/fields/list-field.js";
import { radiosField } from "../shared/fields/radios-field.js";
import { withRow } from "../shared/fields/row.js";
import { readWords, type Spoken, spokenOf, spokenText } from "../shared/fields/spoken.js";
import { textField } from "../shared/fields/text-field.js";
import { ValueElement } from "../shared/value-element.js";
import { documentDraft, isBlankDocument } from "./document-draft.js";
import { documentFields } from "./document-fields.js";
import { isBlankName, type NameDraft, nameDraft } from "./name-draft.js";
import { nameFields } from "./name-fields.js";
import {
  genders,
  nationalityDraft,
  type NationalityDraft,
  type PersonDraft,
  personShape,
} from "./person-draft.js";

/**
 * Identity of the person, as far as they told it: names as written, birth in any era, gender in their own
 * words, nationalities, languages, documents. Every field may stay empty. Its value is a `Person` of the
 * model.
 *
 * The script of a name is read from its letters where they tell it, shown, and can be changed; it is asked
 * where they do not.
 *
 * @fires spean-person - Something changed: `{ part, complete }`, and nothing of what was entered. The host
 * reads `value`.
 * @csspart title - The heading.
 * @csspart summary - Everything to look at again, once the whole was checked.
 * @csspart entry - One name, nationality or document.
 * @csspart field - One field with its label.
 * @csspart control - A text field or select.
 * @csspart question - The question of a group of choices.
 * @csspart option - One choice.
 * @csspart clear - The button that takes a choice back.
 * @csspart hint - What helps to fill a field in.
 * @csspart notice - What looks odd about a number, and may be right.
 * @csspart error - What is missing or asked about.
 * @csspart add - The button that adds an entry.
 * @csspart remove - The button that takes an entry out.
 * @csspart put-back - The button that puts it back.
 */
export class SpeanPerson extends ValueElement<Person, PersonDraft> {
  static override styles = fieldStyles;

  /**
   * The language of the interview, a BCP 47 tag: where it is another than the officer's, labels are shown in
   * both.
   */
  @property({ attribute: "interview-language" }) interviewLanguage: string | undefined;
  /** Further languages that a person may speak. */
  @property({ attribute: false }) languages: readonly InterviewLanguage[] = [];

  /** Makes an element in which nothing is filled in. */
  constructor() {
    super({ shape: personShape, event: "spean-person" });
  }

  protected override get spoken(): Spoken {
    return spokenOf(this.language, this.interviewLanguage);
  }

  private names(): TemplateResult {
    const change = (names: readonly NameDraft[]): void => this.edit({ names });
    const changeOne = (key: number, patch: Partial<NameDraft>): void =>
      change(withRow(this.draft.names, key, patch));
    return listField(this.context, {
      ...this.list("names", this.draft.names, change),
      heading: "person.name",
      add: "person.add-name",
      create: nameDraft,
      isBlank: isBlankName,
      item: (name, id) =>
        nameFields(this.context, {
          id,
          name,
          change: (patch) => changeOne(name.key, patch),
          parts: this.list(`${id}-parts`, name.parts, (parts) => changeOne(name.key, { parts })),
        }),
    });
  }

  private gender(): unknown {
    const { gender, genderWords } = this.draft;
    return [
      radiosField(this.context, {
        id: "gender",
        label: "person.gender",
        choices: genders,
        choiceLabel: (code) => `person.gender.${code}`,
        value: gender,
        input: (code) => this.edit({ gender: code }),
      }),
      textField(this.context, {
        id: "gender-words",
        label: "person.gender-words",
        value: genderWords,
        input: (words) => this.edit({ genderWords: words }),
      }),
    ];
  }

  private nationalities(): TemplateResult {
    const words = readWords(this.spoken);
    const change = (nationalities: readonly NationalityDraft[]): void => this.edit({ nationalities });
    const further = [
      { code: "stateless", label: words.message("person.stateless") },
      { code: "unknown", label: words.message("person.nationality-unknown") },
    ];
    return listField(this.context, {
      ...this.list("nationalities", this.draft.nationalities, change),
      heading: "person.nationality",
      add: "person.add-nationality",
      create: () => nationalityDraft(),
      isBlank: ({ code }) => code === "",
      item: ({ key, code }, id) =>
        countryField(this.context, {
          id: `${id}-code`,
          label: "person.nationality-of",
          further,
          value: code,
          input: (chosen) =>
            change(withRow(this.draft.nationalities, key, { code: chosen as NationalityDraft["code"] })),
        }),
    });
  }

  private spokenLanguages(): unknown {
    const known = [...languagesWithWords(), ...this.languages];
    const further = this.draft.languages
      .filter((tag) => !known.some((language) => language.tag === tag))
      .map((tag) => ({ tag, label: tag }));
    const offered = [...known, ...further];
    return checksField(this.context, {
      id: "languages",
      label: "person.languages",
      choices: offered.map(({ tag }) => tag),
      choiceLabel: (tag) =>
        html`<span lang=${tag}>${offered.find((language) => language.tag === tag)?.label}</span>`,
      value: this.draft.languages,
      input: (languages) => this.edit({ languages }),
    });
  }

  private documents(): TemplateResult {
    const list = this.list("documents", this.draft.documents, (documents) => this.edit({ documents }));
    return listField(this.context, {
      ...list,
      heading: "person.document",
      add: "person.add-document",
      create: documentDraft,
      isBlank: isBlankDocument,
      item: (document, id) =>
        documentFields(this.context, {
          id,
          document,
          change: (patch) => list.change(withRow(this.draft.documents, document.key, patch)),
        }),
    });
  }

  protected override render(): TemplateResult {
    const { spoken, context, draft } = this;
    const title = html`<h2 part="title">${spokenText(spoken, "person.title")}</h2>
      <p class="intro">${spokenText(spoken, "person.intro")}</p>`;
    const birth = dateField(context, {
      id: "birth",
      label: "person.birth",
      value: draft.birth,
      input: (date) => this.edit({ birth: date }),
    });
    const note = textField(context, {
      id: "note",
      label: "field.note",
      value: draft.note,
      input: (text) => this.edit({ note: text }),
      multiline: true,
    });
    return this.frame(title, [
      this.names(),
      birth,
      this.gender(),
      this.nationalities(),
      this.spokenLanguages(),
      this.documents(),
      note,
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-person": SpeanPerson;
  }
}
