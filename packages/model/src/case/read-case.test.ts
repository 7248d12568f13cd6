import { describe, expect, test } from "vitest";
import type { InputFault } from "../fault.js";
import { readScoringCase } from "./read-case.js";

const known = new Set(["act.recruited", "exploitation.hours"]);
const observation = {
  id: "o-1",
  indicator: "act.recruited",
  answer: "yes",
  observedAt: "2026-01-02T03:04:05+07:00",
  observer: { role: "labour-inspector" },
  source: "person",
};

const faults = (value: unknown): Pick<InputFault, "code" | "path">[] => {
  const read = readScoringCase(value, known);
  return read.ok ? [] : read.faults.map(({ code, path }) => ({ code, path }));
};

const withObservations = (...observations: object[]) => ({
  id: "c-1",
  ageClass: "adult",
  observations: observations.map((one) => ({ ...observation, ...one })),
});

describe("readCase", () => {
  test("a case for scoring is read, its unknown top-level fields left aside", () => {
    const value = {
      id: "c-1",
      ageClass: "adult",
      forms: ["labour"],
      answers: { "act.recruited": "yes" },
      office: "north",
    };
    expect(readScoringCase(value, known)).toEqual({
      ok: true,
      value: {
        id: "c-1",
        ageClass: "adult",
        forms: ["labour"],
        answers: { "act.recruited": "yes" },
        conflicts: [],
      },
    });
  });

  test("absent forms stay absent, and answers may be empty", () => {
    expect(readScoringCase({ id: "c-1", ageClass: "unknown", answers: {} }, known)).toEqual({
      ok: true,
      value: { id: "c-1", ageClass: "unknown", answers: {}, conflicts: [] },
    });
  });

  test("a full record is read by way of its observations", () => {
    const value = {
      ...withObservations(
        {},
        { id: "o-2", answer: "no" },
        { id: "o-3", indicator: "exploitation.hours", answer: "declined" },
      ),
      urgentNeeds: "is none of scoring's business",
      eventId: "e-1",
    };
    expect(readScoringCase(value, known)).toEqual({
      ok: true,
      value: {
        id: "c-1",
        ageClass: "adult",
        answers: { "act.recruited": "yes", "exploitation.hours": "declined" },
        conflicts: ["act.recruited"],
      },
    });
  });

  test("answers that agree with the observations are accepted, not-asked and absent being one", () => {
    expect(
      faults({
        ...withObservations({}),
        answers: { "act.recruited": "yes", "exploitation.hours": "not-asked" },
      }),
    ).toEqual([]);
  });

  test.each<[string, unknown, Pick<InputFault, "code" | "path">[]]>([
    ["null", null, [{ code: "not-an-object", path: "" }]],
    ["an array", [], [{ code: "not-an-object", path: "" }]],
    ["a string", "c-1", [{ code: "not-an-object", path: "" }]],
    [
      "an empty object",
      {},
      [
        { code: "missing-field", path: "/id" },
        { code: "missing-field", path: "/ageClass" },
        { code: "missing-field", path: "/answers" },
      ],
    ],
    ["an empty id", { id: "", ageClass: "adult", answers: {} }, [{ code: "invalid-value", path: "/id" }]],
    ["a number as id", { id: 7, ageClass: "adult", answers: {} }, [{ code: "wrong-type", path: "/id" }]],
    [
      "another age class",
      { id: "c-1", ageClass: "minor", answers: {} },
      [{ code: "invalid-value", path: "/ageClass" }],
    ],
    [
      "another form",
      { id: "c-1", ageClass: "adult", forms: ["labour", "work"], answers: {} },
      [{ code: "invalid-value", path: "/forms/1" }],
    ],
    [
      "forms that are no array",
      { id: "c-1", ageClass: "adult", forms: "labour", answers: {} },
      [{ code: "wrong-type", path: "/forms" }],
    ],
    [
      "answers that are null",
      { id: "c-1", ageClass: "adult", answers: null },
      [{ code: "wrong-type", path: "/answers" }],
    ],
    [
      "answers that are an array",
      { id: "c-1", ageClass: "adult", answers: [] },
      [{ code: "wrong-type", path: "/answers" }],
    ],
    [
      "an unknown indicator",
      { id: "c-1", ageClass: "adult", answers: { "act.recruitedd": "yes" } },
      [{ code: "unknown-indicator", path: "/answers/act.recruitedd" }],
    ],
    [
      "a key with a slash",
      { id: "c-1", ageClass: "adult", answers: { "act/x~": "yes" } },
      [{ code: "unknown-indicator", path: "/answers/act~1x~0" }],
    ],
    [
      "another answer",
      { id: "c-1", ageClass: "adult", answers: { "act.recruited": "maybe" } },
      [{ code: "invalid-value", path: "/answers/act.recruited" }],
    ],
    [
      "true as an answer",
      { id: "c-1", ageClass: "adult", answers: { "act.recruited": true } },
      [{ code: "invalid-value", path: "/answers/act.recruited" }],
    ],
    [
      "null as an answer",
      { id: "c-1", ageClass: "adult", answers: { "act.recruited": null } },
      [{ code: "invalid-value", path: "/answers/act.recruited" }],
    ],
    [
      "constructor as an indicator",
      { id: "c-1", ageClass: "adult", answers: { constructor: "yes" } },
      [{ code: "unknown-indicator", path: "/answers/constructor" }],
    ],
    [
      "__proto__ in answers",
      JSON.parse('{"id":"c-1","ageClass":"adult","answers":{"__proto__":"yes"}}'),
      [{ code: "unknown-indicator", path: "/answers/__proto__" }],
    ],
    [
      "an observation of an unknown indicator",
      withObservations({ indicator: "act.other" }),
      [{ code: "unknown-indicator", path: "/observations/0/indicator" }],
    ],
    [
      "an observation without answer",
      withObservations({ answer: undefined }),
      [{ code: "missing-field", path: "/observations/0/answer" }],
    ],
    [
      "an observation without offset",
      withObservations({ observedAt: "2026-01-02T03:04:05" }),
      [{ code: "invalid-value", path: "/observations/0/observedAt" }],
    ],
    [
      "an observation with a field of its own",
      withObservations({ mood: "calm" }),
      [{ code: "unknown-field", path: "/observations/0/mood" }],
    ],
    [
      "two observations with one id",
      withObservations({}, {}),
      [{ code: "invalid-value", path: "/observations/1/id" }],
    ],
    [
      "a correction of nothing",
      withObservations({ corrects: "o-0" }),
      [{ code: "unknown-reference", path: "/observations/0/corrects" }],
    ],
    [
      "a correction of itself",
      withObservations({ corrects: "o-1" }),
      [{ code: "unknown-reference", path: "/observations/0/corrects" }],
    ],
    [
      "a correction of a later one",
      withObservations({ corrects: "o-2" }, { id: "o-2" }),
      [{ code: "unknown-reference", path: "/observations/0/corrects" }],
    ],
    [
      "a correction of another indicator",
      withObservations({}, { id: "o-2", indicator: "exploitation.hours", corrects: "o-1" }),
      [{ code: "unknown-reference", path: "/observations/1/corrects" }],
    ],
    [
      "answers that say otherwise",
      { ...withObservations({}), answers: { "act.recruited": "no" } },
      [{ code: "answers-disagree", path: "/answers/act.recruited" }],
    ],
    [
      "answers that say less",
      { ...withObservations({}), answers: {} },
      [{ code: "answers-disagree", path: "/answers/act.recruited" }],
    ],
    [
      "answers that say more",
      { ...withObservations({}), answers: { "act.recruited": "yes", "exploitation.hours": "no" } },
      [{ code: "answers-disagree", path: "/answers/exploitation.hours" }],
    ],
  ])("%s is a fault at its path", (_, value, expected) => {
    expect(faults(value)).toEqual(expected);
  });

  test("faults of every kind are named together", () => {
    const value = { id: "", ageClass: "adult", answers: { "act.other": "yes", "act.recruited": "maybe" } };
    expect(faults(value).map(({ path }) => path)).toEqual([
      "/id",
      "/answers/act.other",
      "/answers/act.recruited",
    ]);
  });
});
