import type { InputFault } from "../fault.js";
import { findNearestCode } from "../json/near-key.js";

/** For so many unknown codes of a case the nearest is sought: somebody misspelt a few, or took another list. */
const mostSought = 20;

/**
 * Makes the fault of a code that no indicator of the standard has; it names the nearest code that one has.
 *
 * @param known the codes of all indicators of the standard
 */
export function createUnknownCodeFaults(
  known: ReadonlySet<string>,
): (code: string, path: string) => InputFault {
  let sought = 0;
  return (code, path) => {
    const nearest = (sought += 1) <= mostSought ? findNearestCode(code, known) : undefined;
    const meant = nearest === undefined ? "" : ` The nearest is "${nearest}".`;
    return {
      code: "unknown-indicator",
      path,
      message: `The standard has no indicator with this code: correct it, or see \`spean list\`.${meant}`,
    };
  };
}
