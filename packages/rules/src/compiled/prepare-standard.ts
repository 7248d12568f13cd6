import type { PinnedStandard, ScoringCase } from "@spean/model";
import { type ListCriteria, memoizeByLists } from "../applicable-lists.js";
import { type CompiledList, compileList } from "./compile-list.js";
import { type CaseEvidence, compileEvidenceReader } from "./case-evidence.js";
import { type IndicatorFields, layOutFields, type CodeNamer, createCodeNamer } from "./indicator-fields.js";
import { numberPlaces } from "./standard-places.js";
import { type ScoringPlan, planScoring } from "./scoring-plan.js";

/** A standard compiled for scoring. */
export interface PreparedStandard {
  readonly fields: IndicatorFields;
  readonly lists: ReadonlyMap<string, CompiledList>;
  readonly named: CodeNamer;
  /** Scratch buffer for one set of indicators, reused for every case. */
  readonly scratch: Int32Array;
  readonly read: (answers: ScoringCase["answers"]) => CaseEvidence;
  readonly planFor: (scoringCase: ListCriteria) => ScoringPlan;
}

/** Compiles a standard for scoring. */
export function prepareStandard(standard: PinnedStandard): PreparedStandard {
  const places = numberPlaces(standard);
  const fields = layOutFields(places);
  const compiled: ReadonlyMap<string, CompiledList> = new Map(
    standard.lists.map(({ code }) => [code, compileList(standard, code, { places, fields })]),
  );
  return {
    fields,
    lists: compiled,
    named: createCodeNamer(fields),
    scratch: new Int32Array(fields.all.length),
    read: compileEvidenceReader(places, fields),
    planFor: memoizeByLists(standard, (lists) =>
      planScoring(
        standard,
        lists.map(({ code }) => compiled.get(code)!),
        fields,
      ),
    ),
  };
}
