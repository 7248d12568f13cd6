import { commonList } from "@spean/standard";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runsFor } from "../../../scripts/test-tier.js";
import { randomCases } from "../test/random-cases.js";
import { compileStandard } from "./compile-standard.js";

const { evaluate, states } = compileStandard(commonList);
const codes = commonList.indicators.map(({ code }) => code);

test("states are those of the assessment, with what contributes and is open on any list in use", () => {
  fc.assert(
    fc.property(randomCases(commonList), (scoringCase) => {
      const assessment = evaluate(scoringCase);
      const told = states(scoringCase);
      const bare = ({ list, code, state }: { list: string; code: string; state: string }) => ({
        list,
        code,
        state,
      });
      const named = (part: "contributing" | "open") => {
        const all = new Set(assessment.dimensions.flatMap((dimension) => dimension[part]));
        return codes.filter((code) => all.has(code));
      };
      const { lists, outcome, findings } = assessment;
      expect({ ...told }).toEqual({
        ...{ lists, outcome, findings },
        elements: assessment.elements.map(bare),
        dimensions: assessment.dimensions.map(bare),
        contributing: named("contributing"),
      });
      expect(told.open).toEqual(named("open"));
    }),
    { numRuns: runsFor(1_000) },
  );
});

test("open questions are those of the moment of scoring, even after the case has changed and others were scored", () => {
  const answers: Record<string, "yes"> = {};
  const told = states({ id: "c-1", ageClass: "adult", answers });
  answers["exploitation.hours"] = "yes";
  states({ id: "c-2", ageClass: "adult", answers });
  expect(told.open).toContain("exploitation.hours");
});

test("states that cases share cannot be changed", () => {
  const told = states({ id: "c-1", ageClass: "adult", answers: {} });
  for (const shared of [
    told.findings,
    told.elements,
    told.dimensions,
    told.findings[0]!.byList,
    told.dimensions[0]!,
  ])
    expect(Object.isFrozen(shared)).toBe(true);
});
