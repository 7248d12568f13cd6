import type { InputFault } from "../../fault.js";
import { toJsonPointer } from "../../json/json-value.js";
import type { RecordRule } from "../case-record.js";

const kinds = ["assessments", "decisions", "referrals", "consents", "rescreenings"] as const;

/** Entries of one kind have ids of their own. */
export const idsAreUnique: RecordRule = (record) =>
  kinds.flatMap((kind) => {
    const ids = new Set<string>();
    return (record[kind] ?? []).flatMap(({ id }, index): InputFault[] => {
      const taken = ids.has(id);
      ids.add(id);
      return taken
        ? [
            {
              code: "invalid-value",
              path: toJsonPointer([kind, index, "id"]),
              message: `Another entry of "${kind}" has this id already: give each its own.`,
            },
          ]
        : [];
    });
  });

/** A case is not its own predecessor. */
export const previousCasesAreOthers: RecordRule = ({ id, previousCaseIds = [] }) =>
  previousCaseIds.flatMap((previous, index) =>
    previous === id
      ? [
          {
            code: "unknown-reference",
            path: toJsonPointer(["previousCaseIds", index]),
            message: "A case does not come before itself: name an earlier case, or leave this out.",
          },
        ]
      : [],
  );

/**
 * An assessment carries the id of this case, or of an earlier case of the same person: never another
 * person's.
 */
export const assessmentsAreOfThisCase: RecordRule = (record) => {
  const own = new Set([record.id, ...(record.previousCaseIds ?? [])]);
  return (record.assessments ?? []).flatMap(({ assessment }, index) =>
    own.has(assessment.id)
      ? []
      : [
          {
            code: "unknown-reference",
            path: toJsonPointer(["assessments", index, "assessment", "id"]),
            message:
              'This assessment is of another case: remove it, or name that case in "previousCaseIds" if it is the same person\'s.',
          },
        ],
  );
};

/** A decision or a rescreening that names an assessment names one of this record. */
export const assessmentsNamedExist: RecordRule = (record) => {
  const ids = new Set((record.assessments ?? []).map(({ id }) => id));
  const check = (id: string | undefined, keys: readonly PropertyKey[]): InputFault[] =>
    id === undefined || ids.has(id)
      ? []
      : [
          {
            code: "unknown-reference",
            path: toJsonPointer(keys),
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
