import { type InputFault, toJsonPointer } from "@spean/model";

/** Combinations may be nested so deep; the common list needs three, and nobody can follow so many. */
const mostLevels = 50;

type Place = readonly [value: unknown, at: readonly PropertyKey[]];

const partOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Every condition of a standard as it came in, whether or not it is sound, and where it stands. */
function conditionsOf(standard: unknown): Place[] {
  const elements = listOf(partOf(standard, "elements")).map((element, index): Place => [
    partOf(element, "condition"),
    ["elements", index, "condition"],
  ]);
  const findings = listOf(partOf(standard, "findings")).flatMap((finding, index) =>
    listOf(partOf(finding, "conditions")).map((one, place): Place => [
      partOf(one, "condition"),
      ["findings", index, "conditions", place, "condition"],
    ]),
  );
  return [...elements, ...findings];
}

/** Tells if combinations are nested too deep. It walks level by level, so that no depth overflows the stack. */
function isTooDeep(condition: unknown): boolean {
  let level: unknown[] = [condition];
  // a level of the condition is two of JSON: the combination, and the array of its parts
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > 2 * mostLevels + 1) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

/** Faults of conditions that are nested deeper than anything that reads them can follow. */
export function checkConditionDepth(standard: unknown): InputFault[] {
  return conditionsOf(standard).flatMap(([condition, at]) =>
    isTooDeep(condition)
      ? [
          {
            code: "invalid-value",
            path: toJsonPointer(at),
            message: `This condition is nested more than ${mostLevels} levels deep: write it with fewer combinations inside one another.`,
          },
        ]
      : [],
  );
}
