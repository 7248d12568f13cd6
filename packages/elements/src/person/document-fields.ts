import type { IdentityDocument } from "@spean/model";
import { noticesOnDocument } from "@spean/model/identity";
import { html, type TemplateResult } from "lit";
import { countryField } from "../shared/fields/country-field.js";
import { dateField } from "../shared/fields/date-field.js";
import { type FieldContext, noticesText } from "../shared/fields/field.js";
import { radiosField } from "../shared/fields/radios-field.js";
import { selectField } from "../shared/fields/select-field.js";
import { readWords, type WordId } from "../shared/fields/spoken.js";
import { textField } from "../shared/fields/text-field.js";
import { type DocumentDraft, documentKinds, documentOf, holders } from "./document-draft.js";

/** One document with what its fields do. */
export interface DocumentView {
  readonly id: string;
  readonly document: DocumentDraft;
  readonly change: (patch: Partial<DocumentDraft>) => void;
}

/** The fields of one document. Only its kind is needed, and the number is never refused. */
export function documentFields(context: FieldContext, view: DocumentView): TemplateResult {
  const { id, document, change } = view;
  const words = readWords(context.spoken);
  return html`${selectField(context, {
    id: `${id}-kind`,
    label: "person.document-kind",
    choices: documentKinds.map((code) => ({ code, label: words.message(`person.document.${code}`) })),
    value: document.kind,
    input: (kind) => change({ kind: kind as DocumentDraft["kind"] }),
  })}${countryField(context, {
    id: `${id}-country`,
    label: "person.document-country",
    value: document.country,
    input: (country) => change({ country }),
  })}${textField(context, {
    id: `${id}-number`,
    label: "person.document-number",
    value: document.number,
    input: (number) => change({ number }),
  })}${notice(context, document)}${textField(context, {
    id: `${id}-name`,
    label: "person.document-name",
    value: document.nameAsPrinted,
    input: (nameAsPrinted) => change({ nameAsPrinted }),
  })}${dates(context, view)}${radiosField(context, {
    id: `${id}-held`,
    label: "person.document-held",
    choices: holders,
    choiceLabel: (holder) => `person.held.${holder}`,
    value: document.heldBy,
    input: (heldBy) => change({ heldBy }),
  })}`;
}

function dates(context: FieldContext, { id, document, change }: DocumentView): unknown {
  return (["issued", "expires"] as const).map((which) =>
    dateField(context, {
      id: `${id}-${which}`,
      label: `person.document-${which}`,
      value: document[which],
      input: (date) => change({ [which]: date }),
    }),
  );
}

const noticed: Readonly<Record<string, WordId>> = { KH: "person.notice.kh", TH: "person.notice.th" };

/** Warning about a number that does not fit its country's format: it may be right, and is kept as written. */
function notice(context: FieldContext, draft: DocumentDraft): TemplateResult {
  const [document] = documentOf(draft) as [IdentityDocument?];
  const message = document && noticesOnDocument(document).length > 0 ? noticed[draft.country] : undefined;
  return noticesText(context, message ? [message] : []);
}
