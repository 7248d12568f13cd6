import { readFileSync } from "node:fs";
import type { Answer, PinnedStandard } from "@spean/model";
import { readStandard } from "@spean/standard";
import { describe, expect, test } from "vitest";
import { compileStandard } from "../src/index.js";

function example(name: string): PinnedStandard {
  const read = readStandard(
    JSON.parse(readFileSync(new URL(`../../standard/examples/${name}.json`, import.meta.url), "utf8")),
  );
  if (!read.ok) throw new Error(read.faults.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return read.value;
}

const statesOf = (standard: PinnedStandard, answers: Record<string, Answer>) =>
  compileStandard(standard)
    .evaluate({ id: "c-1", ageClass: "adult", answers })
    .findings.map(({ state }) => state);

const answered = (codes: readonly string[], answer: (index: number) => Answer) =>
  Object.fromEntries(codes.map((code, index) => [code, answer(index)]));

describe("the screener of four", () => {
  const standard = example("any-yes-of-four");
  const codes = standard.indicators.map(({ code }) => code);

  test.each([0, 1, 2, 3])("is positive by item %i alone", (item) => {
    expect(
      statesOf(
        standard,
        answered(codes, (index) => (index === item ? "yes" : "no")),
      ),
    ).toEqual(["indicated"]);
  });

  test("is open until the last item is answered", () => {
    expect(
      statesOf(
        standard,
        answered(codes, (index) => (index < 3 ? "no" : "unknown")),
      ),
    ).toEqual(["undetermined"]);
    expect(
      statesOf(
        standard,
        answered(codes, () => "no"),
      ),
    ).toEqual(["not-indicated"]);
  });
});

describe("the points and bands", () => {
  const standard = example("points-and-bands");
  const codes = standard.indicators.map(({ code }) => code);

  test.each([
    [2, ["not-indicated", "not-indicated", "not-indicated"]],
    [3, ["indicated", "not-indicated", "not-indicated"]],
    [5, ["indicated", "not-indicated", "not-indicated"]],
    [6, ["indicated", "indicated", "not-indicated"]],
    [8, ["indicated", "indicated", "not-indicated"]],
    [9, ["indicated", "indicated", "indicated"]],
  ])("at %i points are %j", (points, states) => {
    expect(
      statesOf(
        standard,
        answered(codes, (index) => (index < points ? "yes" : "no")),
      ),
    ).toEqual(states);
  });

  test("count an open answer as a point that may come", () => {
    expect(
      statesOf(
        standard,
        answered(codes, (index) => (index < 2 ? "yes" : index < 6 ? "declined" : "no")),
      ),
    ).toEqual(["undetermined", "undetermined", "not-indicated"]);
  });

  test("agree with the dimension, whose clause is in points too", () => {
    const answers = answered(codes, (index) => (index < 3 ? "yes" : "no"));
    expect(
      compileStandard(standard).evaluate({ id: "c-1", ageClass: "child", answers }).dimensions[0],
    ).toMatchObject({ state: "indicated", weak: 3 });
  });
});

test.each(["any-yes-of-four", "points-and-bands"])("%s says that it is no instrument", (name) => {
  const { indicators, lists, sources } = example(name);
  expect(sources[0]?.note).toMatch(/must not be used to screen anybody/);
  expect(indicators.every(({ meaning }) => meaning.startsWith("Placeholder item"))).toBe(true);
  expect(lists.every(({ draft }) => draft)).toBe(true);
});
