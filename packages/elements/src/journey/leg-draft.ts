import { convertToInterval } from "@spean/model/dates";
import type { JourneyLeg } from "@spean/model";
import { countryFaults, countryOf } from "../shared/fields/country-field.js";
import { dateDraft, type DateDraft, dateFaults, dateOf, isBlankDate } from "../shared/fields/date-draft.js";
import { type FieldFault, filled } from "../shared/fields/draft-shape.js";
import { nextKey, type Row } from "../shared/fields/row.js";

type Transport = NonNullable<JourneyLeg["transport"]>[number];

/** One part of the way as it is being typed. */
export interface LegDraft extends Row {
  readonly stage: JourneyLeg["stage"] | "";
  readonly place: string;
  readonly country: string;
  readonly from: DateDraft;
  readonly to: DateDraft;
  readonly transport: readonly Transport[];
  readonly note: string;
}

/** The stages of a journey, as the model lists them. */
export const stages: readonly JourneyLeg["stage"][] = ["recruitment", "transit", "destination"];

/** The ways to travel, as the model lists them. */
export const transports: readonly Transport[] = [
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
export function legDraft(leg: Partial<JourneyLeg> = {}): LegDraft {
  const { stage = "", place = "", country = "", from, to, transport = [], note = "" } = leg;
  return { key: nextKey(), stage, place, country, from: dateDraft(from), to: dateDraft(to), transport, note };
}

/** True where nothing was said of a part of the way. */
export const isBlankLeg = ({ stage, place, country, from, to, transport, note }: LegDraft): boolean =>
  [stage, place.trim(), country, note.trim()].every((text) => text === "") &&
  isBlankDate(from) &&
  isBlankDate(to) &&
  transport.length === 0;

/** The fields of a leg that were filled in; the stage may be missing. */
export function knownOf({ stage, place, country, from, to, transport, note }: LegDraft): Partial<JourneyLeg> {
  return filled({
    stage,
    place: place.trim(),
    country: countryOf(country),
    from: dateOf(from),
    to: dateOf(to),
    transport: [...transport],
    note: note.trim(),
  }) as Partial<JourneyLeg>;
}

/** Faults of a part of the way that was begun. */
export function legFaults(leg: LegDraft): FieldFault[] {
  const id = `legs-${leg.key}`;
  const stage: FieldFault[] =
    leg.stage === "" && !isBlankLeg(leg) ? [{ field: `${id}-stage`, message: "journey.error.stage" }] : [];
  return [
    ...stage,
    ...countryFaults(`${id}-country`, leg.country),
    ...dateFaults(`${id}-from`, leg.from),
    ...dateFaults(`${id}-to`, leg.to),
  ];
}

/**
 * True where every day that the end can mean lies before every day that the beginning can mean. It may have
 * been told so: it is no fault.
 */
export function endsBeforeItBegins({ from, to }: LegDraft): boolean {
  const [begin, end] = [dateOf(from), dateOf(to)].map((date) => date && convertToInterval(date));
  return Boolean(begin?.ok && end?.ok && end.value.latest < begin.value.earliest);
}
