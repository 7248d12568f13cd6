import { html, type TemplateResult } from "lit";
import { checksField, choiceText } from "../shared/fields/checks-field.js";
import { countryField } from "../shared/fields/country-field.js";
import { dateField } from "../shared/fields/date-field.js";
import { type FieldContext, noticesText } from "../shared/fields/field.js";
import { radiosField } from "../shared/fields/radios-field.js";
import { textField } from "../shared/fields/text-field.js";
import { endsBeforeItBegins, type LegDraft, stages, transports } from "./leg-draft.js";

/** One part of the way with what its fields do. */
export interface LegView {
  readonly id: string;
  readonly leg: LegDraft;
  readonly change: (patch: Partial<LegDraft>) => void;
}

/** The fields of one part of the way. Only its stage is needed. */
export function legFields(context: FieldContext, view: LegView): TemplateResult {
  const { id, leg, change } = view;
  return html`${radiosField(context, {
    id: `${id}-stage`,
    label: "journey.stage",
    choices: stages,
    choiceLabel: (stage) => `journey.stage.${stage}`,
    value: leg.stage,
    input: (stage) => change({ stage }),
  })}${where(context, view)}${dates(context, view)}${checksField(context, {
    id: `${id}-transport`,
    label: "journey.transport",
    choices: transports,
    choiceLabel: (way) => choiceText(context, `journey.transport.${way}`),
    value: leg.transport,
    input: (transport) => change({ transport }),
  })}${textField(context, {
    id: `${id}-note`,
    label: "field.note",
    value: leg.note,
    input: (note) => change({ note }),
    multiline: true,
  })}`;
}

function where(context: FieldContext, { id, leg, change }: LegView): TemplateResult {
  return html`<div class="fields columns">
    ${textField(context, { id: `${id}-place`, label: "field.place", value: leg.place, input: (place) => change({ place }) })}
    ${countryField(context, {
      id: `${id}-country`,
      label: "field.country",
      value: leg.country,
      input: (country) => change({ country }),
    })}
  </div>`;
}

function dates(context: FieldContext, { id, leg, change }: LegView): unknown {
  const fields = (["from", "to"] as const).map((which) =>
    dateField(context, {
      id: `${id}-${which}`,
      label: `journey.${which}`,
      value: leg[which],
      input: (date) => change({ [which]: date }),
    }),
  );
  return [fields, noticesText(context, endsBeforeItBegins(leg) ? ["journey.notice.order"] : [])];
}
