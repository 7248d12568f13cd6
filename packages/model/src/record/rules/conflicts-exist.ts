import type { Fault } from "../../fault.js";
import { pointer } from "../../json/pointer.js";
import type { RecordRule } from "./record-rule.js";

/** A listed conflict names observations of its indicator, some `yes` and some `no`. One that a correction has since ended may stay. */
export const conflictsExist: RecordRule = (record) => {
  const byId = new Map((record.observations ?? []).map((observation) => [observation.id, observation]));
  return (record.conflicts ?? []).flatMap(({ indicator, observations }, index): Fault[] => {
    const faults = observations.flatMap((id, place): Fault[] => {
      const path = pointer(["conflicts", index, "observations", place]);
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
        path: pointer(["conflicts", index, "observations"]),
        message:
          "These observations do not conflict: name at least one that says yes and one that says no, or leave the conflict out.",
      },
    ];
  });
};
