import type { PinnedStandard, ScoringCase } from "@spean/model";
import { type Applicability, byApplicability } from "./applicable-lists.js";
import { type CompiledList, compileList } from "./compile-list.js";
import { type Evidence, evidenceReader } from "./evidence.js";
import { type Fields, fieldsOf, type Namer, namerOf } from "./fields.js";
import { placesOf } from "./places.js";
import { type Plan, planOf } from "./plan.js";

/** A standard made ready for scoring. */
export interface Prepared {
  readonly fields: Fields;
  readonly lists: ReadonlyMap<string, CompiledList>;
  readonly named: Namer;
  /** Room for one set of indicators, used over and over. */
  readonly desk: Int32Array;
  readonly read: (answers: ScoringCase["answers"]) => Evidence;
  readonly planFor: (scoringCase: Applicability) => Plan;
}

/** Makes a standard ready for scoring. */
export function prepare(standard: PinnedStandard): Prepared {
  const places = placesOf(standard);
  const fields = fieldsOf(places);
  const compiled: ReadonlyMap<string, CompiledList> = new Map(
    standard.lists.map(({ code }) => [code, compileList(standard, code, { places, fields })]),
  );
  return {
    fields,
    lists: compiled,
    named: namerOf(fields),
    desk: new Int32Array(fields.all.length),
    read: evidenceReader(places, fields),
    planFor: byApplicability(standard, (lists) =>
      planOf(
        standard,
        lists.map(({ code }) => compiled.get(code)!),
        fields,
      ),
    ),
  };
}
