import { comparableText } from "../comparable-text.js";
import type { InputFault } from "../fault.js";
import { toJsonPointer } from "./json-value.js";

/**
 * Fields at the top of a case that look like known ones and are not, so that what they hold would be passed
 * over: `Observations`, or `forms` with something invisible in it. A field that stands beside the one it
 * looks like is a system's own.
 */
export function findMisspeltFields(
  value: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): InputFault[] {
  const absent = new Map(
    fields.filter((field) => !Object.hasOwn(value, field)).map((field) => [comparableText(field), field]),
  );
  return Object.keys(value).flatMap((key): InputFault[] => {
    const meant = fields.includes(key) ? undefined : absent.get(comparableText(key));
    return meant === undefined
      ? []
      : [
          {
            code: "unknown-field",
            path: toJsonPointer([key]),
            message: `This field would be passed over: it differs from "${meant}" only by letter case or something invisible. Correct its name.`,
          },
        ];
  });
}
