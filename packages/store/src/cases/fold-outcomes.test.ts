import type { State } from "@spean/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isLowerOutcome } from "../client/outcome-order.js";
import { foldOutcomes, type OutcomeStep } from "./fold-outcomes.js";

let day = 0;
const step = (outcome: State, signs: readonly string[] = [], lists: readonly string[] = ["adult-labour"]) =>
  ({
    at: new Date(Date.UTC(2026, 0, (day += 1))),
    outcome,
    reported: signs.length,
    lists,
    signs,
  }) satisfies OutcomeStep;
const fold = (...steps: OutcomeStep[]) => foldOutcomes(steps as [OutcomeStep, ...OutcomeStep[]]);

test("a case goes by the highest outcome that it ever reached, and what is lower stands beside it", () => {
  const [high, low, lower] = [
    step("indicated", ["a", "b"]),
    step("undetermined", ["a"]),
    step("not-indicated"),
  ];
  expect(fold(step("undetermined"), high, low, lower)).toEqual({
    highest: high,
    lowered: { latest: lower, at: low.at },
  });
});

test("an outcome that is as high again is no longer marked as lowered", () => {
  const again = step("indicated", ["a"]);
  expect(fold(step("indicated", ["a"]), step("undetermined"), again)).toEqual({ highest: again });
});

test("answering what was open lowers nothing; taking back a sign, or leaving out a list, does", () => {
  const answered = step("not-indicated", ["a"]);
  expect(fold(step("undetermined", ["a"]), answered)).toEqual({ highest: answered });
  const [before, taken] = [step("undetermined", ["a"]), step("not-indicated")];
  expect(fold(before, taken)).toMatchObject({ highest: before, lowered: { at: taken.at } });
  const both = step("undetermined", ["a"], ["adult-labour", "child-labour"]);
  expect(fold(both, step("not-indicated", ["a"]))).toMatchObject({ highest: both });
});

test("what was indicated is never let go of, whatever is answered after", () => {
  const any = fc.record({
    outcome: fc.constantFrom<State>("indicated", "undetermined", "not-indicated"),
    signs: fc.subarray(["a", "b", "c"]),
    lists: fc.subarray(["adult-labour", "child-labour"], { minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (steps) => {
      const made = steps.map(({ outcome, signs, lists }) => step(outcome, signs, lists));
      const { highest, lowered } = fold(...made);
      if (made.some(({ outcome }) => outcome === "indicated")) expect(highest.outcome).toBe("indicated");
      const latest = made.at(-1)!;
      expect(lowered !== undefined).toBe(isLowerOutcome(latest.outcome, highest.outcome));
      if (lowered) expect(lowered.latest).toBe(latest);
    }),
  );
});
