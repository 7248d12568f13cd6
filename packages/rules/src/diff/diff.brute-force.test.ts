import type { Answer, PinnedStandard, ScoringCase, State } from "@spean/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import { standardPair } from "../../test/proof-standards.js";
import { compileStandard } from "../index.js";
import { diffStandards, type FindingOrOutcome } from "../diff.js";
import type { ChangedCases } from "../diff.js";
import { listsInSituation, type CaseSituation } from "../verify/case-situation.js";
import { groupSituationsByLists } from "./compare-in-setting.js";
import { listFindingsAndOutcome } from "./finding-or-outcome.js";

type Answers = Readonly<Record<string, Answer>>;

const every = (codes: readonly string[], options: readonly Answer[]): Answers[] =>
  codes.reduce<Answers[]>(
    (all, code) => all.flatMap((answers) => options.map((answer) => ({ ...answers, [code]: answer }))),
    [{}],
  );

/**
 * The state of something by the engine, on some of the lists in use; what does not apply is `not-indicated`.
 */
function judgeOf(
  standard: PinnedStandard,
): (
  situation: CaseSituation,
  answers: Answers,
) => (judged: FindingOrOutcome, kept?: readonly string[]) => State {
  const { evaluate } = compileStandard(standard);
  const known = new Set(standard.indicators.map(({ code }) => code));
  return ({ ageClass, form }, answers) => {
    const readable = Object.fromEntries(Object.entries(answers).filter(([code]) => known.has(code)));
    const applies = listsInSituation(standard, { ageClass, form }).length > 0;
    const { findings } = applies
      ? evaluate({ id: "c-1", ageClass, forms: [form], answers: readable })
      : { findings: [] };
    return (judged, kept) => {
      const codes = judged.kind === "outcome" ? standard.headline : [judged.code];
      const states = findings
        .filter(({ code }) => codes.includes(code))
        .flatMap(({ byList }) =>
          byList.filter(({ list }) => kept?.includes(list) ?? true).map(({ state }) => state),
        );
      return (
        (["indicated", "undetermined", "not-indicated"] as const).find((state) => states.includes(state)) ??
        "not-indicated"
      );
    };
  };
}

const keyOf = (judged: FindingOrOutcome) => JSON.stringify(judged);
const situationOf = (change: ChangedCases): CaseSituation => ({
  ageClass: change.applies[0]!.ageClass,
  form: change.applies[0]!.forms[0]!,
});

/**
 * Tries every case of the first standard's questions in a situation: counts of what changes, and whether any
 * state of anything differs.
 */
function bruteForce(a: PinnedStandard, b: PinnedStandard, situation: CaseSituation) {
  const codes = a.indicators.map(({ code }) => code);
  const added = b.indicators.map(({ code }) => code).filter((code) => !codes.includes(code));
  const kept = a.lists.map(({ code }) => code);
  const [before, after] = [judgeOf(a), judgeOf(b)];
  const counted = new Map<string, number>();
  const add = (judged: FindingOrOutcome, kind: string) =>
    counted.set(`${keyOf(judged)} ${kind}`, (counted.get(`${keyOf(judged)} ${kind}`) ?? 0) + 1);
  const differing = new Set<string>();
  const judged = listFindingsAndOutcome(a, b);
  for (const answers of every(codes, ["yes", "no", "unknown"])) {
    const [old, current] = [before(situation, answers), after(situation, answers)];
    for (const one of judged) if (old(one) !== current(one)) differing.add(keyOf(one));
  }
  for (const answers of every(codes, ["yes", "no"])) {
    const [old, current] = [before(situation, answers), after(situation, answers)];
    for (const one of judged) {
      if (old(one) === "indicated" && current(one) !== "indicated") add(one, "lost");
      if (old(one) !== "indicated" && current(one) === "indicated") add(one, "gained");
    }
  }
  for (const answers of every(codes, ["unknown", "no"])) {
    const closed = { ...answers, ...Object.fromEntries(added.map((code) => [code, "no" as const])) };
    const [old, current, without] = [
      before(situation, answers),
      after(situation, answers),
      after(situation, closed),
    ];
    for (const one of judged)
      if (
        old(one) === "not-indicated" &&
        current(one) !== "not-indicated" &&
        without(one, kept) === "not-indicated"
      )
        add(one, "opened");
  }
  return { counted, differing };
}

test("on small standards exactly those findings change, in as many answer sets, that trying every case finds", () => {
  let [same, changed] = [0, 0];
  const kinds = new Set<string>();
  fc.assert(
    fc.property(standardPair, ([a, b]) => {
      const { major, minor } = diffStandards(a, b);
      for (const setting of groupSituationsByLists(a, b)) {
        const [situation] = setting.situations as [CaseSituation];
        const here = [...major, ...minor].filter(
          (change) => JSON.stringify(situationOf(change)) === JSON.stringify(situation),
        );
        const { counted, differing } = bruteForce(a, b, situation);
        expect(
          new Map(
            here.map(({ judged, kind, answerSets }) => [
              `${keyOf(judged)} ${kind}`,
              Number(answerSets.changed),
            ]),
          ),
        ).toEqual(counted);
        expect(new Set(here.map(({ judged }) => keyOf(judged)))).toEqual(differing);
        for (const { kind } of here) kinds.add(kind);
        if (here.length > 0) changed += 1;
        else same += 1;
      }
    }),
    { numRuns: 40 },
  );
  expect(Math.min(same, changed)).toBeGreaterThan(20);
  expect([...kinds].sort()).toEqual(["gained", "lost", "opened"]);
});

const sizeOf = ({ answers }: ScoringCase) =>
  Object.values(answers).filter((answer) => answer !== "no").length;

test("every witness changes as its class says, the smallest comes first, and no smaller case changes", () => {
  fc.assert(
    fc.property(standardPair, ([a, b]) => {
      const { major, minor } = diffStandards(a, b);
      const [before, after] = [judgeOf(a), judgeOf(b)];
      for (const change of [...major, ...minor]) {
        const situation = situationOf(change);
        const sizes = change.classes.map(({ counts }) => counts.reduce((sum, { count }) => sum + count, 0));
        expect(sizes).toEqual([...sizes].sort((x, y) => x - y));
        for (const { witness, causes } of change.classes) {
          const [old, current] = [
            before(situation, witness.answers)(change.judged),
            after(situation, witness.answers)(change.judged),
          ];
          if (change.kind === "lost")
            expect([old, current]).toEqual([
              "indicated",
              expect.stringMatching(/undetermined|not-indicated/),
            ]);
          if (change.kind === "gained")
            expect([current, old]).toEqual([
              "indicated",
              expect.stringMatching(/undetermined|not-indicated/),
            ]);
          if (change.kind === "opened") expect([old, current]).toEqual(["not-indicated", "undetermined"]);
          expect(causes.length).toBeGreaterThan(0);
        }
        if (change.kind === "opened") continue;
        const changing = every(
          a.indicators.map(({ code }) => code),
          ["yes", "unknown"],
        )
          .map((answers) =>
            Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer === "yes")),
          )
          .filter((yes) => {
            const states = [before(situation, yes)(change.judged), after(situation, yes)(change.judged)];
            return (
              (change.kind === "lost" ? states : [...states].reverse())
                .map((state) => state === "indicated")
                .join() === "true,false"
            );
          });
        expect(Math.min(...changing.map((yes) => Object.keys(yes).length))).toBe(
          sizeOf(change.classes[0]!.witness),
        );
      }
    }),
    { numRuns: runsFor(300) },
  );
});
