import type { Decision } from "@spean/model";

/**
 * A decision in two parts: codes, times and roles in clear; and free text, which may name anybody, to be
 * sealed.
 */
export interface SplitDecision {
  readonly codes: Omit<Decision, "reason">;
  readonly words: DecisionWords;
}

/** Free text of a decision. `tracks` stand in the order of its legal tracks. */
interface DecisionWords {
  readonly reason: string;
  readonly threshold?: string | undefined;
  readonly tracks: readonly (string | null)[];
}

const withWords = <T extends object>(coded: T, asWritten: string | null | undefined) =>
  typeof asWritten === "string" ? { ...coded, asWritten } : coded;

/** Splits the free text of a decision from its codes. */
export function splitDecisionText({ reason, threshold, legalTracks, ...rest }: Decision): SplitDecision {
  return {
    codes: {
      ...rest,
      threshold: { code: threshold.code },
      legalTracks: legalTracks.map(({ code }) => ({ code })),
    },
    words: {
      reason,
      threshold: threshold.asWritten,
      tracks: legalTracks.map(({ asWritten = null }) => asWritten),
    },
  };
}

/** Joins the two parts of a decision again. */
export function joinDecisionText({ codes, words }: SplitDecision): Decision {
  const legalTracks = codes.legalTracks.map((track, index) => withWords(track, words.tracks[index]));
  return {
    ...codes,
    threshold: withWords(codes.threshold, words.threshold),
    legalTracks,
    reason: words.reason,
  };
}
