import type { ScoringCase } from "@spean/model";
import type { ScoringPlan, PreparedStandard } from "@spean/rules/engine";

/** For each field of the standard one number per row: bit `b` stands for the field's indicator `b`. */
export type FieldColumns = readonly Uint16Array[];

/** Neighbouring rows with the same lists in use: `from` is the first, `to` the one after the last. */
export interface ColumnRowGroup {
  readonly lists: readonly string[];
  readonly from: number;
  readonly to: number;
}

/**
 * Cases as columns: the signs reported, those that would be if every open question were answered `yes`, and
 * which lists apply.
 */
export interface CaseColumns {
  readonly size: number;
  readonly yes: FieldColumns;
  readonly possible: FieldColumns;
  readonly groups: readonly ColumnRowGroup[];
  /** By row: the index of its case. Rows are ordered group by group. */
  readonly order: Uint32Array;
}

/** Encodes cases as columns, group by group. Nothing is scored. */
export function encodeCaseColumns(
  { fields, read, planFor }: PreparedStandard,
  cases: readonly ScoringCase[],
): CaseColumns {
  const size = cases.length;
  const plane = () => fields.all.map(() => new Uint16Array(size));
  const [yes, possible] = [plane(), plane()];
  const order = new Uint32Array(size);
  const groups: ColumnRowGroup[] = [];
  let row = 0;
  for (const [{ codes: lists }, places] of placesByPlan(cases, planFor)) {
    groups.push({ lists, from: row, to: row + places.length });
    for (const place of places) {
      const evidence = read(cases[place]!.answers);
      for (let field = 0; field < yes.length; field += 1) {
        yes[field]![row] = evidence.yes[field]!;
        possible[field]![row] = evidence.possible[field]!;
      }
      order[row] = place;
      row += 1;
    }
  }
  return { size, yes, possible, groups, order };
}

function placesByPlan(
  cases: readonly ScoringCase[],
  planFor: PreparedStandard["planFor"],
): Map<ScoringPlan, number[]> {
  const byPlan = new Map<ScoringPlan, number[]>();
  cases.forEach((scoringCase, place) => {
    const plan = planFor(scoringCase);
    const places = byPlan.get(plan);
    if (places) places.push(place);
    else byPlan.set(plan, [place]);
  });
  return byPlan;
}
