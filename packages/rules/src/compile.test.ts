import { commonList } from "@spean/standard";
import { expect, test } from "vitest";
import { compile } from "./index.js";

const { evaluate } = compile(commonList);

test("the case of the contract gives the assessment of the contract", () => {
  const assessment = evaluate({
    id: "c-1",
    ageClass: "adult",
    forms: ["labour"],
    answers: { "deceptive-recruitment.job": "yes", "deceptive-recruitment.wages": "yes", "exploitation.hours": "no" },
  });
  expect(assessment).toMatchObject({
    id: "c-1",
    standard: { id: "common-list", version: "0.1.0", digest: commonList.digest },
    engine: { name: "@spean/rules", version: "0.1.0" },
    lists: ["adult-labour"],
    draftLists: [],
    treatAs: "adult",
    outcome: "undetermined",
    reported: 2,
    unused: [],
    conflicts: [],
  });
  expect(assessment.findings[0]).toEqual({ code: "trafficking", state: "undetermined", byList: [{ list: "adult-labour", state: "undetermined" }] });
  expect(assessment.elements[0]).toMatchObject({ list: "adult-labour", code: "act", state: "indicated", contributing: ["deceptive-recruitment.job", "deceptive-recruitment.wages"] });
  expect(assessment.dimensions[0]).toMatchObject({ list: "adult-labour", code: "deceptive-recruitment", state: "indicated", strong: 1, medium: 1, weak: 0 });
  expect(assessment.dimensions.map(({ code }) => code)).toEqual(commonList.dimensions.map(({ code }) => code));
});
