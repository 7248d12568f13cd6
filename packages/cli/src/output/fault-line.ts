import type { Fault } from "@spean/model";
import type { Entry } from "../input/entry.js";

/** How many further faults a line names after the first. */
const MOST = 20;

/** The result of an entry at fault, as JSON: where it is, its first fault, and up to 20 more. */
export function faultLine(
  { line, id }: Pick<Entry, "line" | "id">,
  [error, ...more]: readonly [Fault, ...Fault[]],
): string {
  return JSON.stringify({
    line,
    ...(id !== undefined && { id }),
    error,
    ...(more.length > 0 && { more: more.slice(0, MOST) }),
  });
}
