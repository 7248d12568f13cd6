import type { ScoringCase } from "@spean/model";
import type { Plan } from "../plan.js";
import type { Prepared } from "../prepare.js";

/** For each field of the standard one number per row: bit `b` stands for the field's indicator `b`. */
export type Plane = readonly Uint16Array[];

/** Neighbouring rows, `from` the first and `to` after the last, that have the same lists in use. */
export interface Group {
  readonly lists: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Cases as columns: the signs reported, those that would be if every open question were answered `yes`, and which lists apply. */
export interface Columns {
  readonly size: number;
  readonly yes: Plane;
  readonly possible: Plane;
  readonly groups: readonly Group[];
  /** By row: the place of its case. Rows stand group by group. */
  readonly order: Uint32Array;
}

/** Transcribes cases into columns, group by group. Nothing is scored. */
export function encode({ fields, read, planFor }: Prepared, cases: readonly ScoringCase[]): Columns {
  const size = cases.length;
  const plane = () => fields.all.map(() => new Uint16Array(size));
  const [yes, possible] = [plane(), plane()];
  const order = new Uint32Array(size);
  const groups: Group[] = [];
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

function placesByPlan(cases: readonly ScoringCase[], planFor: Prepared["planFor"]): Map<Plan, number[]> {
  const byPlan = new Map<Plan, number[]>();
  cases.forEach((scoringCase, place) => {
    const plan = planFor(scoringCase);
    const places = byPlan.get(plan);
    if (places) places.push(place);
    else byPlan.set(plan, [place]);
  });
  return byPlan;
}
