import { byTruths } from "../by-truths.js";
import type { Evidence } from "../evidence.js";
import type { Plan } from "../plan.js";
import { type Rank, STATES } from "../state.js";
import { type Stamp, stampOf } from "./page.js";

/** The states of a case, ready to be written. */
export interface Verdict {
  readonly outcome: Rank;
  /** All findings, as the inside of a JSON array. */
  readonly findings: Stamp;
  /** The ranks of the elements, those of one list after those of another, and then of the dimensions. */
  readonly ranks: Readonly<Uint8Array>;
}

const rank = (state: (typeof STATES)[number]) => STATES.indexOf(state) as Rank;

/** Finds the verdict on a case with these lists in use. */
export function verdictsOf({ lists, statesAt }: Plan): (evidence: Evidence) => Verdict {
  return byTruths(lists, (holds, couldHold) => {
    const { outcome, findings, elements, dimensions } = statesAt(holds, couldHold);
    return {
      outcome: rank(outcome),
      findings: stampOf(findings.map((finding) => JSON.stringify(finding)).join()),
      ranks: Uint8Array.from([...elements, ...dimensions], ({ state }) => rank(state)),
    };
  });
}
