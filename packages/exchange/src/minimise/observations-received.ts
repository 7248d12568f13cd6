import { answersOfObservations, type CaseRecord, type Observation } from "@spean/model";
import type { EnvelopeManifest } from "../envelope/manifest.js";
import type { PartialRecord } from "./partial-record.js";

/** Who sent a record, and when. */
export type RecordOrigin = Pick<EnvelopeManifest, "sender" | "sealedAt">;

/** The longest id that a later observation of this system can name as the one it corrects. */
const longestId = 100;

/**
 * Gives an id of its own to each observation whose id another has already, or that is too long to be named:
 * none is lost for the name that it bears.
 */
export function withOwnIds(observations: PartialRecord["observations"] = []): object[] {
  const ids = new Set<string>();
  const renamed = new Map<string, string>();
  return observations.map((one, index) => {
    const taken = one.id !== undefined && (ids.has(one.id) || one.id.length > longestId);
    const id = taken ? `received-${index + 1}` : one.id;
    if (id !== undefined) ids.add(id);
    if (taken && !renamed.has(one.id!) && one.id!.length > longestId) renamed.set(one.id!, id!);
    const corrects = one.corrects === undefined ? undefined : (renamed.get(one.corrects) ?? one.corrects);
    return { ...one, ...(id !== undefined && { id }), ...(corrects !== undefined && { corrects }) };
  });
}

/**
 * Makes an observation of each answer that the observations do not give: it comes from the agency that sent
 * it, as of the moment at which it was sealed. Where both say something, both stand.
 */
export function observationsOfAnswers(
  answers: NonNullable<CaseRecord["answers"]>,
  observations: readonly Observation[],
  { sender, sealedAt }: RecordOrigin,
): Observation[] {
  const given = answersOfObservations({ observations }).answers;
  return Object.entries(answers).flatMap(([indicator, answer]): Observation[] =>
    answer === "not-asked" || given[indicator] === answer
      ? []
      : [
          {
            id: `answer-${indicator}`,
            indicator,
            answer,
            observedAt: sealedAt,
            observer: { role: "sending-agency", agency: sender.agency },
            source: "third-party",
          },
        ],
  );
}
