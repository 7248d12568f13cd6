import type { Decision } from "@spean/model";
import { nextKey, type Row } from "../shared/fields/row.js";
import { filled } from "../shared/fields/draft-shape.js";

type LegalTrack = Decision["legalTracks"][number];

/** A legal track on the page, chosen or not; its words stay when it is taken back, in case that was a slip. */
export interface TrackRow extends Row {
  readonly code: LegalTrack["code"];
  readonly chosen: boolean;
  readonly words: string;
}

/** The legal tracks, as the model lists them. */
export const trackCodes: readonly LegalTrack["code"][] = [
  "trafficking-th-act-s6",
  "forced-labour-th-act-s6-1",
  "trafficking-kh-law-2008",
  "child-protection",
  "other",
];

/** A row for each track of a decision, in its order, and one for each that it does not name. */
export function trackRows(tracks: readonly LegalTrack[] = []): TrackRow[] {
  const named = tracks.map(({ code, asWritten = "" }) => ({
    key: nextKey(),
    code,
    chosen: true,
    words: asWritten,
  }));
  const others = trackCodes.filter((code) => !tracks.some((track) => track.code === code));
  return [...named, ...others.map((code) => ({ key: nextKey(), code, chosen: false, words: "" }))];
}

/** The rows with exactly these codes chosen. */
export const withChosen = (rows: readonly TrackRow[], codes: readonly string[]): TrackRow[] =>
  rows.map((row) => ({ ...row, chosen: codes.includes(row.code) }));

/** The tracks chosen, as the model keeps them. */
export const tracksOf = (rows: readonly TrackRow[]): LegalTrack[] =>
  rows
    .filter(({ chosen }) => chosen)
    .map(({ code, words }) => ({ code, ...filled({ asWritten: words.trim() }) }));
