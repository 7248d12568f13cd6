import type { Fault } from "../fault.js";
import { pointer } from "../json/pointer.js";
import type { Observation } from "./observation.js";

/** Every observation is about an indicator of the standard. */
function knownIndicators(observations: readonly Observation[], known: ReadonlySet<string>): Fault[] {
  return observations.flatMap(({ indicator }, index) =>
    known.has(indicator)
      ? []
      : [
          {
            code: "unknown-indicator",
            path: pointer(["observations", index, "indicator"]),
            message: "The standard has no indicator with this code: correct it, or see `spean list`.",
          },
        ],
  );
}

/** No two observations have the same id. */
function uniqueIds(observations: readonly Observation[]): Fault[] {
  const ids = new Set<string>();
  return observations.flatMap(({ id }, index) => {
    const taken = ids.has(id);
    ids.add(id);
    return taken
      ? [
          {
            code: "invalid-value",
            path: pointer(["observations", index, "id"]),
            message: "Another observation has this id already: give each its own.",
          },
        ]
      : [];
  });
}

/** A correction names an earlier observation of the same indicator; so corrections never go in a circle. */
function correctionsOfEarlier(observations: readonly Observation[]): Fault[] {
  const earlier = new Map<string, string>();
  const faults: Fault[] = [];
  observations.forEach(({ id, corrects, indicator }, index) => {
    const path = pointer(["observations", index, "corrects"]);
    const target = corrects === undefined ? undefined : earlier.get(corrects);
    if (corrects !== undefined && target === undefined)
      faults.push({
        code: "unknown-reference",
        path,
        message: "No earlier observation has this id: name the one that this corrects.",
      });
    else if (target !== undefined && target !== indicator)
      faults.push({
        code: "unknown-reference",
        path,
        message: "The observation named here is about another indicator: name one about the same.",
      });
    if (!earlier.has(id)) earlier.set(id, indicator);
  });
  return faults;
}

const rules = [knownIndicators, uniqueIds, correctionsOfEarlier];

/**
 * Checks what the schema of a single observation cannot: known indicators, unique ids, corrections of earlier observations.
 *
 * @param observations in the order of the record, whose fault paths begin with `/observations`
 * @param known the codes of all indicators of the standard
 */
export function checkObservations(observations: readonly Observation[], known: ReadonlySet<string>): Fault[] {
  return rules.flatMap((rule) => rule(observations, known));
}
