import { commonList } from "@spean/standard";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runsFor } from "../../../scripts/test-tier.js";
import { compileStandard } from "../src/index.js";
import { plainly } from "./plain.js";
import { randomCases } from "./random-cases.js";

const { evaluate } = compileStandard(commonList);
const plain = plainly(commonList.indicators);
const seen = { indicated: 0, undetermined: 0, "not-indicated": 0 };

/** 100,000 cases in all (10,000 outside `test:all`), in parts that are done soon on a busy machine too. */
const parts = Array.from({ length: 20 }, (_, part) => part);

test.each(parts)("random cases equal the plain implementation in every field, part %i", (part) => {
  fc.assert(
    fc.property(randomCases(commonList), (scoringCase) => {
      const { standard, engine, ...assessment } = evaluate(scoringCase);
      seen[assessment.outcome] += 1;
      const expected = plain(scoringCase);
      if (JSON.stringify(sorted(assessment)) !== JSON.stringify(sorted(expected)))
        expect(assessment).toEqual(expected);
      return standard.digest === commonList.digest && engine.name === "@spean/rules";
    }),
    { numRuns: runsFor(5_000), seed: 20261124 + part },
  );
});

test("each outcome is among them, many times", () => {
  for (const [state, number] of Object.entries(seen))
    expect(number, `cases that are ${state}`).toBeGreaterThan(runsFor(2_000));
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
