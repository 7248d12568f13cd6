import type { Decision } from "@spean/model";

/** A decision in two parts: codes, times and roles; and what somebody wrote in their own words, which may name anybody. */
export interface Apart {
  readonly codes: Omit<Decision, "reason">;
  readonly words: Words;
}

/** The words of a decision. `tracks` stand in the order of its legal tracks. */
interface Words {
  readonly reason: string;
  readonly threshold?: string | undefined;
  readonly tracks: readonly (string | null)[];
}

const withWords = <T extends object>(coded: T, asWritten: string | null | undefined) =>
  typeof asWritten === "string" ? { ...coded, asWritten } : coded;

/** Takes the words of a decision apart from it. */
export function wordsApart({ reason, threshold, legalTracks, ...rest }: Decision): Apart {
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

/** The decision that was taken apart. */
export function wordsTogether({ codes, words }: Apart): Decision {
  const legalTracks = codes.legalTracks.map((track, index) => withWords(track, words.tracks[index]));
  return {
    ...codes,
    threshold: withWords(codes.threshold, words.threshold),
    legalTracks,
    reason: words.reason,
  };
}
