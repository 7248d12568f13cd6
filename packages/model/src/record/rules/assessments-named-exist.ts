import type { Fault } from "../../fault.js";
import { pointer } from "../../json/pointer.js";
import type { RecordRule } from "./record-rule.js";

/** A decision or a rescreening that names an assessment names one of this record. */
export const assessmentsNamedExist: RecordRule = (record) => {
  const ids = new Set((record.assessments ?? []).map(({ id }) => id));
  const check = (id: string | undefined, keys: readonly PropertyKey[]): Fault[] =>
    id === undefined || ids.has(id)
      ? []
      : [
          {
            code: "unknown-reference",
            path: pointer(keys),
            message:
              'No assessment of this record has this id: name one that is in "assessments", or leave this out.',
          },
        ];
  return [
    ...(record.decisions ?? []).flatMap(({ assessment }, index) =>
      check(assessment, ["decisions", index, "assessment"]),
    ),
    ...(record.rescreenings ?? []).flatMap((rescreening, index) =>
      check(rescreening.of, ["rescreenings", index, "of"]),
    ),
  ];
};
