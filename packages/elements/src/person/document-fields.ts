import type { IdentityDocument } from "@spean/model";
import { noticesOnDocument } from "@spean/model/identity";
import { html, type TemplateResult } from "lit";
import { renderCountryField } from "../shared/fields/country-field.js";
import { renderDateField } from "../shared/fields/date-field.js";
import { type FieldRenderContext, renderFieldNotices } from "../shared/fields/field.js";
import { renderRadiosField } from "../shared/fields/radios-field.js";
import { renderSelectField } from "../shared/fields/select-field.js";
import { officerWordsOf, type AnyMessageId } from "../shared/fields/spoken.js";
import { renderTextField } from "../shared/fields/text-field.js";
import {
  type DocumentDraft,
  documentKindCodes,
  documentOfDraft,
  documentHolderCodes,
} from "./document-draft.js";

/** One document with what its fields do. */
export interface DocumentFieldsView {
  readonly id: string;
  readonly document: DocumentDraft;
  readonly change: (patch: Partial<DocumentDraft>) => void;
}

/** The fields of one document. Only its kind is needed, and the number is never refused. */
export function renderDocumentFields(context: FieldRenderContext, view: DocumentFieldsView): TemplateResult {
  const { id, document, change } = view;
  const words = officerWordsOf(context.spoken);
  return html`${renderSelectField(context, {
    id: `${id}-kind`,
    label: "person.document-kind",
    choices: documentKindCodes.map((code) => ({ code, label: words.message(`person.document.${code}`) })),
    value: document.kind,
    input: (kind) => change({ kind: kind as DocumentDraft["kind"] }),
  })}${renderCountryField(context, {
    id: `${id}-country`,
    label: "person.document-country",
    value: document.country,
    input: (country) => change({ country }),
  })}${renderTextField(context, {
    id: `${id}-number`,
    label: "person.document-number",
    value: document.number,
    input: (number) => change({ number }),
  })}${notice(context, document)}${renderTextField(context, {
    id: `${id}-name`,
    label: "person.document-name",
    value: document.nameAsPrinted,
    input: (nameAsPrinted) => change({ nameAsPrinted }),
  })}${dates(context, view)}${renderRadiosField(context, {
    id: `${id}-held`,
    label: "person.document-held",
    choices: documentHolderCodes,
    choiceLabel: (holder) => `person.held.${holder}`,
    value: document.heldBy,
    input: (heldBy) => change({ heldBy }),
  })}`;
}

function dates(context: FieldRenderContext, { id, document, change }: DocumentFieldsView): unknown {
  return (["issued", "expires"] as const).map((which) =>
    renderDateField(context, {
      id: `${id}-${which}`,
      label: `person.document-${which}`,
      value: document[which],
      input: (date) => change({ [which]: date }),
    }),
  );
}

const noticed: Readonly<Record<string, AnyMessageId>> = { KH: "person.notice.kh", TH: "person.notice.th" };

/** Warning about a number that does not fit its country's format: it may be right, and is kept as written. */
function notice(context: FieldRenderContext, draft: DocumentDraft): TemplateResult {
  const [document] = documentOfDraft(draft) as [IdentityDocument?];
  const message = document && noticesOnDocument(document).length > 0 ? noticed[draft.country] : undefined;
  return renderFieldNotices(context, message ? [message] : []);
}
