import type { Person } from "@spean/model";
import { html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { type InterviewLanguage, languagesWithWords } from "../language/language.js";
import { renderCheckboxesField } from "../shared/fields/checks-field.js";
import { renderCountryField } from "../shared/fields/country-field.js";
import { renderDateField } from "../shared/fields/date-field.js";
import { fieldStyles } from "../shared/fields/field-styles.js";
import { renderListField } from "../shared/fields/list-field.js";
import { renderRadiosField } from "../shared/fields/radios-field.js";
import { changeEditedRow } from "../shared/fields/row.js";
import {
  officerWordsOf,
  type SpokenLanguages,
  spokenLanguagesOf,
  renderSpokenText,
} from "../shared/fields/spoken.js";
import { renderTextField } from "../shared/fields/text-field.js";
import { ValueElement } from "../shared/value-element.js";
import { createDocumentDraft, isBlankDocumentDraft } from "./document-draft.js";
import { renderDocumentFields } from "./document-fields.js";
import { isBlankNameDraft, type NameDraft, createNameDraft } from "./name-draft.js";
import { renderNameFields } from "./name-fields.js";
import {
  genderCodes,
  createNationalityDraft,
  type NationalityDraft,
  type PersonDraft,
  personDraftShape,
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
    super({ shape: personDraftShape, event: "spean-person" });
  }

  protected override get spoken(): SpokenLanguages {
    return spokenLanguagesOf(this.language, this.interviewLanguage);
  }

  private names(): TemplateResult {
    const change = (names: readonly NameDraft[]): void => this.edit({ names });
    const changeOne = (key: number, patch: Partial<NameDraft>): void =>
      change(changeEditedRow(this.draft.names, key, patch));
    return renderListField(this.context, {
      ...this.list("names", this.draft.names, change),
      heading: "person.name",
      add: "person.add-name",
      create: createNameDraft,
      isBlank: isBlankNameDraft,
      item: (name, id) =>
        renderNameFields(this.context, {
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
      renderRadiosField(this.context, {
        id: "gender",
        label: "person.gender",
        choices: genderCodes,
        choiceLabel: (code) => `person.gender.${code}`,
        value: gender,
        input: (code) => this.edit({ gender: code }),
      }),
      renderTextField(this.context, {
        id: "gender-words",
        label: "person.gender-words",
        value: genderWords,
        input: (words) => this.edit({ genderWords: words }),
      }),
    ];
  }

  private nationalities(): TemplateResult {
    const words = officerWordsOf(this.spoken);
    const change = (nationalities: readonly NationalityDraft[]): void => this.edit({ nationalities });
    const further = [
      { code: "stateless", label: words.message("person.stateless") },
      { code: "unknown", label: words.message("person.nationality-unknown") },
    ];
    return renderListField(this.context, {
      ...this.list("nationalities", this.draft.nationalities, change),
      heading: "person.nationality",
      add: "person.add-nationality",
      create: () => createNationalityDraft(),
      isBlank: ({ code }) => code === "",
      item: ({ key, code }, id) =>
        renderCountryField(this.context, {
          id: `${id}-code`,
          label: "person.nationality-of",
          further,
          value: code,
          input: (chosen) =>
            change(
              changeEditedRow(this.draft.nationalities, key, { code: chosen as NationalityDraft["code"] }),
            ),
        }),
    });
  }

  private spokenLanguages(): unknown {
    const known = [...languagesWithWords(), ...this.languages];
    const further = this.draft.languages
      .filter((tag) => !known.some((language) => language.tag === tag))
      .map((tag) => ({ tag, label: tag }));
    const offered = [...known, ...further];
    return renderCheckboxesField(this.context, {
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
    return renderListField(this.context, {
      ...list,
      heading: "person.document",
      add: "person.add-document",
      create: createDocumentDraft,
      isBlank: isBlankDocumentDraft,
      item: (document, id) =>
        renderDocumentFields(this.context, {
          id,
          document,
          change: (patch) => list.change(changeEditedRow(this.draft.documents, document.key, patch)),
        }),
    });
  }

  protected override render(): TemplateResult {
    const { spoken, context, draft } = this;
    const title = html`<h2 part="title">${renderSpokenText(spoken, "person.title")}</h2>
      <p class="intro">${renderSpokenText(spoken, "person.intro")}</p>`;
    const birth = renderDateField(context, {
      id: "birth",
      label: "person.birth",
      value: draft.birth,
      input: (date) => this.edit({ birth: date }),
    });
    const note = renderTextField(context, {
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
