import type { PinnedStandard } from "@spean/model";
import { engine } from "../engine.js";
import type { Evidence } from "../evidence.js";
import type { Plan } from "../plan.js";
import { type Rank, STATES } from "../state.js";
import { longestOf, type Manner, type PartWriter, partsOf } from "./list-writer.js";
import { type Stamp, stampOf } from "./page.js";
import type { CodePrinter } from "./print-codes.js";
import { type Verdict, verdictsOf } from "./verdicts.js";

/** What is written of all cases with the same lists in use, made beforehand. */
export interface Prelude {
  readonly verdictOn: (evidence: Evidence) => Verdict;
  /** From the `id` to the findings, by outcome and by how many signs were reported, of a person treated as an adult or a child. */
  readonly heads: { readonly [treatedAs in "adult" | "child"]: (outcome: Rank, reported: number) => Stamp };
  /** Of the elements and then the dimensions. */
  readonly parts: readonly PartWriter[];
  /** From the dimensions to the unused codes, and from there to the end; and both, if there are none. */
  readonly after: Stamp;
  readonly end: Stamp;
  readonly afterToEnd: Stamp;
  readonly unused: CodePrinter;
  /** The most bytes of a line, but for the `id`. */
  readonly most: number;
}

const [BEGIN, END] = ['{"id":', '],"conflicts":[]}\n'] as const;

/** What a line begins with. */
export const begin = stampOf(BEGIN);

/** Makes the preludes of a standard. What it has that cannot be printed is told now, not at the first case. */
export function preludesOf(
  { id, version, digest, indicators }: PinnedStandard,
  manner: Manner,
): (plan: Plan) => Prelude {
  const pinned = { standard: { id, version, digest }, engine };
  stampOf(JSON.stringify(pinned));
  return (plan) => {
    const headOf = (treatAs: "adult" | "child", outcome: Rank, reported: number) => {
      const head = {
        ...pinned,
        lists: plan.codes,
        draftLists: plan.draftCodes,
        treatAs,
        outcome: STATES[outcome],
        reported,
      };
      return `,${JSON.stringify(head).slice(1, -1)},"findings":[`;
    };
    const headsOf = (treatAs: "adult" | "child") => {
      const kept: (Stamp | undefined)[] = [];
      return (outcome: Rank, reported: number) =>
        (kept[3 * reported + outcome] ??= stampOf(headOf(treatAs, outcome, reported)));
    };
    const { writers: parts, after } = partsOf(plan.lists, manner);
    const unused = manner.codesIn(plan.elsewhere);
    const most = [...parts, unused].reduce((sum, part) => sum + part.most, 0);
    const head = longestOf(STATES.map((_, outcome) => headOf("adult", outcome as Rank, indicators.length)));
    return {
      verdictOn: verdictsOf(plan),
      heads: { adult: headsOf("adult"), child: headsOf("child") },
      parts,
      after: stampOf(after),
      end: stampOf(END),
      afterToEnd: stampOf(after + END),
      unused,
      most: most + BEGIN.length + head + mostOfFindings(plan) + after.length + END.length,
    };
  };
}

/** The most bytes that the findings of a plan take. */
function mostOfFindings({ findings, codes }: Plan): number {
  const [state] = STATES;
  return JSON.stringify(
    findings.map(({ code, on }) => ({
      code,
      state,
      byList: on.map(({ list }) => ({ list: codes[list], state })),
    })),
  ).length;
}
