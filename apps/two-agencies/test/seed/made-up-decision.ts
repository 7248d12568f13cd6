import { randomUUID } from "node:crypto";
import type { Decision, DecisionOutcome } from "@spean/model";
import type { AgencyProfile } from "../../src/agencies/agency.js";

const shareDecided = 0.4;
const longestWait = 60;
const millisecondsInDay = 86_400_000;
const outcomes: readonly DecisionOutcome[] = [
  "identified",
  "presumed",
  "further-inquiry",
  "referred-other-protection",
];

/** Parameters of a made-up decision. */
export interface ToDecide {
  readonly agency: AgencyProfile;
  readonly begun: Date;
  readonly now: Date;
}

/**
 * A made-up decision on a made-up case, some days after it was begun; none on many, and none in the future.
 * It says nothing of anybody.
 */
export function madeUpDecision(next: () => number, { agency, begun, now }: ToDecide): Decision | undefined {
  const [decided, wait, outcome] = [
    next() < shareDecided,
    next() ** 3 * longestWait,
    outcomes[Math.floor(next() * outcomes.length)]!,
  ];
  const at = new Date(begun.getTime() + wait * millisecondsInDay);
  if (!decided || at > now) return undefined;
  return {
    id: randomUUID(),
    by: { role: "supervisor", agency: agency.name.en },
    at: at.toISOString(),
    outcome,
    legalTracks: [{ code: "other", asWritten: "None: made up for a load." }],
    threshold: { code: "other", asWritten: "None: made up for a load." },
    reason: "None: made up for a load.",
  };
}
