import { commonList } from "@spean/standard";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runsFor } from "../../../../scripts/test-tier.js";
import { randomCases } from "../../test/random-cases.js";
import { compile } from "../compile.js";
import { compileLines } from "./compile-lines.js";
import { Page } from "./page.js";

const { evaluate } = compile(commonList);
const withoutOpen = (key: string, value: unknown) => (key === "open" ? undefined : value);

test.each([true, false])("a line has the bytes of the assessment, brief %s", (brief) => {
  const { codes, write } = compileLines(commonList, { brief });
  // too small for the first line, so it has to grow
  const page = new Page(new Uint8Array(16));
  expect(codes).toEqual(commonList.indicators.map(({ code }) => code));
  fc.assert(
    fc.property(randomCases(commonList), ({ conflicts: _, ...scoringCase }) => {
      const marks = Uint8Array.from(codes, (code) => scoringCase.answers[code]?.length ?? 0);
      const id = Buffer.from(`  ${JSON.stringify(scoringCase.id)}`);
      page.length = 0;
      write({ ...scoringCase, bytes: id, idFrom: 2, idTo: id.length, marks }, page);
      page.write("ស្ពាន");
      expect(Buffer.from(page.written).toString()).toBe(
        `${JSON.stringify(evaluate(scoringCase), brief ? withoutOpen : undefined)}\nស្ពាន`,
      );
    }),
    { numRuns: runsFor(2_000) },
  );
});

test("a text that is not ASCII is refused, since its bytes could not be printed as they are", () => {
  expect(() => compileLines({ ...commonList, id: "ស្ពាន" }, { brief: true })).toThrow(RangeError);
});
