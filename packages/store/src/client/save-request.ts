import { CaseRecord, Consent, ItemId, Observation, tuckAwayMomentOfNo } from "@spean/model";
import * as z from "zod";
import type { CaseView } from "./case-view.js";

const SavedObservation = Observation.extend({ id: ItemId.uuid(), corrects: ItemId.max(100).optional() });

/**
 * A save as a client sends it: part of a case record. Facts (`ageClass`, `forms`, `urgentNeeds`) are sent
 * whole each time; observations and consents are those to append; `person` is sent whole where anything of it
 * changed, else left out.
 *
 * `key` is the idempotency key, a random UUID of the client's: sent again, nothing is saved twice. `basedOn`
 * is the key of the last save that the client had seen, the base of the three-way merge; without it nothing
 * is compared. A person's no is taken whatever moment it bears: the store sets that of its reception.
 */
export const SaveRequest = CaseRecord.pick({
  ageClass: true,
  forms: true,
  urgentNeeds: true,
  consents: true,
  person: true,
})
  .extend({
    key: ItemId.uuid(),
    basedOn: ItemId.max(100).optional(),
    observations: SavedObservation.array(),
    consents: z.array(z.preprocess(tuckAwayMomentOfNo, Consent)).optional(),
  })
  .strict();

/** A save that was checked. */
export type SaveRequest = Pick<CaseRecord, "ageClass" | "forms" | "urgentNeeds" | "consents" | "person"> & {
  readonly key: string;
  readonly basedOn?: string | undefined;
  readonly observations: Observation[];
};

/**
 * Confirmation of a save, given only once it is committed: the case as it stood then. Idempotent: since
 * nothing is overwritten, the same key gets the same answer however often, and however late, it comes.
 */
export interface SaveConfirmation {
  readonly caseId: string;
  readonly key: string;
  readonly case: CaseView;
}
