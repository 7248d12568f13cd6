import type { PinnedStandard } from "@spean/model";
import {
  type ListSelectionCriteria,
  countIndicatorBits,
  type ScoringPlan,
  prepareStandard,
  decideTreatAs,
} from "@spean/rules/engine";
import type { AnswerBytes } from "../answer-codes.js";
import type { BytePage } from "./byte-page.js";
import { createCodePrinters } from "./code-printers.js";
import { answeredFromBytes, evidenceFromBytes } from "./evidence-from-bytes.js";
import { type LineParts, RESULT_LINE_START, compileLineParts } from "./line-parts.js";

/** A case as its reader leaves it: one sheet, reused for every case. */
export interface CaseAnswerSheet extends ListSelectionCriteria {
  /**
   * Bytes that hold the `id` as JSON: `idFrom` is the offset of its first quote, `idTo` the offset after its
   * last.
   */
  readonly bytes: Uint8Array;
  readonly idFrom: number;
  readonly idTo: number;
  readonly answers: Readonly<AnswerBytes>;
}

/** Parts that only some assessments have: `conflicts` are codes in any order, `explanation` is JSON text. */
export interface AssessmentExtras {
  readonly conflicts?: readonly string[] | undefined;
  readonly explanation?: string | undefined;
}

/** Options of a writer; `brief` leaves out the open questions. */
export interface AssessmentWriterOptions {
  readonly brief: boolean;
}

/** Writes assessments: the one place where their JSON is made. */
export interface AssessmentWriter {
  /** The codes of the indicators, in the order of the answer bytes. */
  readonly codes: readonly string[];
  /** Writes an assessment and a line feed: byte for byte what `JSON.stringify` makes of `evaluate`. */
  write(sheet: CaseAnswerSheet, page: BytePage, extras?: AssessmentExtras): void;
}

/**
 * Compiles a standard for writing assessments.
 *
 * @throws RangeError if its codes, id or version are not ASCII: no checked standard has such
 */
export function compileAssessmentWriter(
  standard: PinnedStandard,
  { brief }: AssessmentWriterOptions,
): AssessmentWriter {
  const { fields, planFor } = prepareStandard(standard);
  const evidenceOf = evidenceFromBytes(fields);
  const answeredIn = answeredFromBytes(fields);
  const partsByPlan = new Map<ScoringPlan, LineParts>();
  const compileParts = compileLineParts(standard, { codesIn: createCodePrinters(fields), brief });
  const partsOf = (plan: ScoringPlan) => {
    const parts = compileParts(plan);
    partsByPlan.set(plan, parts);
    return parts;
  };
  const conflictsOf = (conflicts: readonly string[] = []) => {
    const named = new Set(conflicts);
    return JSON.stringify(fields.codes.filter((code) => named.has(code)));
  };
  return {
    codes: fields.codes,
    write(sheet, page, extras) {
      const plan = planFor(sheet);
      const parts = partsByPlan.get(plan) ?? partsOf(plan);
      const { sections, unused } = parts;
      const evidence = evidenceOf(sheet.answers);
      const verdict = parts.verdictOn(evidence);
      page.reserve(parts.most + sheet.idTo - sheet.idFrom);
      page.print(RESULT_LINE_START);
      page.copy(sheet.bytes, sheet.idFrom, sheet.idTo);
      page.print(
        parts.heads[decideTreatAs(sheet.ageClass)](verdict.outcome, countIndicatorBits(evidence.yes)),
      );
      page.print(verdict.findings);
      for (let at = 0; at < sections.length; at += 1) sections[at]!.write(page, evidence, verdict.ranks[at]!);
      const answered = answeredIn(sheet.answers, plan.elsewhere);
      if (!answered && !extras) return page.print(parts.afterToEnd);
      page.print(parts.after);
      if (answered) unused.print(page, answered);
      if (!extras) return page.print(parts.end);
      const explanation = extras.explanation === undefined ? "" : `,"explanation":${extras.explanation}`;
      page.write(`],"conflicts":${conflictsOf(extras.conflicts)}${explanation}}\n`);
    },
  };
}
