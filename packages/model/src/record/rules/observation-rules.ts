import type { InputFault } from "../../fault.js";
import { toJsonPointer } from "../../json/json-value.js";
import type { Observation } from "../observation.js";
import type { RecordRule } from "../case-record.js";
import { checkAnswerAgreement } from "../../case/check-answers.js";
import { createUnknownCodeFaults } from "../../case/unknown-code-fault.js";
import { answersOfObservations } from "../answers-of.js";

/** Every observation is about an indicator of the standard. */
function knownIndicators(observations: readonly Observation[], known: ReadonlySet<string>): InputFault[] {
  const faultOfCode = createUnknownCodeFaults(known);
  return observations.flatMap(({ indicator }, index) =>
    known.has(indicator) ? [] : [faultOfCode(indicator, toJsonPointer(["observations", index, "indicator"]))],
  );
}

/** No two observations have the same id. */
function uniqueIds(observations: readonly Observation[]): InputFault[] {
  const ids = new Set<string>();
  return observations.flatMap(({ id }, index) => {
    const taken = ids.has(id);
    ids.add(id);
    return taken
      ? [
          {
            code: "invalid-value",
            path: toJsonPointer(["observations", index, "id"]),
            message: "Another observation has this id already: give each its own.",
          },
        ]
      : [];
  });
}

/** A correction names an earlier observation of the same indicator; so corrections never go in a circle. */
function correctionsOfEarlier(observations: readonly Observation[]): InputFault[] {
  const earlier = new Map<string, string>();
  const faults: InputFault[] = [];
  observations.forEach(({ id, corrects, indicator }, index) => {
    const path = toJsonPointer(["observations", index, "corrects"]);
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
 * Checks what the schema of a single observation cannot: known indicators, unique ids, corrections of earlier
 * observations.
 *
 * @param observations in the order of the record, whose fault paths begin with `/observations`
 * @param known the codes of all indicators of the standard
 */
export function checkObservationRules(
  observations: readonly Observation[],
  known: ReadonlySet<string>,
): InputFault[] {
  return rules.flatMap((rule) => rule(observations, known));
}

/** Observations are of known indicators, have ids of their own and correct only earlier ones. */
export const observationsAreConsistent: RecordRule = (record, known) =>
  checkObservationRules(record.observations ?? [], known);

/** Answers that stand beside observations are those which the observations give. */
export const answersAgreeWithObservations: RecordRule = (record) =>
  record.answers && record.observations
    ? checkAnswerAgreement(record.answers, answersOfObservations(record).answers)
    : [];

/**
 * A listed conflict names observations of its indicator, some `yes` and some `no`. One that a correction has
 * since ended may stay.
 */
export const conflictsNameObservations: RecordRule = (record) => {
  const byId = new Map((record.observations ?? []).map((observation) => [observation.id, observation]));
  return (record.conflicts ?? []).flatMap(({ indicator, observations }, index): InputFault[] => {
    const faults = observations.flatMap((id, place): InputFault[] => {
      const path = toJsonPointer(["conflicts", index, "observations", place]);
      const observation = byId.get(id);
      if (!observation)
        return [
          {
            code: "unknown-reference",
            path,
            message: "No observation of this record has this id: name those that conflict.",
          },
        ];
      return observation.indicator === indicator
        ? []
        : [
            {
              code: "unknown-reference",
              path,
              message: "The observation named here is about another indicator than the conflict.",
            },
          ];
    });
    const answers = new Set(observations.map((id) => byId.get(id)?.answer));
    if (faults.length > 0 || (answers.has("yes") && answers.has("no"))) return faults;
    return [
      {
        code: "invalid-value",
        path: toJsonPointer(["conflicts", index, "observations"]),
        message:
          "These observations do not conflict: name at least one that says yes and one that says no, or leave the conflict out.",
      },
    ];
  });
};
