import type { Answer, Standard } from "@spean/model";
import { commonList } from "@spean/standard";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import { smallStandard, standardPair } from "../../test/proof-standards.js";
import { compileStandard } from "../index.js";
import { diffStandards } from "../diff.js";
import { listsInSituation, ALL_CASE_SITUATIONS } from "../verify/case-situation.js";
import { findChangeCauses } from "./find-causes.js";
import { listStandardChanges } from "./standard-changes.js";
import { holdsInSituation } from "./holds-in-situation.js";
import { listFindingsAndOutcome } from "./finding-or-outcome.js";

test("what holds by some yes answers is what the engine calls indicated", () => {
  fc.assert(
    fc.property(smallStandard, fc.infiniteStream(fc.boolean()), (standard, coin) => {
      const yes = standard.indicators.map(({ code }) => code).filter(() => coin.next().value);
      const { evaluate } = compileStandard(standard);
      for (const situation of ALL_CASE_SITUATIONS.filter(
        (one) => listsInSituation(standard, one).length > 0,
      )) {
        const answers = Object.fromEntries(yes.map((code) => [code, "yes" as Answer]));
        const { findings, outcome } = evaluate({
          id: "c-1",
          ageClass: situation.ageClass,
          forms: [situation.form],
          answers,
        });
        for (const judged of listFindingsAndOutcome(standard, standard)) {
          const state =
            judged.kind === "outcome" ? outcome : findings.find(({ code }) => code === judged.code)?.state;
          expect(holdsInSituation(standard, { situation, judged, yes })).toBe(state === "indicated");
        }
      }
    }),
    { numRuns: runsFor(200) },
  );
});

test("taking every change back gives the first standard again, in effect", () => {
  fc.assert(
    fc.property(standardPair, ([a, b]) => {
      const back = listStandardChanges(a, b).reduce<Standard>((standard, { revert }) => revert(standard), b);
      expect(listStandardChanges(a, back)).toEqual([]);
      const { major, minor } = diffStandards(a, { ...a, ...back });
      expect([...major, ...minor]).toEqual([]);
    }),
    { numRuns: runsFor(100) },
  );
});

const before = commonList;
const yes = ["act.recruited", "exploitation.hours", "exploitation.pay"];
const effect = {
  situation: { ageClass: "child", form: "labour" },
  judged: { kind: "outcome" },
  yes,
} as const;

test("a change without which the finding would change all the same is no cause", () => {
  const clauses = commonList.clauses.map((clause) =>
    clause.code === "one-strong-and-another"
      ? { ...clause, counts: [{ atLeast: 3, of: ["strong" as const] }] }
      : clause,
  );
  const raised = commonList.indicators.map((indicator) =>
    indicator.code === "exploitation.pay"
      ? { ...indicator, strengths: { ...indicator.strengths, "child-labour": "weak" as const } }
      : indicator,
  );
  const after = { ...commonList, clauses, indicators: raised };
  expect(holdsInSituation(before, effect)).toBe(true);
  expect(findChangeCauses(after, listStandardChanges(before, after), effect)).toEqual([
    { kind: "clause", code: "one-strong-and-another", change: "changed" },
  ]);
});

test("of two changes that each suffice alone, both together are the cause", () => {
  const elements = commonList.elements.map((rule) =>
    rule.code === "purpose" ? { ...rule, condition: { reported: "purpose" } } : rule,
  );
  const clauses = commonList.clauses.filter(({ code }) => code !== "one-strong-and-another");
  const after = { ...commonList, clauses, elements };
  expect(findChangeCauses(after, listStandardChanges(before, after), effect)).toEqual([
    { kind: "clause", code: "one-strong-and-another", change: "removed" },
    { kind: "element", code: "purpose", change: "changed" },
  ]);
});
