import { convertToInterval } from "@spean/model/dates";
import type { JourneyLeg } from "@spean/model";
import { findCountryFaults, countryOfDraft } from "../shared/fields/country-field.js";
import {
  createDateDraft,
  type DateDraft,
  findDateFaults,
  dateOfDraft,
  isBlankDateDraft,
} from "../shared/fields/date-draft.js";
import { type FieldFault, withoutEmptyKeys } from "../shared/fields/draft-shape.js";
import { nextRowKey, type EditedRow } from "../shared/fields/row.js";

type Transport = NonNullable<JourneyLeg["transport"]>[number];

/** One part of the way as it is being typed. */
export interface LegDraft extends EditedRow {
  readonly stage: JourneyLeg["stage"] | "";
  readonly place: string;
  readonly country: string;
  readonly from: DateDraft;
  readonly to: DateDraft;
  readonly transport: readonly Transport[];
  readonly note: string;
}

/** The stages of a journey, as the model lists them. */
export const journeyStageCodes: readonly JourneyLeg["stage"][] = ["recruitment", "transit", "destination"];

/** The ways to travel, as the model lists them. */
export const transportModeCodes: readonly Transport[] = [
  "on-foot",
  "motorcycle",
  "car",
  "bus",
  "truck",
  "train",
  "boat",
  "ship",
  "aircraft",
  "other",
];

/** A part of the way to be filled in, or typed over. */
export function createLegDraft(leg: Partial<JourneyLeg> = {}): LegDraft {
  const { stage = "", place = "", country = "", from, to, transport = [], note = "" } = leg;
  return {
    key: nextRowKey(),
    stage,
    place,
    country,
    from: createDateDraft(from),
    to: createDateDraft(to),
    transport,
    note,
  };
}

/** True where nothing was said of a part of the way. */
export const isBlankLegDraft = ({ stage, place, country, from, to, transport, note }: LegDraft): boolean =>
  [stage, place.trim(), country, note.trim()].every((text) => text === "") &&
  isBlankDateDraft(from) &&
  isBlankDateDraft(to) &&
  transport.length === 0;

/** The fields of a leg that were filled in; the stage may be missing. */
export function knownLegParts({
  stage,
  place,
  country,
  from,
  to,
  transport,
  note,
}: LegDraft): Partial<JourneyLeg> {
  return withoutEmptyKeys({
    stage,
    place: place.trim(),
    country: countryOfDraft(country),
    from: dateOfDraft(from),
    to: dateOfDraft(to),
    transport: [...transport],
    note: note.trim(),
  }) as Partial<JourneyLeg>;
}

/** Faults of a part of the way that was begun. */
export function findLegFaults(leg: LegDraft): FieldFault[] {
  const id = `legs-${leg.key}`;
  const stage: FieldFault[] =
    leg.stage === "" && !isBlankLegDraft(leg)
      ? [{ field: `${id}-stage`, message: "journey.error.stage" }]
      : [];
  return [
    ...stage,
    ...findCountryFaults(`${id}-country`, leg.country),
    ...findDateFaults(`${id}-from`, leg.from),
    ...findDateFaults(`${id}-to`, leg.to),
  ];
}

/**
 * True where every day that the end can mean lies before every day that the beginning can mean. It may have
 * been told so: it is no fault.
 */
export function legEndsBeforeItBegins({ from, to }: LegDraft): boolean {
  const [begin, end] = [dateOfDraft(from), dateOfDraft(to)].map((date) => date && convertToInterval(date));
  return Boolean(begin?.ok && end?.ok && end.value.latest < begin.value.earliest);
}
