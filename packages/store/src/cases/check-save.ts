import { isDeepStrictEqual } from "node:util";
import { type Actor, type CaseRecord, checkCaseRecord, type InputFault, limitFaults } from "@spean/model";
import type { SaveRequest } from "../client/save-request.js";
import type { StoreResult } from "../client/store-refusal.js";
import { refuseRequestFaults } from "../commands/refusals.js";
import type { StoreContext } from "../store-context.js";
import { mergeSavedConsents } from "./merge-consents.js";
import { pickCaseFacts } from "./read-rows.js";

/**
 * Turns a path into the whole record into a path into the request: the observations that were there before
 * are not counted.
 */
function relocateFault(fault: InputFault, before: number): InputFault {
  return {
    ...fault,
    path: fault.path.replace(
      /^\/observations\/(\d+)/,
      (_, index: string) => `/observations/${Number(index) - before}`,
    ),
  };
}

/** Faults of observations that are made in another's name. */
function findForeignObservers(save: SaveRequest, observer: Actor): InputFault[] {
  return save.observations.flatMap((one, index): InputFault[] =>
    isDeepStrictEqual(one.observer, observer)
      ? []
      : [
          {
            code: "invalid-value",
            path: `/observations/${index}/observer`,
            message: "An observation is saved by whoever made it: send your own role and agency.",
          },
        ],
  );
}

/** A save to be checked: on top of which record, and by whom. */
export interface SaveCheckRequest {
  readonly record: Pick<CaseRecord, "id" | "observations" | "consents">;
  readonly save: SaveRequest;
  readonly observer: Actor;
}

/**
 * Checks a save on top of a record and returns the record as it will be: indicators are known, ids are new, a
 * correction names an earlier observation of the same case and indicator, and the observer is whoever saves.
 */
export function checkSaveRequest(
  { knownIndicators }: Pick<StoreContext, "knownIndicators">,
  { record, save, observer }: SaveCheckRequest,
): StoreResult<CaseRecord> {
  const [first, ...more] = limitFaults(findForeignObservers(save, observer));
  if (first) return refuseRequestFaults(first, ...more);
  const { observations = [], consents = [] } = record;
  const merged = mergeSavedConsents(consents, save.consents ?? []);
  if (!merged.ok) return refuseRequestFaults(...merged.faults);
  const next = {
    ...record,
    // each was checked when it was begun, beside the assessments that it names
    rescreenings: undefined,
    ...pickCaseFacts(save),
    ...(save.person && { person: save.person }),
    observations: [...observations, ...save.observations],
    consents: merged.value,
  };
  const checked = checkCaseRecord(next, knownIndicators, record);
  if (checked.ok) return checked;
  const faults = checked.faults.map((fault) => relocateFault(fault, observations.length));
  return refuseRequestFaults(...(faults as [InputFault, ...InputFault[]]));
}
