import { type Assessment, checkCaseRecord, readScoringCase } from "@spean/model";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import { expect, test } from "vitest";
import { expectedAssessments, publishedCases } from "./index.js";

const { evaluate } = compileStandard(commonList);
const codes = new Set(commonList.indicators.map(({ code }) => code));

/**
 * The part of an assessment that was worked out by hand: everything but the pin and the lists of open
 * questions, which were not written by hand.
 */
function statedPart({ standard: _standard, engine: _engine, ...rest }: Assessment) {
  const withoutOpen = <T extends { open: unknown }>({ open: _open, ...stated }: T) => stated;
  return { ...rest, elements: rest.elements.map(withoutOpen), dimensions: rest.dimensions.map(withoutOpen) };
}

test.each(publishedCases.map((published) => [published.id, published] as const))(
  "%s is assessed as was written by hand beforehand",
  (id, published) => {
    const read = readScoringCase(published, codes);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const { reasoning: _reasoning, ...expected } = expectedAssessments.find(
      (assessment) => assessment.id === id,
    ) ?? { reasoning: undefined };
    expect(statedPart(evaluate(read.value))).toEqual(expected);
  },
);

test.each(publishedCases.map((published) => [published.id, published] as const))(
  "%s is a faultless case record",
  (_, published) => {
    const checked = checkCaseRecord(published, codes);
    expect(checked.ok ? [] : checked.faults).toEqual([]);
  },
);
