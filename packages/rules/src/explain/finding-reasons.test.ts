import type { Answer, ScoringCase, State } from "@spean/model";
import { commonList } from "@spean/standard";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import { smallCases, subsetsOf } from "../../test/small-standards.js";
import { compileStandard, explainAssessment, type FindingReason } from "../index.js";

const caseOf = (answers: Record<string, Answer>, rest: Partial<ScoringCase> = {}): ScoringCase => ({
  id: "c",
  ageClass: "adult",
  forms: ["labour"],
  answers,
  ...rest,
});
const all = (answer: Answer) => Object.fromEntries(commonList.indicators.map(({ code }) => [code, answer]));
const { evaluate } = compileStandard(commonList);
const reasonsOf = (scoringCase: ScoringCase) =>
  explainAssessment(commonList, scoringCase, evaluate(scoringCase)).findings;
const reasonOf = (finding: string, reasons: readonly FindingReason[]) =>
  reasons.find((reason) => reason.finding === finding) as FindingReason;

describe("on the common list", () => {
  test("an indicated finding names what holds, and the smallest sets of answers that are enough", () => {
    const reason = reasonOf(
      "trafficking",
      reasonsOf(
        caseOf({
          ...all("no"),
          "deceptive-recruitment.job": "yes",
          "destination-coercion.documents-confiscated": "yes",
          "destination-coercion.isolation": "yes",
          "purpose.begging": "yes",
        }),
      ),
    );
    expect(reason.state).toBe("indicated");
    expect(reason.sets).toEqual([
      [
        "deceptive-recruitment.job",
        "destination-coercion.documents-confiscated",
        "destination-coercion.isolation",
        "purpose.begging",
      ].sort(
        (a, b) =>
          commonList.indicators.findIndex(({ code }) => code === a) -
          commonList.indicators.findIndex(({ code }) => code === b),
      ),
    ]);
    expect(reason.more).toBe(false);
    expect(reason.holds.map(({ condition }) => condition)).toEqual([
      { reported: "deceptive-recruitment" },
      { positive: "destination-coercion" },
      { reported: "purpose" },
    ]);
    expect(reason.basis.map(({ source, locator }) => [source, locator.slice(0, 25)])).toEqual([
      ["palermo-protocol", "Art. 3(a)"],
      ["indicator-crosswalk", "rule for a dimension, (a)"],
    ]);
  });

  test("an undetermined finding names the fewest open questions first, and says that there are more than 64 sets", () => {
    const [trafficking] = reasonsOf(caseOf({}));
    expect(trafficking).toMatchObject({
      finding: "trafficking",
      state: "undetermined",
      more: true,
      holds: [],
    });
    expect(trafficking?.sets).toHaveLength(64);
    expect(trafficking?.sets.every((set) => set.length === 3)).toBe(true);
  });

  test("a finding that is not-indicated has its state and its rule, and nothing else", () => {
    for (const { state, holds, sets, more, sources, basis } of reasonsOf(caseOf(all("no")))) {
      expect([state, holds, sets, more]).toEqual(["not-indicated", [], [], false]);
      expect(basis).toEqual(sources);
    }
  });
});

const runs = { numRuns: runsFor(1_000, 300) };
const rank: Record<State, number> = { "not-indicated": 0, undetermined: 1, indicated: 2 };

test("the sets are those that brute force finds: minimal, enough, in order, at most 64", () => {
  let [indicated, undetermined, many] = [0, 0, 0];
  fc.assert(
    fc.property(smallCases, ({ standard, scoringCase }) => {
      const engine = compileStandard(standard);
      const assessment = engine.evaluate(scoringCase);
      const codes = standard.indicators.map(({ code }) => code);
      const given = (answer: (code: string) => boolean) => codes.filter(answer);
      const yes = given((code) => scoringCase.answers[code] === "yes");
      const open = given((code) => !["yes", "no"].includes(scoringCase.answers[code] as string));
      for (const { finding, list, state, sets, more } of explainAssessment(standard, scoringCase, assessment)
        .findings) {
        if (state === "not-indicated") continue;
        const [base, candidates] = state === "indicated" ? [[], yes] : [yes, open];
        const holds = (set: readonly string[]) => {
          const answers = Object.fromEntries(
            codes.map((code) => [
              code,
              base.includes(code) || set.includes(code) ? ("yes" as const) : ("no" as const),
            ]),
          );
          const found = engine
            .evaluate({ ...scoringCase, answers })
            .findings.find(({ code }) => code === finding);
          return found?.byList.find((one) => one.list === list)?.state === "indicated";
        };
        const minimal = subsetsOf(candidates).filter(
          (set) => holds(set) && !set.some((code) => holds(set.filter((other) => other !== code))),
        );
        expect(sets).toEqual(minimal.slice(0, 64));
        expect(more).toBe(minimal.length > 64);
        if (state === "indicated") indicated += 1;
        else undetermined += 1;
        if (sets.length > 3) many += 1;
      }
    }),
    runs,
  );
  expect(indicated).toBeGreaterThan(runsFor(200));
  expect(undetermined).toBeGreaterThan(runsFor(200));
  expect(many).toBeGreaterThan(runsFor(20));
});

test("whatever the open answers turn out to be, the states stay between what is said and what is possible", () => {
  fc.assert(
    fc.property(smallCases, ({ standard, scoringCase }) => {
      const { evaluate: scored } = compileStandard(standard);
      const open = standard.indicators
        .map(({ code }) => code)
        .filter((code) => !["yes", "no"].includes(scoringCase.answers[code] as string));
      const before = scored(scoringCase).findings;
      for (const set of subsetsOf(open)) {
        const completion = Object.fromEntries(
          open.map((code) => [code, set.includes(code) ? ("yes" as const) : ("no" as const)]),
        );
        const after = scored({ ...scoringCase, answers: { ...scoringCase.answers, ...completion } }).findings;
        after.forEach(({ state }, index) => {
          const was = before[index]?.state as State;
          expect(state).not.toBe("undetermined");
          if (was !== "undetermined") expect(rank[state]).toBe(rank[was]);
        });
      }
    }),
    { numRuns: runsFor(300) },
  );
});
