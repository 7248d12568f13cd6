import { type Assessment, type PinnedStandard, readCase } from "@spean/model";
import { compile, explain } from "@spean/rules";
import { checkEntry } from "../check-entry.js";
import type { Entry } from "../input/entry.js";
import type { FaultyLine } from "./block.js";

/** What is to be in a result. */
export interface Manner {
  /** The explanation too. */
  readonly explain?: true;
  /** Not the open questions. */
  readonly brief?: true;
}

/** The result of an entry, without a line end, or its faults. */
export type ScoredEntry = { readonly line: string } | Pick<FaultyLine, "id" | "faults">;

/** Scores entries one by one, whatever shape they have. */
export function entryScorer(standard: PinnedStandard, manner: Manner): (entry: Entry) => ScoredEntry {
  const { evaluate } = compile(standard);
  const known = new Set(standard.indicators.map(({ code }) => code));
  const check = (value: unknown) => readCase(value, known);
  return (entry) => {
    const read = checkEntry(entry, check);
    if (!read.ok) return { ...(entry.id !== undefined && { id: entry.id }), faults: read.faults };
    const assessment = evaluate(read.value);
    const result = manner.brief ? brief(assessment) : assessment;
    return {
      line: JSON.stringify(
        manner.explain ? { ...result, explanation: explain(standard, read.value, assessment) } : result,
      ),
    };
  };
}

function brief(assessment: Assessment) {
  return {
    ...assessment,
    elements: assessment.elements.map(withoutOpen),
    dimensions: assessment.dimensions.map(withoutOpen),
  };
}

function withoutOpen<T extends { readonly open: unknown }>({ open: _, ...rest }: T): Omit<T, "open"> {
  return rest;
}
