import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import { mutated, placesIn } from "../../test/mutations.js";
import { changed, sampleEvent, sampleRecord } from "../../test/sample-record.js";
import { sampleStandard } from "../../test/sample-standard.js";
import { readScoringCase } from "../case/read-case.js";
import type { CheckResult } from "../fault.js";
import { CaseEvent } from "../record/case-event.js";
import { CaseRecord } from "../record/case-record.js";
import { checkCaseRecord } from "../record/check-record.js";
import { Standard } from "../standard/standard.js";
import { faultsOfZodError } from "./faults-of.js";

const known = new Set(["act.recruited", "exploitation.hours"]);
const marker = "Sok-Marker";

/**
 * The sample with one place changed to something that holds the marker, as text, in an array, as a value or
 * as a key.
 */
const marked = fc
  .tuple(
    fc.constantFrom(...placesIn(sampleRecord)),
    fc.constantFrom<unknown>(
      marker,
      [marker],
      { [marker]: marker },
      { asWritten: marker, [marker]: { [marker]: 1 } },
    ),
  )
  .map(([keys, to]) => mutated(sampleRecord, keys, (holder, key) => void (holder[key] = to)));

const messages = (checked: CheckResult<unknown>) =>
  checked.ok ? [] : checked.faults.map(({ message }) => message);

describe("faultsOf", () => {
  test("no message of any edge repeats a value or a foreign key", () => {
    fc.assert(
      fc.property(marked, (value) => {
        const { error } = CaseRecord.safeParse(value);
        const all = [
          ...messages(checkCaseRecord(value, known)),
          ...messages(readScoringCase(value, known)),
          ...(error ? faultsOfZodError(error, value).map(({ message }) => message) : []),
        ];
        expect(all.filter((message) => message.includes(marker))).toEqual([]);
      }),
      { numRuns: runsFor(2_000) },
    );
  });

  test("a record with the marker in every text at once has faults, and no message holds it", () => {
    const value = JSON.parse(
      JSON.stringify(sampleRecord, (_, inner: unknown) => (typeof inner === "string" ? marker : inner)),
    ) as unknown;
    const found = messages(checkCaseRecord(value, known));
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter((message) => message.includes(marker))).toEqual([]);
  });

  test.each<[string, unknown, string[]]>([
    ["left out", undefined, ["missing-field /caseIds"]],
    ["of the wrong type", "c-1", ["wrong-type /caseIds"]],
    ["wrong inside", ["c-1", ""], ["invalid-value /caseIds/1"]],
  ])("a field %s is named by its path", (_, to, expected) => {
    const value = changed(sampleEvent, "/caseIds", to);
    expect(
      faultsOfZodError(CaseEvent.safeParse(value).error!, value).map(({ code, path }) => `${code} ${path}`),
    ).toEqual(expected);
  });

  test("a code out of place is told which codes there are", () => {
    const value = changed(sampleEvent, "/foundOn/era", "julian");
    expect(faultsOfZodError(CaseEvent.safeParse(value).error!, value)).toEqual([
      {
        code: "invalid-value",
        path: "/foundOn/era",
        message: '"era" must be one of "gregorian", "be-th", "be-kh".',
      },
    ]);
  });

  test.each<[string, string, unknown, RegExp]>([
    [
      "a tag with a calendar",
      "/person/languages",
      ["th-TH-u-nu-thai"],
      /^entry 1 of "languages".*leave out -u-/,
    ],
    ["a tag in other letters", "/person/languages", ["km-kh"], /such as km, th, khb or zh-Hans-CN/],
    ["a script in small letters", "/person/names/0/script", "khmr", /such as Khmr, Thai or Latn/],
    ["a null object", "/person/birth", null, /^"birth" is null: leave it out if it is not known/],
    ["an empty note", "/journey/note", "", /^"note" is an empty text: leave it out if it is not known/],
    ["an empty code", "/ageClass", "", /^"ageClass" is an empty text: .* as one of "adult"/],
    ["a key with a zero-width space", "/person/note\u200b", "x", /character that cannot be seen/],
  ])("%s is told the form expected, or what to leave out", (_, path, to, message) => {
    const found = messages(checkCaseRecord(changed(sampleRecord, path, to), known));
    expect(found).toEqual([expect.stringMatching(message)]);
  });

  test("a field that is missing is told of a key beside it that differs only by letter case", () => {
    const value = { ...sampleRecord, ageClass: undefined, AgeClass: "adult" };
    expect(messages(checkCaseRecord(value, known))[0]).toMatch(/^"ageClass" is missing, and a key beside it/);
  });

  test("a fault deep in a recursive condition is named where it is", () => {
    const value = changed(sampleStandard, "/elements/1/condition/of/0/all/0/positive", "Not A Code");
    expect(
      faultsOfZodError(Standard.safeParse(value).error!, value).map(({ code, path }) => `${code} ${path}`),
    ).toEqual(["invalid-value /elements/1/condition/of/0/all/0/positive"]);
  });
});
