import type { Decision } from "@spean/model";
import {
  legalTrackCodes,
  type LegalTrackRow,
  createLegalTrackRows,
  chosenLegalTracksOf,
} from "./track-rows.js";
import {
  type ActorDraft,
  createActorDraft,
  findActorFaults,
  actorOfDraft,
} from "../shared/fields/actor-draft.js";
import {
  type FieldFault,
  withoutEmptyKeys,
  missingFault,
  type DraftShape,
  createItemId,
} from "../shared/fields/draft-shape.js";

/** Outcomes of a decision, as the model lists it. */
export const decisionOutcomeCodes: readonly Decision["outcome"][] = [
  "identified",
  "presumed",
  "further-inquiry",
  "referred-other-protection",
];

/** The thresholds, from the lowest to the highest. */
export const decisionThresholdCodes: readonly Decision["threshold"]["code"][] = [
  "suspicion",
  "reasonable-grounds",
  "balance-of-probabilities",
  "beyond-reasonable-doubt",
  "other",
];

/** Sentinel for "no assessment was looked at"; never a valid id. */
export const NO_ASSESSMENT = "-";

/** A decision as it is being typed. */
export interface DecisionDraft {
  readonly id: string;
  readonly by: ActorDraft;
  readonly at: string;
  readonly outcome: Decision["outcome"] | "";
  readonly tracks: readonly LegalTrackRow[];
  readonly threshold: Decision["threshold"]["code"] | "";
  readonly thresholdWords: string;
  readonly reason: string;
  /** The id of an assessment, `NO_ASSESSMENT`, or nothing as long as nobody said which. */
  readonly assessment: string;
}

const needed = ["id", "by", "at", "outcome", "legalTracks", "threshold", "reason"] as const;
const isWhole = (decision: Partial<Decision>): boolean => needed.every((key) => decision[key] !== undefined);

/** Editing of a decision. A new one gets an id; nothing else of it is filled in. */
export const decisionDraftShape: DraftShape<Decision, DecisionDraft> = {
  draft: (decision = {}) => ({
    id: decision.id ?? createItemId(),
    by: createActorDraft(decision.by),
    at: decision.at ?? "",
    outcome: decision.outcome ?? "",
    tracks: createLegalTrackRows(decision.legalTracks),
    threshold: decision.threshold?.code ?? "",
    thresholdWords: decision.threshold?.asWritten ?? "",
    reason: decision.reason ?? "",
    assessment: decision.assessment ?? (isWhole(decision) ? NO_ASSESSMENT : ""),
  }),
  entered: ({ id, at, outcome, threshold, assessment, ...draft }) => {
    const entered = withoutEmptyKeys({
      by: actorOfDraft(draft.by),
      at,
      outcome,
      legalTracks: chosenLegalTracksOf(draft.tracks),
      threshold:
        threshold === ""
          ? undefined
          : { code: threshold, ...withoutEmptyKeys({ asWritten: draft.thresholdWords.trim() }) },
      reason: draft.reason.trim(),
      assessment: assessment === NO_ASSESSMENT ? "" : assessment,
    });
    return (Object.keys(entered).length > 0 ? { id, ...entered } : {}) as Partial<Decision>;
  },
  faults: (draft) => [
    ...findActorFaults("by", draft.by, "decision.error.by"),
    ...missingFault(draft.at === "", { field: "at", message: "decision.error.at" }),
    ...missingFault(draft.assessment === "", { field: "assessment", message: "decision.error.assessment" }),
    ...missingFault(draft.outcome === "", { field: "outcome", message: "decision.error.outcome" }),
    ...missingFault(chosenLegalTracksOf(draft.tracks).length === 0, {
      field: "legalTracks",
      control: `legalTracks-${legalTrackCodes[0]}`,
      message: "decision.error.track",
    }),
    ...unnamed(draft),
    ...threshold(draft),
    ...missingFault(draft.reason.trim() === "", { field: "reason", message: "decision.error.reason" }),
  ],
};

/** Another track says nothing without its name. */
function unnamed({ tracks }: DecisionDraft): FieldFault[] {
  return tracks
    .filter(({ chosen, code, words }) => chosen && code === "other" && words.trim() === "")
    .map(({ key }) => ({ field: `legalTracks-${key}-words`, message: "decision.error.other" }));
}

function threshold({ threshold: code, thresholdWords }: DecisionDraft): FieldFault[] {
  const words = thresholdWords.trim();
  if (code === "")
    return [{ field: "threshold", message: "decision.error.threshold", missing: words === "" }];
  return code === "other" && words === ""
    ? [{ field: "threshold-words", message: "decision.error.threshold-other" }]
    : [];
}
