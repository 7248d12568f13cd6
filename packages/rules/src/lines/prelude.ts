import type { PinnedStandard } from "@spean/model";
import { engine } from "../engine.js";
import type { Plan } from "../plan.js";
import { STATES } from "../state.js";
import { type ListWriter, longest } from "./list-writer.js";
import { type Stamp, stampOf } from "./page.js";
import type { CodePrinter } from "./print-codes.js";

/** What writes the parts of a line, for all cases with the same lists in use. */
interface Writers {
  readonly lists: readonly ListWriter[];
  readonly unused: CodePrinter;
}

/** What is written of all cases with the same lists in use, made beforehand. */
export interface Prelude extends Writers {
  /** From the `id` to how many signs were reported, by whether the person is treated as an adult and by outcome. */
  readonly heads: { readonly [treatedAs in "adult" | "child"]: readonly Stamp[] };
  /** The most bytes of a line, but for the `id`. */
  readonly most: number;
}

/** What stands before each part of a line, and at its end. */
export const between = {
  id: stampOf('{"id":'),
  elements: stampOf('],"elements":['),
  dimensions: stampOf('],"dimensions":['),
  unused: stampOf('],"unused":['),
  end: stampOf('],"conflicts":[]}\n'),
};

/** How many bytes `reported` takes at most, and the name of what follows it. */
const REPORTED = 40;

/** Makes the preludes of a standard. What it has that cannot be printed is told now, not at the first case. */
export function preludesOf({ id, version, digest }: PinnedStandard, writersOf: (plan: Plan) => Writers): (plan: Plan) => Prelude {
  const pinned = { standard: { id, version, digest }, engine };
  stampOf(JSON.stringify(pinned));
  return (plan) => {
    const pins = { ...pinned, lists: plan.codes, draftLists: plan.draftCodes };
    const headsOf = (treatAs: "adult" | "child") =>
      STATES.map((outcome) => stampOf(`,${JSON.stringify({ ...pins, treatAs, outcome, reported: 0 }).slice(1, -2)}`));
    const heads = { adult: headsOf("adult"), child: headsOf("child") };
    const writers = writersOf(plan);
    const parts = [...writers.lists, writers.unused].map(({ most }) => most);
    const fixed = [...Object.values(between).map(({ length }) => length), longest(heads.adult), REPORTED, mostOfFindings(plan)];
    return { ...writers, heads, most: [...parts, ...fixed].reduce((sum, length) => sum + length, 0) };
  };
}

/** The most bytes that the findings of a plan take. */
function mostOfFindings({ findings, codes }: Plan): number {
  const [state] = STATES;
  return JSON.stringify(findings.map(({ code, on }) => ({ code, state, byList: on.map(({ list }) => ({ list: codes[list], state })) }))).length;
}
