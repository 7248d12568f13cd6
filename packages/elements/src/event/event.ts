import type { CaseEvent } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { renderCountryField } from "../shared/fields/country-field.js";
import { renderDateField } from "../shared/fields/date-field.js";
import { fieldStyles } from "../shared/fields/field-styles.js";
import { renderListField } from "../shared/fields/list-field.js";
import { renderFieldNotices } from "../shared/fields/field.js";
import { changeEditedRow } from "../shared/fields/row.js";
import { officerWordsOf, renderSpokenText } from "../shared/fields/spoken.js";
import { renderTextField } from "../shared/fields/text-field.js";
import { ValueElement } from "../shared/value-element.js";
import {
  createAgencyRow,
  type AgencyDraftRow,
  createCaseRow,
  caseReferencesOf,
  type CaseDraftRow,
  type EventDraft,
  eventDraftShape,
  isBlankAgencyRow,
  isBlankCaseRow,
  findEventOddities,
} from "./event-draft.js";

/**
 * An occasion on which many people were found together: a boat, a building, a border crossing. It holds what
 * is common to all and has no place for an answer, so that nothing is copied from one person to another. Its
 * value is a `CaseEvent` of the model.
 *
 * @fires spean-event - Something changed: `{ part, complete }`, and nothing of what was entered. The host
 * reads `value`.
 * @csspart title - The heading.
 * @csspart summary - Everything to look at again, once the whole was checked.
 * @csspart entry - One agency or case.
 * @csspart field - One field with its label.
 * @csspart control - A text field or select.
 * @csspart option - An era with its radio.
 * @csspart hint - What helps to fill a field in.
 * @csspart notice - What looks odd, and may be right.
 * @csspart error - What is missing or asked about.
 * @csspart add - The button that adds an entry.
 * @csspart remove - The button that takes an entry out.
 * @csspart put-back - The button that puts it back.
 */
export class SpeanEvent extends ValueElement<CaseEvent, EventDraft> {
  static override styles = fieldStyles;

  /** Makes an element in which nothing is filled in. */
  constructor() {
    super({ shape: eventDraftShape, event: "spean-event" });
  }

  private text(id: "id" | "place" | "people" | "note"): unknown {
    const { context, draft } = this;
    const field = { id, value: draft[id], input: (text: string) => this.edit({ [id]: text }) };
    if (id === "place") return renderTextField(context, { ...field, label: "field.place" });
    if (id === "note") return renderTextField(context, { ...field, label: "field.note", multiline: true });
    return renderTextField(context, {
      ...field,
      label: `event.${id}`,
      hint: `event.${id}.hint`,
      numeric: id === "people",
    });
  }

  private country(id: string, value: string, input: (country: string) => void): unknown {
    return renderCountryField(this.context, { id, label: "field.country", value, input });
  }

  private agencies(): TemplateResult {
    const change = (agencies: readonly AgencyDraftRow[]): void => this.edit({ agencies });
    const changeOne = (key: number, patch: Partial<AgencyDraftRow>): void =>
      change(changeEditedRow(this.draft.agencies, key, patch));
    return renderListField(this.context, {
      ...this.list("agencies", this.draft.agencies, change),
      heading: "event.agency",
      add: "event.add-agency",
      create: () => createAgencyRow(),
      isBlank: isBlankAgencyRow,
      item: ({ key, agency, country }, id) => [
        renderTextField(this.context, {
          id: `${id}-agency`,
          label: "event.agency-name",
          value: agency,
          input: (name) => changeOne(key, { agency: name }),
        }),
        this.country(`${id}-country`, country, (chosen) => changeOne(key, { country: chosen })),
      ],
    });
  }

  private cases(): unknown {
    const words = officerWordsOf(this.spoken);
    const count = caseReferencesOf(this.draft).length;
    const change = (cases: readonly CaseDraftRow[]): void => this.edit({ cases });
    const list = renderListField(this.context, {
      ...this.list("caseIds", this.draft.cases, change),
      heading: "event.case",
      add: "event.add-case",
      create: () => createCaseRow(),
      isBlank: isBlankCaseRow,
      item: ({ key, id: reference }, id) =>
        renderTextField(this.context, {
          id: `${id}-id`,
          label: "event.case-id",
          value: reference,
          input: (text) => change(changeEditedRow(this.draft.cases, key, { id: text })),
        }),
    });
    const told =
      count > 0
        ? html`<p class="hint" lang=${words.language}>${words.message("event.cases", { count })}</p>`
        : nothing;
    return [list, told];
  }

  protected override render(): TemplateResult {
    const { spoken, context, draft } = this;
    const title = html`<h2 part="title">${renderSpokenText(spoken, "event.title")}</h2>
      <p class="intro">${renderSpokenText(spoken, "event.intro")}</p>`;
    const foundOn = renderDateField(context, {
      id: "foundOn",
      label: "event.found-on",
      value: draft.foundOn,
      input: (date) => this.edit({ foundOn: date }),
    });
    return this.frame(title, [
      this.text("id"),
      foundOn,
      this.text("place"),
      this.country("country", draft.country, (country) => this.edit({ country })),
      this.text("people"),
      this.agencies(),
      this.cases(),
      renderFieldNotices(context, findEventOddities(draft)),
      this.text("note"),
    ]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-event": SpeanEvent;
  }
}
