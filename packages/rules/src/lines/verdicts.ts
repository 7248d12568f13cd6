import type { Evidence } from "../evidence.js";
import type { Plan } from "../plan.js";
import { type Rank, rankOf } from "../state.js";
import type { Truths } from "../truths.js";
import { type Stamp, stampOf } from "./page.js";

/** The states of a case, ready to be written. */
export interface Verdict {
  readonly outcome: Rank;
  /** All findings, as the inside of a JSON array. */
  readonly findings: Stamp;
  /** The ranks of the elements, those of one list after those of another, and then of the dimensions. */
  readonly ranks: Readonly<Uint8Array>;
}

/** Verdicts by the key of what holds on one list, and then by what could hold: and so on for the next list. */
interface Branch {
  readonly next: Map<number, Branch>;
  verdict?: Verdict;
}

/** So many verdicts are kept at most; then they are forgotten, so that any number of cases takes the same memory. */
const MOST_KEPT = 4096;

/** Finds the verdict on a case with these lists in use. There are few of them where lists have keys (see `Keys`), so they are kept. */
export function verdictsOf({ lists, states }: Plan): (evidence: Evidence) => Verdict {
  const make = ({ yes, possible }: Evidence): Verdict => {
    const holds = lists.map(({ truths }) => truths(yes));
    const couldHold = lists.map(({ truths }) => truths(possible));
    const findings = states.findings.map(({ of }) => of(holds, couldHold));
    return {
      outcome: strongestOf(states, findings),
      findings: stampOf(findings.map(({ finding }) => JSON.stringify(finding)).join()),
      ranks: Uint8Array.from([...ranksOf(holds, couldHold, "elements"), ...ranksOf(holds, couldHold, "positive")]),
    };
  };
  const keys = lists.flatMap((list) => list.keys ?? []);
  if (keys.length < lists.length) return make;
  let root: Branch = { next: new Map() };
  let kept = 0;
  const branchAfter = ({ next }: Branch, key: number): Branch => {
    const known = next.get(key);
    if (known) return known;
    const made = { next: new Map<number, Branch>() };
    next.set(key, made);
    return made;
  };
  return (evidence) => {
    let branch = root;
    for (let at = 0; at < keys.length; at += 1) {
      const { of } = keys[at]!;
      branch = branchAfter(branchAfter(branch, of(evidence.yes)), of(evidence.possible));
    }
    if (branch.verdict) return branch.verdict;
    if (kept === MOST_KEPT) {
      root = { next: new Map() };
      kept = 0;
    }
    kept += 1;
    return (branch.verdict = make(evidence));
  };
}

/** How strong the strongest of the findings is that the outcome goes by. */
function strongestOf({ findings }: Plan["states"], found: readonly { readonly rank: Rank }[]): Rank {
  let outcome: Rank = 0;
  found.forEach(({ rank }, at) => {
    if (findings[at]!.headline && rank > outcome) outcome = rank;
  });
  return outcome;
}

/** The ranks of one part of every list. */
function ranksOf(holds: readonly Truths[], couldHold: readonly Truths[], part: "elements" | "positive"): Rank[] {
  const ranks: Rank[] = [];
  for (let list = 0; list < holds.length; list += 1) {
    const best = couldHold[list]![part];
    holds[list]![part].forEach((truth, at) => ranks.push(rankOf(truth, best[at]!)));
  }
  return ranks;
}
