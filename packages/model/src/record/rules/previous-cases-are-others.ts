import { pointer } from "../../json/pointer.js";
import type { RecordRule } from "./record-rule.js";

/** A case is not its own predecessor. */
export const previousCasesAreOthers: RecordRule = ({ id, previousCaseIds = [] }) =>
  previousCaseIds.flatMap((previous, index) =>
    previous === id
      ? [
          {
            code: "unknown-reference",
            path: pointer(["previousCaseIds", index]),
            message: "A case does not come before itself: name an earlier case, or leave this out.",
          },
        ]
      : [],
  );
