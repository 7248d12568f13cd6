import { Answer, type Assessment, type ScoringCase, type State } from "@spean/model";
import { commonList } from "@spean/standard";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runsFor } from "../../../scripts/test-tier.js";
import { compileStandard } from "../src/index.js";
import { randomCases } from "./random-cases.js";

const { evaluate } = compileStandard(commonList);
const codes = commonList.indicators.map(({ code }) => code);
const runs = { numRuns: runsFor(2_000) };
const rank: Record<State, number> = { "not-indicated": 0, undetermined: 1, indicated: 2 };

/** Every state that an assessment holds, by what it is the state of. */
function states({ outcome, findings, elements, dimensions }: Assessment): Map<string, State> {
  return new Map<string, State>([
    ["outcome", outcome],
    ...findings.map(({ code, state }) => [code, state] as const),
    ...findings.flatMap(({ code, byList }) =>
      byList.map(({ list, state }) => [`${code} on ${list}`, state] as const),
    ),
    ...[...elements, ...dimensions].map(({ list, code, state }) => [`${list} ${code}`, state] as const),
  ]);
}

const withAnswer = (scoringCase: ScoringCase, changes: Record<string, Answer>): ScoringCase => ({
  ...scoringCase,
  answers: { ...scoringCase.answers, ...changes },
});
const changes = (answer: fc.Arbitrary<Answer>) =>
  fc.dictionary(fc.constantFrom(...codes), answer, { minKeys: 1, maxKeys: 6, noNullPrototype: true });

test("more yes answers never lower a state", () => {
  fc.assert(
    fc.property(randomCases(commonList), changes(fc.constant("yes")), (scoringCase, more) => {
      const before = states(evaluate(scoringCase));
      const after = states(evaluate(withAnswer(scoringCase, more)));
      for (const [what, state] of before)
        expect(rank[after.get(what) as State], what).toBeGreaterThanOrEqual(rank[state]);
    }),
    runs,
  );
});

test("answering open questions, whatever the answers, never turns not-indicated into anything else", () => {
  fc.assert(
    fc.property(
      randomCases(commonList),
      changes(fc.constantFrom(...Answer.options)),
      (scoringCase, given) => {
        const open = Object.fromEntries(
          Object.entries(given).filter(
            ([code]) => !["yes", "no"].includes(scoringCase.answers[code] ?? "not-asked"),
          ),
        );
        const before = states(evaluate(scoringCase));
        const after = states(evaluate(withAnswer(scoringCase, open)));
        for (const [what, state] of before)
          if (state === "not-indicated") expect(after.get(what), what).toBe("not-indicated");
      },
    ),
    runs,
  );
});

test("an undetermined state becomes indicated when every open question is answered yes", () => {
  fc.assert(
    fc.property(randomCases(commonList), (scoringCase) => {
      const all = Object.fromEntries(
        codes.filter((code) => scoringCase.answers[code] !== "no").map((code) => [code, "yes" as const]),
      );
      const before = states(evaluate(scoringCase));
      const after = states(evaluate(withAnswer(scoringCase, all)));
      for (const [what, state] of before)
        expect(after.get(what), what).toBe(state === "not-indicated" ? "not-indicated" : "indicated");
    }),
    runs,
  );
});

test("the order of answers is irrelevant", () => {
  fc.assert(
    fc.property(randomCases(commonList), fc.infiniteStream(fc.nat()), (scoringCase, keys) => {
      const shuffled = Object.entries(scoringCase.answers)
        .map((entry) => [keys.next().value as number, entry] as const)
        .sort(([a], [b]) => a - b)
        .map(([, entry]) => entry);
      expect(JSON.stringify(evaluate({ ...scoringCase, answers: Object.fromEntries(shuffled) }))).toBe(
        JSON.stringify(evaluate(scoringCase)),
      );
    }),
    runs,
  );
});

test("an answer not-asked is the same as no answer", () => {
  fc.assert(
    fc.property(randomCases(commonList), (scoringCase) => {
      const without = Object.fromEntries(
        Object.entries(scoringCase.answers).filter(([, answer]) => answer !== "not-asked"),
      );
      expect(evaluate({ ...scoringCase, answers: without })).toEqual(evaluate(scoringCase));
    }),
    runs,
  );
});

test("a case is not changed by being evaluated, and gives the same assessment again", () => {
  fc.assert(
    fc.property(randomCases(commonList), (scoringCase) => {
      const copy = structuredClone(scoringCase);
      expect(evaluate(scoringCase)).toEqual(evaluate(scoringCase));
      expect(scoringCase).toEqual(copy);
    }),
    runs,
  );
});
