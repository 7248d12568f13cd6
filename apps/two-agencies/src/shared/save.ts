import { CaseRecord, ItemId, Observation } from "@spean/model";

const SavedObservation = Observation.extend({ id: ItemId.uuid(), corrects: ItemId.max(100).optional() });

/**
 * What a client sends to be saved: a part of a case record. The facts (`ageClass`, `forms`, `renderUrgentNeeds`) are sent whole each time;
 * observations and consents are those to append; the person is sent whole where anything about
 * them changed, and left out otherwise. `key` is a random UUID of the client's: sent again, it saves nothing twice. `basedOn` is the key
 * of the last save that whoever made this one had seen: what was changed since is not written over. Without it nothing is compared.
 */
export const Save = CaseRecord.pick({
  ageClass: true,
  forms: true,
  urgentNeeds: true,
  consents: true,
  person: true,
})
  .extend({ key: ItemId.uuid(), basedOn: ItemId.max(100).optional(), observations: SavedObservation.array() })
  .strict();

/** A save, as checked. */
export type Save = Pick<CaseRecord, "ageClass" | "forms" | "urgentNeeds" | "consents" | "person"> & {
  readonly key: string;
  readonly basedOn?: string | undefined;
  readonly observations: Observation[];
};
