import type { Decision } from "@spean/model";
import { nextRowKey, type EditedRow } from "../shared/fields/row.js";
import { withoutEmptyKeys } from "../shared/fields/draft-shape.js";

type LegalTrack = Decision["legalTracks"][number];

/**
 * A legal track on the page, chosen or not; its words stay when it is taken back, in case that was a slip.
 */
export interface LegalTrackRow extends EditedRow {
  readonly code: LegalTrack["code"];
  readonly chosen: boolean;
  readonly words: string;
}

/** The legal tracks, as the model lists them. */
export const legalTrackCodes: readonly LegalTrack["code"][] = [
  "trafficking-th-act-s6",
  "forced-labour-th-act-s6-1",
  "trafficking-kh-law-2008",
  "child-protection",
  "other",
];

/** A row for each track of a decision, in its order, and one for each that it does not name. */
export function createLegalTrackRows(tracks: readonly LegalTrack[] = []): LegalTrackRow[] {
  const named = tracks.map(({ code, asWritten = "" }) => ({
    key: nextRowKey(),
    code,
    chosen: true,
    words: asWritten,
  }));
  const others = legalTrackCodes.filter((code) => !tracks.some((track) => track.code === code));
  return [...named, ...others.map((code) => ({ key: nextRowKey(), code, chosen: false, words: "" }))];
}

/** The rows with exactly these codes chosen. */
export const withChosenTracks = (rows: readonly LegalTrackRow[], codes: readonly string[]): LegalTrackRow[] =>
  rows.map((row) => ({ ...row, chosen: codes.includes(row.code) }));

/** The tracks chosen, as the model keeps them. */
export const chosenLegalTracksOf = (rows: readonly LegalTrackRow[]): LegalTrack[] =>
  rows
    .filter(({ chosen }) => chosen)
    .map(({ code, words }) => ({ code, ...withoutEmptyKeys({ asWritten: words.trim() }) }));
