import { expect, test } from "vitest";
import { findStepOrderFault, type RecipientStep, type StepOrderFault } from "./reply-order.js";

const steps: readonly RecipientStep[] = ["arrived", "accepted", "declined", "handed-back"];

test.each<[readonly RecipientStep[], RecipientStep, StepOrderFault | undefined]>([
  [[], "accepted", undefined],
  [["arrived"], "declined", undefined],
  [["accepted"], "handed-back", undefined],
  [["accepted", "handed-back"], "arrived", undefined],
  [["arrived"], "handed-back", "too-early"],
  [[], "handed-back", "too-early"],
  [["declined"], "accepted", "contradicts"],
  [["accepted"], "declined", "contradicts"],
  [["accepted", "handed-back"], "declined", "contradicts"],
  [["declined"], "handed-back", "contradicts"],
])("after %j comes %s: %s", (earlier, next, fault) => expect(findStepOrderFault(earlier, next)).toBe(fault));

test("no order in which steps are taken ends with a person accepted and declined", () => {
  const walk = (taken: readonly RecipientStep[]): void => {
    expect(taken.includes("accepted") && taken.includes("declined")).toBe(false);
    if (taken.includes("handed-back")) expect(taken).toContain("accepted");
    for (const step of steps)
      if (!taken.includes(step) && findStepOrderFault(taken, step) === undefined) walk([...taken, step]);
  };
  walk([]);
});
