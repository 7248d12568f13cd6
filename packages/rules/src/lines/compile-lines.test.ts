import { commonList } from "@spean/standard";
import fc from "fast-check";
import { expect, test } from "vitest";
import { randomCases } from "../../test/random-cases.js";
import { compile } from "../compile.js";
import { compileLines } from "./compile-lines.js";

const { evaluate } = compile(commonList);
const withoutOpen = (key: string, value: unknown) => (key === "open" ? undefined : value);

test.each([true, false])("a line has the bytes of the assessment, brief %s", (brief) => {
  const { codes, write } = compileLines(commonList, { brief });
  expect(codes).toEqual(commonList.indicators.map(({ code }) => code));
  fc.assert(
    fc.property(randomCases(commonList), ({ conflicts: _, ...scoringCase }) => {
      const marks = Uint8Array.from(codes, (code) => scoringCase.answers[code]?.length ?? 0);
      const expected = JSON.stringify(evaluate(scoringCase), brief ? withoutOpen : undefined);
      expect(write({ ...scoringCase, id: JSON.stringify(scoringCase.id), marks })).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});
