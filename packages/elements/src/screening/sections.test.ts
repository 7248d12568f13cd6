import { commonList } from "@spean/standard";
import { expect, test } from "vitest";
import { sectionsOf } from "./sections.js";
import { withAnswer } from "./with-answer.js";

test("every indicator stands in exactly one section, in the standard's order", () => {
  const codes = sectionsOf(commonList).flatMap(({ indicators }) => indicators.map(({ code }) => code));
  expect([...codes].sort()).toEqual(commonList.indicators.map(({ code }) => code).sort());
  expect(sectionsOf(commonList).map(({ code }) => code)).toEqual(["act", ...commonList.dimensions.map(({ code }) => code), "purpose"]);
});

test("an empty section is left out", () => {
  const only = { ...commonList, indicators: commonList.indicators.filter(({ dimension }) => dimension === "exploitation") };
  expect(sectionsOf(only).map(({ code }) => code)).toEqual(["exploitation"]);
});

test("setting or taking out an answer changes no object that was given", () => {
  const answers = Object.freeze({ a: "yes" } as Record<string, "yes" | "no">);
  expect(withAnswer(answers, "b", "no")).toEqual({ a: "yes", b: "no" });
  expect(withAnswer(answers, "a", undefined)).toEqual({});
  expect(answers).toEqual({ a: "yes" });
});
