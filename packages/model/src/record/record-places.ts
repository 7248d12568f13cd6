import type { PartialDate } from "../dates/partial-date.js";
import { isJsonObject } from "../json/json-value.js";
import type { CaseRecord } from "./case-record.js";
import type { Instant } from "./entry-fields.js";

/** Something that stands in a record, and the keys that lead to it. */
export interface PlacedPart<T> {
  readonly at: readonly PropertyKey[];
  readonly found: T;
}

/** Every place of a record that holds a date, `*` for any index. */
export const datePaths = [
  "/person/birth",
  "/person/documents/*/issued",
  "/person/documents/*/expires",
  "/journey/legs/*/from",
  "/journey/legs/*/to",
] as const;

/** Every place of a record that holds a moment, `*` for any index. */
export const momentPaths = [
  "/urgentNeeds/askedAt",
  "/interview/at",
  "/observations/*/observedAt",
  "/conflicts/*/reviews/*/at",
  "/assessments/*/at",
  "/decisions/*/at",
  "/referrals/*/proposedAt",
  "/referrals/*/sentAt",
  "/referrals/*/answeredAt",
  "/referrals/*/handedBackAt",
  "/consents/*/at",
  "/consents/*/revokedAt",
  "/rescreenings/*/at",
  "/rescreenings/*/interview/at",
] as const;

function findAt(
  found: unknown,
  [key, ...rest]: readonly string[],
  at: readonly PropertyKey[],
): PlacedPart<unknown>[] {
  if (key === undefined) return found === undefined ? [] : [{ at, found }];
  if (key === "*")
    return Array.isArray(found)
      ? found.flatMap((item: unknown, index) => findAt(item, rest, [...at, index]))
      : [];
  return isJsonObject(found) ? findAt(found[key], rest, [...at, key]) : [];
}

const findPlaces = (record: Partial<CaseRecord>, paths: readonly string[]) =>
  paths.flatMap((path) => findAt(record, path.split("/").slice(1), []));

/** The dates of a record at these places; at every place that holds one, if none is named. */
export const datesOfRecord = (
  record: Partial<CaseRecord>,
  paths: readonly (typeof datePaths)[number][] = datePaths,
) => findPlaces(record, paths) as PlacedPart<PartialDate>[];

/** The moments of a record at these places; at every place that holds one, if none is named. */
export const momentsOfRecord = (
  record: Partial<CaseRecord>,
  paths: readonly (typeof momentPaths)[number][] = momentPaths,
) => findPlaces(record, paths) as PlacedPart<Instant>[];
