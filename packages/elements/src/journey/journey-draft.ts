import type { Journey } from "@spean/model";
import { withoutEmptyKeys, type DraftShape, rowsWithContent } from "../shared/fields/draft-shape.js";
import { knownLegParts, type LegDraft, createLegDraft, findLegFaults } from "./leg-draft.js";

/** A journey as it is being typed. */
export interface JourneyDraft {
  readonly legs: readonly LegDraft[];
  readonly note: string;
}

/** Editing of a journey: one part of the way to be filled in to begin with, which is not needed. */
export const journeyDraftShape: DraftShape<Journey, JourneyDraft> = {
  draft: (journey) => ({
    legs: journey?.legs?.length ? journey.legs.map((leg) => createLegDraft(leg)) : [createLegDraft()],
    note: journey?.note ?? "",
  }),
  entered: (draft) => {
    const legs = rowsWithContent(draft.legs.map(knownLegParts)) as Journey["legs"];
    const note = withoutEmptyKeys({ note: draft.note.trim() });
    return legs.length > 0 || note.note ? { legs, ...note } : {};
  },
  faults: ({ legs }) => legs.flatMap(findLegFaults),
};
