import type { PinnedStandard } from "@spean/model";
import {
  memoizeByTruths,
  engineIdentity,
  type CaseEvidence,
  type ScoringPlan,
  type StateRank,
  STATES_BY_RANK,
} from "@spean/rules/engine";
import { type AsciiStamp, stampAsciiText } from "./byte-page.js";
import type { CodePrinter } from "./code-printers.js";
import {
  longestTextLength,
  type SectionWriterOptions,
  type SectionWriter,
  compileSectionWriters,
} from "./section-writers.js";

/** The states of a case, ready to be written. */
interface CaseVerdict {
  readonly outcome: StateRank;
  /** All findings, as the inside of a JSON array. */
  readonly findings: AsciiStamp;
  /** The ranks of the elements, those of one list after those of another, and then of the dimensions. */
  readonly ranks: Readonly<Uint8Array>;
}

const rank = (state: (typeof STATES_BY_RANK)[number]) => STATES_BY_RANK.indexOf(state) as StateRank;

/** Compiles the verdict on cases with these lists in use, memoised by what holds. */
function compileVerdicts({ lists, statesAt }: ScoringPlan): (evidence: CaseEvidence) => CaseVerdict {
  return memoizeByTruths(lists, (holds, couldHold) => {
    const { outcome, findings, elements, dimensions } = statesAt(holds, couldHold);
    return {
      outcome: rank(outcome),
      findings: stampAsciiText(findings.map((finding) => JSON.stringify(finding)).join()),
      ranks: Uint8Array.from([...elements, ...dimensions], ({ state }) => rank(state)),
    };
  });
}

/** Pre-encoded pieces of the lines of cases with the same lists in use, compiled once for each plan. */
export interface LineParts {
  readonly verdictOn: (evidence: CaseEvidence) => CaseVerdict;
  /**
   * From the `id` to the findings, by outcome and by how many signs were reported, of a person treated as an
   * adult or a child.
   */
  readonly heads: {
    readonly [treatedAs in "adult" | "child"]: (outcome: StateRank, reported: number) => AsciiStamp;
  };
  /** Of the elements and then the dimensions. */
  readonly sections: readonly SectionWriter[];
  /** From the dimensions to the unused codes, and from there to the end; and both, if there are none. */
  readonly after: AsciiStamp;
  readonly end: AsciiStamp;
  readonly afterToEnd: AsciiStamp;
  readonly unused: CodePrinter;
  /** The most bytes of a line without its `id`. */
  readonly most: number;
}

const [BEGIN, END] = ['{"id":', '],"conflicts":[]}\n'] as const;

/** The bytes that every line begins with, up to its `id`. */
export const RESULT_LINE_START = stampAsciiText(BEGIN);

/**
 * Compiles what lines of a standard have in common, plan by plan. A text that cannot be printed throws now,
 * not at the first case.
 */
export function compileLineParts(
  { id, version, digest, indicators }: PinnedStandard,
  options: SectionWriterOptions,
): (plan: ScoringPlan) => LineParts {
  const pinned = { standard: { id, version, digest }, engine: engineIdentity };
  stampAsciiText(JSON.stringify(pinned));
  return (plan) => {
    const headOf = (treatAs: "adult" | "child", outcome: StateRank, reported: number) => {
      const head = {
        ...pinned,
        lists: plan.codes,
        draftLists: plan.draftCodes,
        treatAs,
        outcome: STATES_BY_RANK[outcome],
        reported,
      };
      return `,${JSON.stringify(head).slice(1, -1)},"findings":[`;
    };
    const headsOf = (treatAs: "adult" | "child") => {
      const stamps: (AsciiStamp | undefined)[] = [];
      return (outcome: StateRank, reported: number) =>
        (stamps[3 * reported + outcome] ??= stampAsciiText(headOf(treatAs, outcome, reported)));
    };
    const { writers: sections, after } = compileSectionWriters(plan.lists, options);
    const unused = options.codesIn(plan.elsewhere);
    const most = [...sections, unused].reduce((sum, section) => sum + section.most, 0);
    const head = longestTextLength(
      STATES_BY_RANK.map((_, outcome) => headOf("adult", outcome as StateRank, indicators.length)),
    );
    return {
      verdictOn: compileVerdicts(plan),
      heads: { adult: headsOf("adult"), child: headsOf("child") },
      sections,
      after: stampAsciiText(after),
      end: stampAsciiText(END),
      afterToEnd: stampAsciiText(after + END),
      unused,
      most: most + BEGIN.length + head + mostOfFindings(plan) + after.length + END.length,
    };
  };
}

/** The most bytes that the findings of a plan take. */
function mostOfFindings({ findings, codes }: ScoringPlan): number {
  const [state] = STATES_BY_RANK;
  return JSON.stringify(
    findings.map(({ code, on }) => ({
      code,
      state,
      byList: on.map(({ list }) => ({ list: codes[list], state })),
    })),
  ).length;
}
