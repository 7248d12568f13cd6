import { AgeClass, State, TreatAs } from "@spean/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { avoidedPhrases } from "./avoided-phrases.js";
import { catalogues } from "./generated/catalogues.js";
import { createText } from "./create-text.js";
import { type OutcomeFacts, createOutcomeSentences } from "./outcome-sentences.js";

const texts = Object.values(catalogues).map((catalogue) => createText(catalogue));
const idsOf = (outcome: OutcomeFacts) => createOutcomeSentences(outcome, texts[0]!).map(({ id }) => id);
const none = { reported: 0, positiveDimensions: [] } as const;

const outcomes: fc.Arbitrary<OutcomeFacts> = fc.record({
  outcome: fc.constantFrom(...State.options),
  reported: fc.integer({ min: 0, max: 100 }),
  takenBack: fc.integer({ min: 0, max: 3 }),
  positiveDimensions: fc.subarray(["A", "B", "C"]),
  treatAs: fc.constantFrom(...TreatAs.options),
  ageClass: fc.constantFrom(...AgeClass.options),
  draftLists: fc.subarray(["D", "E"]),
  conflicts: fc.integer({ min: 0, max: 3 }),
});

describe("createOutcomeSentences", () => {
  test("says that signs were not reported only where none was", () => {
    expect(idsOf({ outcome: "not-indicated", ...none })).toEqual([
      "outcome.none-reported",
      "outcome.decision",
      "outcome.stays-open",
    ]);
    expect(createOutcomeSentences({ outcome: "not-indicated", ...none }, texts[0]!)[0]!.text).toBe(
      "The signs asked about were not reported.",
    );
  });

  test("never says that signs were not reported where some were and their answers were changed since", () => {
    for (const outcome of State.options)
      for (const reported of [0, 2]) {
        const ids = idsOf({ outcome, ...none, reported, takenBack: 2 });
        expect(ids).toContain("outcome.taken-back");
        expect(ids).not.toContain("outcome.none-reported");
      }
  });

  test("says how many signs were reported where the combination is not reached", () => {
    const sentences = createOutcomeSentences(
      { outcome: "not-indicated", reported: 3, positiveDimensions: [] },
      texts[0]!,
    );
    expect(sentences[0]).toEqual({
      id: "outcome.some-reported",
      values: { reported: 3 },
      text: "3 signs were reported and are named below, but together they are not yet the combination that the list asks for.",
    });
    expect(sentences.map(({ id }) => id)).toEqual([
      "outcome.some-reported",
      "outcome.decision",
      "outcome.stays-open",
    ]);
  });

  test.each(["not-indicated", "undetermined"] as const)(
    "calls a positive dimension reason enough for a full interview when %s",
    (outcome) => {
      const sentences = createOutcomeSentences(
        { outcome, reported: 2, positiveDimensions: ["Exploitation", "Coercion"] },
        texts[0]!,
      );
      expect(sentences.find(({ id }) => id === "outcome.positive-dimension")?.text).toBe(
        "2 dimensions are positive: Exploitation and Coercion. This alone is reason to refer this person for a full interview.",
      );
    },
  );

  test("calls for referral when indicated", () => {
    expect(idsOf({ outcome: "indicated", reported: 5, positiveDimensions: ["Exploitation"] })).toEqual([
      "outcome.indicated",
      "outcome.reported",
      "outcome.decision",
      "outcome.refer",
    ]);
  });

  test("says that questions are open when undetermined", () => {
    expect(idsOf({ outcome: "undetermined", ...none })).toEqual([
      "outcome.undetermined",
      "outcome.decision",
      "outcome.stays-open",
    ]);
    expect(idsOf({ outcome: "undetermined", reported: 1, positiveDimensions: [] })).toContain(
      "outcome.reported",
    );
  });

  test.each([
    ["unknown", "outcome.child-age-uncertain"],
    ["disputed", "outcome.child-age-uncertain"],
    ["child", "outcome.child"],
  ] as const)("says why a person of age class %s is treated as a child", (ageClass, id) => {
    expect(idsOf({ outcome: "undetermined", ...none, treatAs: "child", ageClass })).toContain(id);
  });

  test("names draft lists and counts conflicts", () => {
    const sentences = createOutcomeSentences(
      { outcome: "undetermined", ...none, draftLists: ["Adult, sexual", "Child, sexual"], conflicts: 1 },
      texts[0]!,
    );
    expect(sentences.find(({ id }) => id === "outcome.draft-lists")?.text).toBe(
      "2 draft lists were used: Adult, sexual and Child, sexual. What they give is a draft too.",
    );
    expect(sentences.find(({ id }) => id === "outcome.conflicts")?.text).toBe(
      "Observations disagree about 1 sign, named below. Where one of them says yes, yes is counted.",
    );
  });

  test("never says that nothing was reported when something was, and then says how much", () => {
    fc.assert(
      fc.property(outcomes, (outcome) => {
        const sentences = createOutcomeSentences(outcome, texts[0]!);
        const ids = sentences.map(({ id }) => id);
        if (outcome.reported === 0) return;
        expect(ids).not.toContain("outcome.none-reported");
        expect(sentences.map(({ text }) => text).join(" ")).not.toMatch(
          /not (yet )?(been )?reported|no signs?\b/i,
        );
        expect(ids.some((id) => id === "outcome.reported" || id === "outcome.some-reported")).toBe(true);
      }),
    );
  });

  test("closes every outcome with the referral or the open question", () => {
    fc.assert(
      fc.property(outcomes, (outcome) => {
        expect(idsOf(outcome).at(-1)).toBe(
          outcome.outcome === "indicated" ? "outcome.refer" : "outcome.stays-open",
        );
      }),
    );
  });

  test("calls nobody a non-victim, in any language", () => {
    fc.assert(
      fc.property(outcomes, (outcome) => {
        for (const text of texts) {
          const words = createOutcomeSentences(outcome, text)
            .map((sentence) => sentence.text)
            .join(" ");
          expect(avoidedPhrases(words, text.language)).toEqual([]);
        }
      }),
    );
  });
});
