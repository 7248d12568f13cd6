import type { PinnedStandard, ScoringCase } from "@spean/model";
import { type ListSelectionCriteria, memoizeByLists } from "../applicable-lists.js";
import { type CompiledIndicatorList, compileIndicatorList } from "./compile-list.js";
import { type CaseEvidence, compileEvidenceReader } from "./case-evidence.js";
import {
  type IndicatorFieldLayout,
  layOutIndicatorFields,
  type IndicatorCodeNamer,
  createIndicatorCodeNamer,
} from "./indicator-fields.js";
import { numberStandardPlaces } from "./standard-places.js";
import { type ScoringPlan, planScoring } from "./scoring-plan.js";

/** A standard compiled for scoring. */
export interface PreparedStandard {
  readonly fields: IndicatorFieldLayout;
  readonly lists: ReadonlyMap<string, CompiledIndicatorList>;
  readonly named: IndicatorCodeNamer;
  /** Scratch buffer for one set of indicators, reused for every case. */
  readonly scratch: Int32Array;
  readonly read: (answers: ScoringCase["answers"]) => CaseEvidence;
  readonly planFor: (scoringCase: ListSelectionCriteria) => ScoringPlan;
}

/** Compiles a standard for scoring. */
export function prepareStandard(standard: PinnedStandard): PreparedStandard {
  const places = numberStandardPlaces(standard);
  const fields = layOutIndicatorFields(places);
  const compiled: ReadonlyMap<string, CompiledIndicatorList> = new Map(
    standard.lists.map(({ code }) => [code, compileIndicatorList(standard, code, { places, fields })]),
  );
  return {
    fields,
    lists: compiled,
    named: createIndicatorCodeNamer(fields),
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
