import type { Answer } from "@spean/model";
import { compileStandard, explainAssessment } from "@spean/rules";
import { commonList } from "@spean/standard";
import fc from "fast-check";
import { expect, test } from "vitest";
import { randomCases } from "../../../rules/test/random-cases.js";
import { ANSWER_CODE, CODES_BY_ANSWER } from "../answer-codes.js";
import { compileAssessmentWriter } from "./assessment-writer.js";
import { BytePage } from "./byte-page.js";
import { runsFor } from "../../../../scripts/test-tier.js";

const { evaluate } = compileStandard(commonList);
const codeOf = (answer: Answer | undefined) => (answer ? CODES_BY_ANSWER[answer] : ANSWER_CODE.none);
const withoutOpen = (key: string, value: unknown) => (key === "open" ? undefined : value);

test.each([true, false])("a line has the bytes of the assessment, brief %s", (brief) => {
  const { codes, write } = compileAssessmentWriter(commonList, { brief });
  // too small for the first line, so it has to grow
  const page = new BytePage(new Uint8Array(16));
  expect(codes).toEqual(commonList.indicators.map(({ code }) => code));
  fc.assert(
    fc.property(randomCases(commonList), ({ conflicts: _, ...scoringCase }) => {
      const answers = Uint8Array.from(codes, (code) => codeOf(scoringCase.answers[code]));
      const id = Buffer.from(`  ${JSON.stringify(scoringCase.id)}`);
      page.length = 0;
      write({ ...scoringCase, bytes: id, idFrom: 2, idTo: id.length, answers }, page);
      page.write("ស្ពាន");
      expect(Buffer.from(page.written).toString()).toBe(
        `${JSON.stringify(evaluate(scoringCase), brief ? withoutOpen : undefined)}\nស្ពាន`,
      );
    }),
    { numRuns: runsFor(2_000) },
  );
});

test.each([true, false])("extras are those of the assessment and of its explanation, brief %s", (brief) => {
  const { codes, write } = compileAssessmentWriter(commonList, { brief });
  const page = new BytePage(new Uint8Array(16));
  fc.assert(
    fc.property(randomCases(commonList), fc.boolean(), (scoringCase, explained) => {
      const answers = Uint8Array.from(codes, (code) => codeOf(scoringCase.answers[code]));
      const id = Buffer.from(JSON.stringify(scoringCase.id));
      const assessment = evaluate(scoringCase);
      const explanation = explained ? explainAssessment(commonList, scoringCase, assessment) : undefined;
      page.length = 0;
      write({ ...scoringCase, bytes: id, idFrom: 0, idTo: id.length, answers }, page, {
        // in any order: the writer gives them in the standard's
        conflicts: scoringCase.conflicts?.toReversed(),
        explanation: explanation && JSON.stringify(explanation),
      });
      const bare = JSON.stringify(assessment, brief ? withoutOpen : undefined);
      const tail = explanation ? `,"explanation":${JSON.stringify(explanation)}}` : "}";
      expect(page.text()).toBe(`${bare.slice(0, -1)}${tail}\n`);
    }),
    { numRuns: 200 },
  );
});

test("a text that is not ASCII is refused, since its bytes could not be printed as they are", () => {
  expect(() => compileAssessmentWriter({ ...commonList, id: "ស្ពាន" }, { brief: true })).toThrow(RangeError);
});
