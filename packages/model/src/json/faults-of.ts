import type { z } from "zod";
import type { InputFault } from "../fault.js";
import { stripInvisible } from "../visible-text.js";
import { toJsonPointer } from "./json-value.js";
import { findNearestCode } from "./near-key.js";
import {
  findPlacedValue,
  namePlace,
  type ValuePlace,
  wordEmptyPlace,
  wordMissingPlace,
} from "./place-words.js";

type Issue = z.core.$ZodIssue;

const fault = (code: InputFault["code"], { at }: ValuePlace, message: string): InputFault => ({
  code,
  path: toJsonPointer(at),
  message,
});

const isMissing = (place: ValuePlace) => findPlacedValue(place) === undefined;

function fromType({ expected }: Issue & { code: "invalid_type" }, place: ValuePlace): InputFault {
  if (isMissing(place))
    return fault("missing-field", place, `${wordMissingPlace(place)} (expected ${expected}).`);
  const empty = wordEmptyPlace(place);
  return fault(
    "wrong-type",
    place,
    empty
      ? `${empty} (expected ${expected}).`
      : `${namePlace(place.at)} has the wrong type: expected ${expected}.`,
  );
}

/** A message names no more options than a person would read. */
const mostOptions = 20;

/** Names the option that a text was probably meant for, if there is one. */
function wordNearest(place: ValuePlace, values: readonly unknown[]): string {
  const found = findPlacedValue(place);
  if (typeof found !== "string") return "";
  const nearest = findNearestCode(
    found,
    values.filter((option) => typeof option === "string"),
  );
  return nearest === undefined ? "" : ` The nearest is "${nearest}".`;
}

function fromValue({ values }: Issue & { code: "invalid_value" }, place: ValuePlace): InputFault {
  const shown = values
    .slice(0, mostOptions)
    .map((option) => JSON.stringify(option))
    .join(", ");
  const options =
    values.length > mostOptions ? `${shown}, … (${values.length} in all: see the code list)` : shown;
  if (isMissing(place))
    return fault(
      "missing-field",
      place,
      `${wordMissingPlace(place)}, as one of ${options}. It has no default.`,
    );
  const empty = wordEmptyPlace(place);
  return fault(
    "invalid-value",
    place,
    empty
      ? `${empty}, as one of ${options}.`
      : `${namePlace(place.at)} must be one of ${options}.${wordNearest(place, values)}`,
  );
}

function fromKey(key: string, { value, at }: ValuePlace): InputFault {
  const hidden =
    key === stripInvisible(key) ? "" : " It holds a character that cannot be seen, such as U+FEFF or U+200B.";
  return fault(
    "unknown-field",
    { value, at: [...at, key] },
    `This field is not part of the schema: remove it, or correct its name.${hidden}`,
  );
}

/**
 * An alternative is meant when nothing is wrong with its outline: no field of it is missing, and none is
 * unknown.
 */
function isMeant(issues: readonly Issue[], { value, at }: ValuePlace): boolean {
  return (
    issues.length > 0 &&
    issues.every(({ path }) => path.length > 0 && !isMissing({ value, at: [...at, ...path] }))
  );
}

/** The faults of the alternative that is meant; if none is, that the value fits none. */
function fromUnion(issue: Issue & { code: "invalid_union" }, place: ValuePlace): InputFault[] {
  const meant = issue.errors.find((issues) => isMeant(issues, place));
  return (
    meant?.flatMap((inner) => fromIssue(inner, place)) ?? [
      fault("invalid-value", place, `${namePlace(place.at)} fits none of the shapes allowed here.`),
    ]
  );
}

function fromIssue(issue: Issue, base: ValuePlace): InputFault[] {
  const place = { value: base.value, at: [...base.at, ...issue.path] };
  const wrong = (message: string) => [
    fault("invalid-value", place, `${wordEmptyPlace(place) ?? `${namePlace(place.at)} ${message}`}.`),
  ];
  switch (issue.code) {
    case "invalid_type":
      return [fromType(issue, place)];
    case "invalid_value":
      return [fromValue(issue, place)];
    case "unrecognized_keys":
      return issue.keys.map((key) => fromKey(key, place));
    case "invalid_key":
      return [fault("unknown-field", place, "This key does not have the form that keys have here.")];
    case "invalid_union":
      return fromUnion(issue, place);
    case "too_small":
      return wrong(`is too small or too short: at least ${issue.minimum}`);
    case "too_big":
      return wrong(`is too large or too long: at most ${issue.maximum}`);
    case "invalid_format":
      return wrong(`does not have the form expected here: ${issue.message.replace(/\.$/, "")}`);
    default:
      return wrong("is not acceptable here");
  }
}

/** Converts the issues of zod with `value` to faults whose messages repeat no value. */
export function faultsOfZodError(error: z.ZodError, value: unknown): [InputFault, ...InputFault[]] {
  const faults = error.issues.flatMap((issue) => fromIssue(issue, { value, at: [] }));
  return faults as [InputFault, ...InputFault[]];
}
