import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import fc from "fast-check";
import { expect, test } from "vitest";
import { randomCases } from "../../../rules/test/random-cases.js";
import { compileColumnEngine } from "./compile-columns.js";
import { runsFor } from "../../../../scripts/test-tier.js";

const { evaluate } = compileStandard(commonList);

test("columns say the same as assessments", () => {
  const engine = compileColumnEngine(commonList);
  const cases = fc.sample(randomCases(commonList), { numRuns: runsFor(3_000), seed: 7 });
  const columns = engine.encode(cases);
  const [holds, could] = [engine.room(columns.size), engine.room(columns.size)];
  engine.score(columns, "yes", holds);
  engine.score(columns, "possible", could);
  for (const { lists, from, to } of columns.groups) {
    for (let row = from; row < to; row += 1) {
      const assessment = evaluate(cases[columns.order[row]!]!);
      expect(lists).toEqual(assessment.lists);
      for (const list of lists) {
        const { dimensions, elements, findings } = engine.layouts.get(list)!;
        const on = <T extends { list: string }>(all: readonly T[]) => all.filter((one) => one.list === list);
        const stateAt = (at: number) =>
          ["not-indicated", "undetermined", "indicated"][
            [could, holds].filter((by) => (by.get(list)!.holds[row]! >> at) & 1).length
          ];
        const expected = [
          ...on(assessment.dimensions).map(({ state }) => state),
          ...on(assessment.elements).map(({ state }) => state),
          ...assessment.findings.flatMap(({ byList }) => on(byList).map(({ state }) => state)),
        ];
        expect(expected.map((_, at) => stateAt(at))).toEqual(expected);
        expect(expected).toHaveLength(dimensions.length + elements.length + findings.length);
        const contributing = engine.fields.flatMap((field, at) =>
          field.filter((_, bit) => (holds.get(list)!.contributing[at]![row]! >> bit) & 1),
        );
        const positive = on(assessment.dimensions).filter(({ state }) => state === "indicated");
        expect(contributing).toEqual(positive.flatMap((dimension) => dimension.contributing));
      }
    }
  }
});
