import type { SealedCasePlace, SealedPlace, DatabaseQueries, StoreContext } from "@spean/store";
import type { Courier } from "@spean/courier";

// Where each sealed value of a referral stands.

/** A referral that was sent, as the model has it. */
export const placeOfReferral = (id: string): SealedCasePlace => ({
  table: "referrals_out",
  column: "referral",
  row: id,
});

/** The reason that the recipient gave for a reply. */
export const placeOfSentStepWords = (referral: string, step: string): SealedCasePlace => ({
  table: "referral_out_steps",
  column: "words",
  row: JSON.stringify([referral, step]),
});

/** All that came with a referral that was accepted. */
export const placeOfReceivedRecord = (id: string): SealedCasePlace => ({
  table: "referral_in_steps",
  column: "came",
  row: id,
});

/**
 * The reason for which a referral was accepted, declined or handed back here. A declined referral has no
 * case.
 */
export const placeOfReceivedStepWords = (referral: string, stage: string): SealedPlace => ({
  table: "referral_in_steps",
  column: "words",
  caseId: "",
  row: JSON.stringify([referral, stage]),
});

/** Case store plus the courier that carries referrals. */
export interface ReferralStore extends StoreContext {
  readonly courier: Courier<DatabaseQueries>;
}
