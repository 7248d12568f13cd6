import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Answer } from "../code-lists.js";
import { answersOfObservations, findSignsTakenBack } from "./answers-of.js";
import type { Observation } from "./observation.js";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

/** An observation in short: `o("1", "act.recruited", "yes", 5)` was made in the fifth minute. */
const o = (
  id: string,
  indicator: string,
  answer: Answer,
  minute: number,
  corrects?: string,
): Observation => ({
  id,
  indicator,
  answer,
  observedAt: at(minute),
  observer: { role: "tester" },
  source: "person",
  ...(corrects !== undefined && { corrects }),
});

const anyAnswer = fc.constantFrom(...Answer.options);

/**
 * Observations of three indicators at distinct times, some of which correct an earlier one of the same
 * indicator.
 */
const anyObservations = fc
  .array(
    fc.record({
      indicator: fc.constantFrom("act.a", "act.b", "purpose.c"),
      answer: anyAnswer,
      corrects: fc.option(fc.nat(), { freq: 3 }),
    }),
    {
      maxLength: 12,
    },
  )
  .map((drafts) =>
    drafts.map(({ indicator, answer, corrects }, index) => {
      const earlier = drafts.flatMap((draft, place) =>
        place < index && draft.indicator === indicator ? [String(place)] : [],
      );
      return o(
        String(index),
        indicator,
        answer,
        index,
        corrects === null ? undefined : earlier[corrects % earlier.length],
      );
    }),
  );

describe("answersOf", () => {
  test("without observations there are no answers", () => {
    expect(answersOfObservations({})).toEqual({ answers: {}, conflicts: [] });
  });

  test("the order of observations with distinct times does not matter", () => {
    fc.assert(
      fc.property(
        anyObservations.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(answersOfObservations({ observations: shuffled })).toEqual(
            answersOfObservations({ observations: all }),
          );
        },
      ),
    );
  });

  test("an indicator is answered yes exactly when some observation of it that nothing corrects says yes", () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const corrected = observations.map((one) => one.corrects);
        const yes = new Set(
          observations
            .filter((one) => one.answer === "yes" && !corrected.includes(one.id))
            .map((one) => one.indicator),
        );
        const { answers } = answersOfObservations({ observations });
        expect(new Set(Object.keys(answers).filter((code) => answers[code] === "yes"))).toEqual(yes);
      }),
    );
  });

  test("a further yes that corrects nothing lowers no answer", () => {
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const more = [...observations, o("more", "act.a", "yes", 99)];
        expect(answersOfObservations({ observations: more }).answers).toEqual({
          ...answersOfObservations({ observations }).answers,
          "act.a": "yes",
        });
      }),
    );
  });

  test("an open answer stands above no, and the newest open kind counts", () => {
    const observations = [
      o("1", "act.a", "declined", 3),
      o("2", "act.a", "unknown", 7),
      o("3", "act.a", "no", 9),
    ];
    expect(answersOfObservations({ observations })).toEqual({
      answers: { "act.a": "unknown" },
      conflicts: [],
    });
  });

  test("of two open answers at one moment the later in the record counts", () => {
    expect(
      answersOfObservations({ observations: [o("1", "act.a", "declined", 3), o("2", "act.a", "unknown", 3)] })
        .answers,
    ).toEqual({ "act.a": "unknown" });
  });

  test("times with different offsets are compared as moments", () => {
    const bangkok = { ...o("1", "act.a", "declined", 0), observedAt: "2026-01-01T08:00:00+07:00" };
    const utc = { ...o("2", "act.a", "unknown", 0), observedAt: "2026-01-01T02:00:00Z" };
    expect(answersOfObservations({ observations: [utc, bangkok] }).answers).toEqual({ "act.a": "unknown" });
  });

  test("no stands where nothing else was observed", () => {
    expect(
      answersOfObservations({ observations: [o("1", "act.a", "no", 1), o("2", "act.a", "no", 2)] }).answers,
    ).toEqual({ "act.a": "no" });
  });

  test("a corrected observation is dropped, even a yes", () => {
    expect(
      answersOfObservations({ observations: [o("1", "act.a", "yes", 1), o("2", "act.a", "no", 2, "1")] }),
    ).toEqual({
      answers: { "act.a": "no" },
      conflicts: [],
    });
  });

  test("in a chain of corrections only the last stands", () => {
    const chain = [
      o("1", "act.a", "no", 1),
      o("2", "act.a", "yes", 2, "1"),
      o("3", "act.a", "unknown", 3, "2"),
    ];
    expect(answersOfObservations({ observations: chain })).toEqual({
      answers: { "act.a": "unknown" },
      conflicts: [],
    });
  });

  test("a yes and a no that both stand are a conflict, answered yes", () => {
    const observations = [
      o("1", "purpose.c", "no", 1),
      o("2", "purpose.c", "yes", 2),
      o("3", "act.a", "yes", 3),
      o("4", "act.a", "no", 4),
      o("5", "act.b", "no", 5),
      o("6", "act.b", "unknown", 6),
    ];
    expect(answersOfObservations({ observations })).toEqual({
      answers: { "purpose.c": "yes", "act.a": "yes", "act.b": "unknown" },
      conflicts: ["act.a", "purpose.c"],
    });
  });

  test("a correction ends a conflict", () => {
    const observations = [
      o("1", "act.a", "no", 1),
      o("2", "act.a", "yes", 2),
      o("3", "act.a", "yes", 3, "1"),
    ];
    expect(answersOfObservations({ observations })).toEqual({ answers: { "act.a": "yes" }, conflicts: [] });
  });
});

test("a sign is taken back where a yes was corrected and no other yes of it stands", () => {
  const observations = [
    o("1", "act.recruited", "yes", 1),
    o("2", "act.harboured", "yes", 2),
    o("3", "act.harboured", "yes", 3),
    o("4", "act.recruited", "no", 4, "1"),
    o("5", "act.harboured", "no", 5, "2"),
    o("6", "act.received", "no", 6),
  ];
  expect(findSignsTakenBack({ observations })).toEqual(["act.recruited"]);
  expect(findSignsTakenBack({})).toEqual([]);
});
