import type { ScoringCase } from "@spean/model";
import { commonList } from "@spean/standard";
import { expect, test } from "vitest";
import { compileStandard, explainAssessment } from "./index.js";

const { evaluate } = compileStandard(commonList);
const scoringCase: ScoringCase = {
  id: "c-1",
  ageClass: "adult",
  forms: ["labour"],
  answers: {
    "destination-coercion.isolation": "yes",
    "destination-coercion.violence": "yes",
    "destination-coercion.violence-threat": "yes",
    "destination-coercion.exit-fee": "yes",
    "exploitation.pay": "yes",
    "exploitation.hours": "unknown",
  },
};
const explanation = explainAssessment(commonList, scoringCase, evaluate(scoringCase));

test("every sign reported is named in the standard's order, counted or not", () => {
  expect(explanation.reported).toEqual([
    "exploitation.pay",
    "destination-coercion.isolation",
    "destination-coercion.violence",
    "destination-coercion.violence-threat",
    "destination-coercion.exit-fee",
  ]);
  expect(explanation.uncounted).toEqual(["destination-coercion.exit-fee"]);
});

test("a positive dimension names every clause that is met, and just the signs that count for it", () => {
  expect(explanation.dimensions).toHaveLength(1);
  const [reason] = explanation.dimensions;
  expect(reason).toMatchObject({ list: "adult-labour", dimension: "destination-coercion" });
  expect(reason?.clauses.map(({ code, counted }) => [code, counted])).toEqual([
    ["two-strong", ["destination-coercion.isolation", "destination-coercion.violence"]],
    [
      "one-strong-and-another",
      [
        "destination-coercion.isolation",
        "destination-coercion.violence",
        "destination-coercion.violence-threat",
      ],
    ],
  ]);
  expect(reason?.clauses[0]?.sources).toEqual(commonList.clauses[0]?.sources);
});

test("every finding on every list names its source", () => {
  expect(
    explanation.findings.map(({ finding, list, sources }) => [finding, list, sources.length > 0]),
  ).toEqual([
    ["trafficking", "adult-labour", true],
    ["trafficking-strict", "adult-labour", true],
    ["forced-labour", "adult-labour", true],
  ]);
});
