import type { Answer, PinnedStandard, ScoringCase } from "@spean/model";
import { commonList } from "@spean/standard";
import { questionSectionsOf } from "@spean/standard/sections";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import { smallCases, subsetsOf } from "../../test/small-standards.js";
import { randomCases } from "../../test/random-cases.js";
import { compileStandard, rankNextQuestions } from "../index.js";

const evaluator = compileStandard(commonList);
const caseOf = (answers: Record<string, Answer>): ScoringCase => ({
  id: "c",
  ageClass: "adult",
  forms: ["labour"],
  answers,
});
const influences = (of: typeof evaluator, scoringCase: ScoringCase) =>
  new Map(
    rankNextQuestions(of, scoringCase).questions.map(({ indicator, influence }) => [indicator, influence]),
  );
const isOpen = ({ answers }: ScoringCase, code: string) => answers[code] !== "yes" && answers[code] !== "no";

/** The influence of every open question, by trying every way of answering them all. */
function bruteForce(standard: PinnedStandard, scoringCase: ScoringCase): Map<string, number> {
  const { evaluate } = compileStandard(standard);
  const open = standard.indicators.map(({ code }) => code).filter((code) => isOpen(scoringCase, code));
  const sets = subsetsOf(open).map((yes) => {
    const completion = Object.fromEntries(
      open.map((code) => [code, yes.includes(code) ? ("yes" as const) : ("no" as const)]),
    );
    return {
      yes,
      findings: evaluate({ ...scoringCase, answers: { ...scoringCase.answers, ...completion } }).findings,
    };
  });
  const byYes = new Map(sets.map(({ yes, findings }) => [yes.join(), findings]));
  const total = new Map<string, number>();
  evaluate(scoringCase).findings.forEach(({ state, byList }, finding) =>
    byList.forEach((onList, nth) => {
      if (state !== "undetermined" || onList.state !== "undetermined") return;
      const holds = (yes: readonly string[]) =>
        byYes.get(yes.join())?.[finding]?.byList[nth]?.state === "indicated";
      const counts = open.map(
        (code) =>
          sets.filter(
            ({ yes }) => yes.includes(code) && holds(yes) && !holds(yes.filter((other) => other !== code)),
          ).length,
      );
      const all = counts.reduce((sum, count) => sum + count, 0);
      open.forEach((code, index) =>
        total.set(code, (total.get(code) ?? 0) + (counts[index] as number) / all),
      );
    }),
  );
  return total;
}

test("the influence of every question is what brute force counts", () => {
  let counted = 0;
  fc.assert(
    fc.property(smallCases, ({ standard, scoringCase }) => {
      const expected = bruteForce(standard, scoringCase);
      const found = influences(compileStandard(standard), scoringCase);
      for (const [code, influence] of expected) expect(found.get(code) ?? 0).toBeCloseTo(influence, 12);
      for (const [code, influence] of found) expect(influence).toBeCloseTo(expected.get(code) ?? 0, 12);
      counted += expected.size;
    }),
    { numRuns: runsFor(1_000) },
  );
  expect(counted).toBeGreaterThan(runsFor(1_000));
});

test("the order of the standard, and what kind of open an answer is, leave every influence as it is", () => {
  fc.assert(
    fc.property(smallCases, ({ standard, scoringCase }) => {
      const found = influences(compileStandard(standard), scoringCase);
      const reversed = influences(
        compileStandard({ ...standard, indicators: [...standard.indicators].reverse() }),
        scoringCase,
      );
      const plain = Object.entries(scoringCase.answers).map(
        ([code, answer]) => [code, isOpen(scoringCase, code) ? "not-asked" : answer] as const,
      );
      const unasked = influences(compileStandard(standard), {
        ...scoringCase,
        answers: Object.fromEntries(plain),
      });
      expect([...reversed.keys()].sort()).toEqual([...found.keys()].sort());
      for (const [code, influence] of found) {
        expect(reversed.get(code)).toBeCloseTo(influence, 12);
        expect(unasked.get(code)).toBe(influence);
      }
    }),
    { numRuns: runsFor(500) },
  );
});

