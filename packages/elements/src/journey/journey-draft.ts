import type { Journey } from "@spean/model";
import { filled, type Shape, withSomething } from "../shared/fields/draft-shape.js";
import { knownOf, type LegDraft, legDraft, legFaults } from "./leg-draft.js";

/** A journey as it is being typed. */
export interface JourneyDraft {
  readonly legs: readonly LegDraft[];
  readonly note: string;
}

/** Editing of a journey: one part of the way to be filled in to begin with, which is not needed. */
export const journeyShape: Shape<Journey, JourneyDraft> = {
  draft: (journey) => ({
    legs: journey?.legs?.length ? journey.legs.map((leg) => legDraft(leg)) : [legDraft()],
    note: journey?.note ?? "",
  }),
  entered: (draft) => {
    const legs = withSomething(draft.legs.map(knownOf)) as Journey["legs"];
    const note = filled({ note: draft.note.trim() });
    return legs.length > 0 || note.note ? { legs, ...note } : {};
  },
  faults: ({ legs }) => legs.flatMap(legFaults),
};
