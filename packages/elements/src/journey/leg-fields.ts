import { html, type TemplateResult } from "lit";
import { renderCheckboxesField, choiceLabelText } from "../shared/fields/checks-field.js";
import { renderCountryField } from "../shared/fields/country-field.js";
import { renderDateField } from "../shared/fields/date-field.js";
import { type FieldRenderContext, renderFieldNotices } from "../shared/fields/field.js";
import { renderRadiosField } from "../shared/fields/radios-field.js";
import { renderTextField } from "../shared/fields/text-field.js";
import { legEndsBeforeItBegins, type LegDraft, journeyStageCodes, transportModeCodes } from "./leg-draft.js";

/** One part of the way with what its fields do. */
export interface LegFieldsView {
  readonly id: string;
  readonly leg: LegDraft;
  readonly change: (patch: Partial<LegDraft>) => void;
}

/** The fields of one part of the way. Only its stage is needed. */
export function renderLegFields(context: FieldRenderContext, view: LegFieldsView): TemplateResult {
  const { id, leg, change } = view;
  return html`${renderRadiosField(context, {
    id: `${id}-stage`,
    label: "journey.stage",
    choices: journeyStageCodes,
    choiceLabel: (stage) => `journey.stage.${stage}`,
    value: leg.stage,
    input: (stage) => change({ stage }),
  })}${where(context, view)}${dates(context, view)}${renderCheckboxesField(context, {
    id: `${id}-transport`,
    label: "journey.transport",
    choices: transportModeCodes,
    choiceLabel: (way) => choiceLabelText(context, `journey.transport.${way}`),
    value: leg.transport,
    input: (transport) => change({ transport }),
  })}${renderTextField(context, {
    id: `${id}-note`,
    label: "field.note",
    value: leg.note,
    input: (note) => change({ note }),
    multiline: true,
  })}`;
}

function where(context: FieldRenderContext, { id, leg, change }: LegFieldsView): TemplateResult {
  return html`<div class="fields columns">
    ${renderTextField(context, { id: `${id}-place`, label: "field.place", value: leg.place, input: (place) => change({ place }) })}
    ${renderCountryField(context, {
      id: `${id}-country`,
      label: "field.country",
      value: leg.country,
      input: (country) => change({ country }),
    })}
  </div>`;
}

function dates(context: FieldRenderContext, { id, leg, change }: LegFieldsView): unknown {
  const fields = (["from", "to"] as const).map((which) =>
    renderDateField(context, {
      id: `${id}-${which}`,
      label: `journey.${which}`,
      value: leg[which],
      input: (date) => change({ [which]: date }),
    }),
  );
  return [fields, renderFieldNotices(context, legEndsBeforeItBegins(leg) ? ["journey.notice.order"] : [])];
}
