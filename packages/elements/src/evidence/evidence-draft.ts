import type { Answer, Observation } from "@spean/model";
import {
  type ActorDraft,
  createActorDraft,
  findActorFaults,
  actorOfDraft,
} from "../shared/fields/actor-draft.js";
import {
  withoutEmptyKeys,
  missingFault,
  type DraftShape,
  createItemId,
} from "../shared/fields/draft-shape.js";

/** Sources that an answer can come from, as the model lists them. */
export const evidenceSourceCodes: readonly Observation["source"][] = [
  "person",
  "document",
  "observation",
  "third-party",
];

/** The evidence of one answer as it is being typed. The answer itself is the question's. */
export interface EvidenceDraft {
  readonly id: string;
  readonly indicator: string;
  readonly answer: Answer | "";
  readonly source: Observation["source"] | "";
  readonly statement: string;
  readonly observer: ActorDraft;
  readonly observedAt: string;
  readonly note: string;
  /** The id of the earlier entry that was a mistake. */
  readonly corrects: string;
}

/**
 * Editing of the evidence of an answer. A new entry gets an id; it says nothing before something of it was
 * entered.
 */
export const evidenceDraftShape: DraftShape<Observation, EvidenceDraft> = {
  draft: (observation = {}) => ({
    id: observation.id ?? createItemId(),
    indicator: observation.indicator ?? "",
    answer: observation.answer ?? "",
    source: observation.source ?? "",
    statement: observation.statement ?? "",
    observer: createActorDraft(observation.observer),
    observedAt: observation.observedAt ?? "",
    note: observation.note ?? "",
    corrects: observation.corrects ?? "",
  }),
  entered: ({ id, indicator, answer, source, statement, observer, observedAt, note, corrects }) => {
    const texts = { statement: statement.trim(), note: note.trim() };
    const entered = withoutEmptyKeys({
      source,
      observer: actorOfDraft(observer),
      observedAt,
      corrects,
      ...texts,
    });
    return (
      Object.keys(entered).length > 0 ? { id, ...withoutEmptyKeys({ indicator, answer }), ...entered } : {}
    ) as Partial<Observation>;
  },
  faults: ({ indicator, answer, source, observer, observedAt }) => [
    ...missingFault(indicator === "" || answer === "", {
      field: "answer",
      control: "source",
      message: "evidence.error.answer",
    }),
    ...missingFault(source === "", { field: "source", message: "evidence.error.source" }),
    ...findActorFaults("observer", observer, "evidence.error.observer"),
    ...missingFault(observedAt === "", { field: "observedAt", message: "evidence.error.observed-at" }),
  ],
};
