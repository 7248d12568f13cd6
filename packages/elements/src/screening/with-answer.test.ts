import { expect, test } from "vitest";
import { withAnswerSet } from "./with-answer.js";

test("setting or taking out an answer changes no object that was given", () => {
  const answers = Object.freeze({ a: "yes" } as Record<string, "yes" | "no">);
  expect(withAnswerSet(answers, "b", "no")).toEqual({ a: "yes", b: "no" });
  expect(withAnswerSet(answers, "a", undefined)).toEqual({});
  expect(answers).toEqual({ a: "yes" });
});
