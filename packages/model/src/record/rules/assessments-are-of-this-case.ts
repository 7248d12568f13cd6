import { pointer } from "../../json/pointer.js";
import type { RecordRule } from "./record-rule.js";

/** An assessment carries the id of this case, or of an earlier case of the same person: never another person's. */
export const assessmentsAreOfThisCase: RecordRule = (record) => {
  const own = new Set([record.id, ...(record.previousCaseIds ?? [])]);
  return (record.assessments ?? []).flatMap(({ assessment }, index) =>
    own.has(assessment.id)
      ? []
      : [
          {
            code: "unknown-reference",
            path: pointer(["assessments", index, "assessment", "id"]),
            message:
              'This assessment is of another case: remove it, or name that case in "previousCaseIds" if it is the same person\'s.',
          },
        ],
  );
};
