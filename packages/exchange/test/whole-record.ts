import type { CaseRecord } from "@spean/model";
import { recipient, request } from "./border.js";

type Json = Record<string, unknown> | unknown[];

/**
 * Puts a value at the pattern of a field: `*` is the first item of an array, or, of `answers`, an indicator.
 */
function put(root: Record<string, unknown>, pattern: string): void {
  const keys = pattern.split("/").slice(1);
  let here: Json = root;
  keys.forEach((key, index) => {
    const name = key !== "*" ? key : Array.isArray(here) ? "0" : "act.recruited";
    const target = here as Record<string, unknown>;
    const isArray = keys[index + 1] === "*" && name !== "answers";
    target[name] ??= index === keys.length - 1 ? `at ${pattern}` : isArray ? [] : {};
    here = target[name] as Json;
  });
}

/**
 * An invented record that has every field of the list, each once; its one referral and consent are those of
 * `request`.
 */
export function wholeRecord(fields: readonly string[], consent: object = {}): CaseRecord {
  const root: Record<string, unknown> = { ageClass: "adult" };
  for (const field of fields) put(root, field);
  // the age on the day of the consent is worked out, so this one is a date
  const person = root["person"] as Record<string, unknown>;
  person["birth"] = { era: "gregorian", year: 1990, month: 5, day: 10, estimated: false };
  const [given] = root["consents"] as [object];
  const [referral] = root["referrals"] as [object];
  const about = { purpose: request.purpose, recipient };
  root["consents"] = [
    {
      ...given,
      ...about,
      id: "k-1",
      given: true,
      by: "person",
      at: "2026-03-01T02:10:00Z",
      ...consent,
    },
  ];
  root["referrals"] = [{ ...referral, purpose: request.purpose, to: recipient }];
  return root as unknown as CaseRecord;
}

/** The fields that a value has, as patterns. */
export function fieldsOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [path];
  const any = Array.isArray(value) || path === "/answers";
  return [
    ...new Set(
      Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, `${path}/${any ? "*" : key}`)),
    ),
  ];
}
