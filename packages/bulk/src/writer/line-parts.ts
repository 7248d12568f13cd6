import type { PinnedStandard } from "@spean/model";
import { byTruths, engine, type Evidence, type Plan, type Rank, STATES } from "@spean/rules/engine";
import { type AsciiStamp, stampAscii } from "./byte-page.js";
import type { CodePrinter } from "./code-printers.js";
import { longestOf, type SectionOptions, type SectionWriter, writeSections } from "./section-writers.js";

/** The states of a case, ready to be written. */
interface CaseVerdict {
  readonly outcome: Rank;
  /** All findings, as the inside of a JSON array. */
  readonly findings: AsciiStamp;
  /** The ranks of the elements, those of one list after those of another, and then of the dimensions. */
  readonly ranks: Readonly<Uint8Array>;
}

const rank = (state: (typeof STATES)[number]) => STATES.indexOf(state) as Rank;

/** Compiles the verdict on cases with these lists in use, memoised by what holds. */
function compileVerdicts({ lists, statesAt }: Plan): (evidence: Evidence) => CaseVerdict {
  return byTruths(lists, (holds, couldHold) => {
    const { outcome, findings, elements, dimensions } = statesAt(holds, couldHold);
    return {
      outcome: rank(outcome),
      findings: stampAscii(findings.map((finding) => JSON.stringify(finding)).join()),
      ranks: Uint8Array.from([...elements, ...dimensions], ({ state }) => rank(state)),
    };
  });
}

/** What every line of cases with the same lists in use consists of, compiled once for each plan. */
export interface LineParts {
  readonly verdictOn: (evidence: Evidence) => CaseVerdict;
  /** From the `id` to the findings, by outcome and by how many signs were reported, of a person treated as an adult or a child. */
  readonly heads: {
    readonly [treatedAs in "adult" | "child"]: (outcome: Rank, reported: number) => AsciiStamp;
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
export const LINE_START = stampAscii(BEGIN);

/** Compiles what lines of a standard have in common, plan by plan. A text that cannot be printed throws now, not at the first case. */
export function lineParts(
  { id, version, digest, indicators }: PinnedStandard,
  options: SectionOptions,
): (plan: Plan) => LineParts {
  const pinned = { standard: { id, version, digest }, engine };
  stampAscii(JSON.stringify(pinned));
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
      const stamps: (AsciiStamp | undefined)[] = [];
      return (outcome: Rank, reported: number) =>
        (stamps[3 * reported + outcome] ??= stampAscii(headOf(treatAs, outcome, reported)));
    };
    const { writers: sections, after } = writeSections(plan.lists, options);
    const unused = options.codesIn(plan.elsewhere);
    const most = [...sections, unused].reduce((sum, section) => sum + section.most, 0);
    const head = longestOf(STATES.map((_, outcome) => headOf("adult", outcome as Rank, indicators.length)));
    return {
      verdictOn: compileVerdicts(plan),
      heads: { adult: headsOf("adult"), child: headsOf("child") },
      sections,
      after: stampAscii(after),
      end: stampAscii(END),
      afterToEnd: stampAscii(after + END),
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
