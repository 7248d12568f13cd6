import type { z } from "zod";
import type { InputFault } from "../fault.js";
import { toJsonPointer } from "./json-value.js";

type Issue = z.core.$ZodIssue;

/** At this path in the value there is nothing at all. */
function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let here = value;
  for (const key of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return true;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here === undefined;
}

const name = (path: readonly PropertyKey[]) => (path.length === 0 ? "the value" : `"${String(path.at(-1))}"`);

function fromType(
  issue: Issue & { code: "invalid_type" },
  value: unknown,
  at: readonly PropertyKey[],
): InputFault {
  const path = toJsonPointer(at);
  return isMissing(value, at)
    ? { code: "missing-field", path, message: `${name(at)} is missing: add it (expected ${issue.expected}).` }
    : { code: "wrong-type", path, message: `${name(at)} has the wrong type: expected ${issue.expected}.` };
}

/** A message names no more options than a person would read. */
const mostOptions = 20;

function fromValue(
  issue: Issue & { code: "invalid_value" },
  value: unknown,
  at: readonly PropertyKey[],
): InputFault {
  const shown = issue.values
    .slice(0, mostOptions)
    .map((option) => JSON.stringify(option))
    .join(", ");
  const options =
    issue.values.length > mostOptions
      ? `${shown}, … (${issue.values.length} in all: see the code list)`
      : shown;
  return isMissing(value, at)
    ? {
        code: "missing-field",
        path: toJsonPointer(at),
        message: `${name(at)} is missing: add it, as one of ${options}. It has no default.`,
      }
    : { code: "invalid-value", path: toJsonPointer(at), message: `${name(at)} must be one of ${options}.` };
}

/**
 * An alternative is meant when nothing is wrong with its outline: no field of it is missing, and none is
 * unknown.
 */
function isMeant(issues: readonly Issue[], value: unknown, at: readonly PropertyKey[]): boolean {
  return (
    issues.length > 0 && issues.every(({ path }) => path.length > 0 && !isMissing(value, [...at, ...path]))
  );
}

/** The faults of the alternative that is meant; if none is, that the value fits none. */
function fromUnion(
  issue: Issue & { code: "invalid_union" },
  value: unknown,
  at: readonly PropertyKey[],
): InputFault[] {
  const meant = issue.errors.find((issues) => isMeant(issues, value, at));
  return (
    meant?.flatMap((inner) => fromIssue(inner, value, at)) ?? [
      {
        code: "invalid-value",
        path: toJsonPointer(at),
        message: `${name(at)} fits none of the shapes allowed here.`,
      },
    ]
  );
}

function fromIssue(issue: Issue, value: unknown, base: readonly PropertyKey[]): InputFault[] {
  const at = [...base, ...issue.path];
  switch (issue.code) {
    case "invalid_type":
      return [fromType(issue, value, at)];
    case "invalid_value":
      return [fromValue(issue, value, at)];
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "unknown-field",
        path: toJsonPointer([...at, key]),
        message: "This field is not part of the schema: remove it, or correct its name.",
      }));
    case "invalid_key":
      return [
        {
          code: "unknown-field",
          path: toJsonPointer(at),
          message: "This key does not have the form that keys have here.",
        },
      ];
    case "invalid_union":
      return fromUnion(issue, value, at);
    case "too_small":
      return [
        {
          code: "invalid-value",
          path: toJsonPointer(at),
          message: `${name(at)} is too small or too short: at least ${issue.minimum}.`,
        },
      ];
    case "too_big":
      return [
        {
          code: "invalid-value",
          path: toJsonPointer(at),
          message: `${name(at)} is too large or too long: at most ${issue.maximum}.`,
        },
      ];
    case "invalid_format":
      return [
        {
          code: "invalid-value",
          path: toJsonPointer(at),
          message: `${name(at)} does not have the form expected here (${issue.format}).`,
        },
      ];
    default:
      return [
        { code: "invalid-value", path: toJsonPointer(at), message: `${name(at)} is not acceptable here.` },
      ];
  }
}

/** Converts the issues of zod with `value` to faults whose messages repeat no value. */
export function faultsOfZodError(error: z.ZodError, value: unknown): [InputFault, ...InputFault[]] {
  const faults = error.issues.flatMap((issue) => fromIssue(issue, value, []));
  return faults as [InputFault, ...InputFault[]];
}
