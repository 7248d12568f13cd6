import type { Strength } from "@spean/model";
import { commonList } from "@spean/standard";
import { describe, expect, test } from "vitest";
import { broken, defective } from "../../test/seeded-defects.js";
import { type ReleaseViolation, verifyStandard } from "../verify.js";

const named = ({ code, list, subject }: ReleaseViolation) =>
  `${code} ${list ?? "-"} ${subject.kind} ${subject.code}`;

test("the common list has every property", () => {
  const { ok, violations, leastEvidence } = verifyStandard(commonList);
  expect(violations).toEqual([]);
  expect(ok).toBe(true);
  const least = (finding: string) =>
    leastEvidence.filter((one) => one.finding === finding).map(({ list, answers }) => `${list} ${answers}`);
  expect(least("trafficking")).toEqual([
    "adult-labour 3",
    "child-labour 2",
    "adult-sexual 3",
    "child-sexual 2",
  ]);
  expect(least("forced-labour")).toEqual([
    "adult-labour 4",
    "child-labour 4",
    "adult-sexual 5",
    "child-sexual 4",
  ]);
});

describe("a defect of the common list is found and named", () => {
  test.each(broken)("$name", (defect) => {
    const { ok, violations } = verifyStandard(defective(defect));
    expect(ok).toBe(false);
    expect(violations.map(named).filter((line) => line.startsWith(defect.found))).not.toEqual([]);
  });
});

const violationsOf = (name: string) =>
  verifyStandard(defective(broken.find((defect) => defect.name === name)!)).violations;

test("a reference that does not resolve is all that is told", () => {
  expect(violationsOf("a dangling dimension").map(named)).toEqual([
    "unknown-reference - reference /elements/1/condition/any/0/positive",
  ]);
});

test("counterexamples are cases, as small as can be", () => {
  expect(
    violationsOf("means required of a child").find(({ code }) => code === "child-needs-means")
      ?.counterexample,
  ).toEqual({
    id: "counterexample",
    ageClass: "child",
    forms: ["labour"],
    answers: { "act.recruited": "yes", "purpose.commercial-sex": "yes" },
  });
  const [few] = violationsOf("a child's trafficking by the act alone").filter(
    ({ code }) => code === "rests-on-too-few",
  );
  expect(few).toMatchObject({ data: { answers: 1, minimumEvidence: 2 } });
  expect(Object.values(few!.counterexample!.answers)).toEqual(["yes"]);
  const [unequal] = violationsOf("points beside the counts that are not the same");
  expect(Object.values(unequal!.counterexample!.answers)).toEqual(["yes", "yes"]);
});

test("weights and threshold that say the same as the counts are no violation", () => {
  const points = {
    code: "in-points",
    points: { strong: 20, medium: 10, weak: 1 },
    threshold: 21,
    sources: commonList.clauses[0]!.sources,
  };
  expect(verifyStandard({ ...commonList, clauses: [...commonList.clauses, points] }).violations).toEqual([]);
  // 1 medium and 11 weak make 21 points, and are no clause
  const [first, ...others] = commonList.indicators.filter(
    ({ dimension }) => dimension === "recruitment-vulnerability",
  );
  const weak = new Set(others.map(({ code }) => code));
  const strengthOf = (code: string) => (weak.has(code) ? "weak" : "medium");
  const crowded = commonList.indicators.map((one) =>
    one.dimension === first!.dimension
      ? { ...one, strengths: { ...one.strengths, "adult-labour": strengthOf(one.code) as Strength } }
      : one,
  );
  const [violation] = verifyStandard({
    ...commonList,
    indicators: crowded,
    clauses: [...commonList.clauses, points],
  }).violations;
  expect(violation).toMatchObject({
    code: "points-disagree",
    list: "adult-labour",
    subject: { code: "recruitment-vulnerability" },
  });
  expect(Object.keys(violation!.counterexample!.answers)).toHaveLength(12);
});
