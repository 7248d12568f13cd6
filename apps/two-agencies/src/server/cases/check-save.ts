import { isDeepStrictEqual } from "node:util";
import { type Actor, type CaseRecord, checkRecord, type Fault } from "@spean/model";
import type { Save } from "../../shared/save.js";
import { factsOf } from "./from-rows.js";
import { knownIndicators } from "./known.js";
import { mergeConsents } from "./merge-consents.js";
import type { Outcome } from "./refusal.js";

/** A path into the whole record, as a path into the save that was sent: observations that were there before it are not counted. */
function rebased(fault: Fault, before: number): Fault {
  return {
    ...fault,
    path: fault.path.replace(
      /^\/observations\/(\d+)/,
      (_, index: string) => `/observations/${Number(index) - before}`,
    ),
  };
}

const refused = (first: Fault, ...more: Fault[]): Outcome<never> => ({
  ok: false,
  refusal: { status: 400, faults: [first, ...more] },
});

/** Nobody observes in another's name. */
function foreign(save: Save, observer: Actor): Fault[] {
  return save.observations.flatMap((one, index): Fault[] =>
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

/**
 * The record as it would be with a save appended, its rules checked: indicators are known, ids are new, a correction names an
 * earlier observation of the same case and indicator, and the `observer` is whoever saves.
 */
export function checkSave(
  record: Pick<CaseRecord, "id" | "observations" | "consents">,
  save: Save,
  observer: Actor,
): Outcome<CaseRecord> {
  const [first, ...more] = foreign(save, observer);
  if (first) return refused(first, ...more);
  const { observations = [], consents = [] } = record;
  const merged = mergeConsents(consents, save.consents ?? []);
  if (!merged.ok) return refused(...merged.faults);
  const next = {
    ...record,
    // each was checked when it was begun, beside the assessments that it names
    rescreenings: undefined,
    ...factsOf(save),
    ...(save.person && { person: save.person }),
    observations: [...observations, ...save.observations],
    consents: merged.value,
  };
  const checked = checkRecord(next, knownIndicators);
  if (checked.ok) return checked;
  const faults = checked.faults.map((fault) => rebased(fault, observations.length));
  return refused(...(faults as [Fault, ...Fault[]]));
}