describe("on the common list", () => {
  test("it is settled exactly when no open answer changes any finding, and nothing has influence then", () => {
    fc.assert(
      fc.property(randomCases(commonList), (scoringCase) => {
        const { settled, questions } = rankNextQuestions(evaluator, scoringCase);
        const all = (answer: Answer) =>
          evaluator
            .evaluate({
              ...scoringCase,
              answers: {
                ...scoringCase.answers,
                ...Object.fromEntries(questions.map(({ indicator }) => [indicator, answer])),
              },
            })
            .findings.map(({ state }) => state);
        expect(settled).toBe(all("yes").join() === all("no").join());
        expect(questions.some(({ influence }) => influence > 0)).toBe(!settled);
      }),
      { numRuns: runsFor(200) },
    );
  });

  test("no open question of the lists in use is ever hidden, and none is named twice", () => {
    fc.assert(
      fc.property(randomCases(commonList), (scoringCase) => {
        const named = rankNextQuestions(evaluator, scoringCase).questions.map(({ indicator }) => indicator);
        const { dimensions, elements, lists } = evaluator.evaluate(scoringCase);
        const screened = questionSectionsOf(commonList, lists).flatMap(({ indicators }) =>
          indicators.map(({ code }) => code),
        );
        expect(new Set(named).size).toBe(named.length);
        expect(named).toEqual(expect.arrayContaining(screened.filter((code) => isOpen(scoringCase, code))));
        expect(named).toEqual(
          expect.arrayContaining([...dimensions, ...elements].flatMap(({ open }) => open)),
        );
      }),
      { numRuns: runsFor(100) },
    );
  });

  test("questions of the same dimension and strength share one influence", () => {
    const found = influences(evaluator, caseOf({ "exploitation.pay": "yes" }));
    const medium = commonList.indicators.filter(
      ({ code, dimension, strengths }) =>
        dimension === "exploitation" && strengths["adult-labour"] === "medium" && code !== "exploitation.pay",
    );
    expect(medium.length).toBeGreaterThan(3);
    expect(new Set(medium.map(({ code }) => found.get(code))).size).toBe(1);
  });

  test("weights and a threshold that mean the same as the counts rank the same", () => {
    const weights = {
      code: "weights",
      points: { strong: 20, medium: 10, weak: 1 },
      threshold: 21,
      sources: commonList.clauses[0]!.sources,
    };
    const weighed = compileStandard({ ...commonList, clauses: [weights] });
    for (const answers of [{}, { "exploitation.pay": "yes", "deceptive-recruitment.job": "no" }] as Record<
      string,
      Answer
    >[])
      expect(rankNextQuestions(weighed, caseOf(answers))).toEqual(
        rankNextQuestions(evaluator, caseOf(answers)),
      );
  });

  test("a question answered unknown or declined keeps its influence, and comes after those not asked yet", () => {
    const before = influences(evaluator, caseOf({}));
    const { questions } = rankNextQuestions(
      evaluator,
      caseOf({ "exploitation.hours": "declined", "exploitation.pay": "unknown" }),
    );
    expect(questions.slice(-2)).toEqual([
      { indicator: "exploitation.pay", influence: before.get("exploitation.pay") },
      { indicator: "exploitation.hours", influence: before.get("exploitation.hours") },
    ]);
    expect(questions[0]?.indicator).not.toBe("exploitation.hours");
  });

  test("the more influential stand first, and equals in the standard's order", () => {
    const { questions } = rankNextQuestions(evaluator, caseOf({}));
    const place = new Map(commonList.indicators.map(({ code }, index) => [code, index]));
    questions.slice(1).forEach(({ indicator, influence }, index) => {
      const before = questions[index]!;
      expect(influence).toBeLessThanOrEqual(before.influence);
      if (influence === before.influence)
        expect(place.get(indicator)).toBeGreaterThan(place.get(before.indicator) as number);
    });
  });

  test("urgent needs that were not asked come first, in order", () => {
    expect(rankNextQuestions(evaluator, caseOf({})).urgentNeeds).toEqual([
      "dangerNow",
      "medicalCareNeeded",
      "childrenWithPerson",
      "placeSafe",
      "placePrivate",
      "othersPresent",
    ]);
    const answered = {
      dangerNow: "no",
      medicalCareNeeded: { answer: "declined" },
      placeSafe: { answer: "not-asked" },
      othersPresent: "not-asked",
    } as const;
    expect(rankNextQuestions(evaluator, caseOf({}), answered).urgentNeeds).toEqual([
      "childrenWithPerson",
      "placeSafe",
      "placePrivate",
      "othersPresent",
    ]);
  });
});
