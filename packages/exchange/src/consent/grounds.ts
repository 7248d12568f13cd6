import { Actor, ConsentGiver, DataCategory, Instant, ItemId, FreeText } from "@spean/model";
import { throwRefusal } from "../refusal/refusal.js";
import { z } from "../zod.js";

/**
 * People who may consent for somebody who is or may be a child. A guardian counts only if nobody suspects
 * them of a part in it.
 */
export const ChildConsentGiver = ConsentGiver.exclude(["person"]);
export type ChildConsentGiver = z.infer<typeof ChildConsentGiver>;

/**
 * That sending is in the best interest of a child, as somebody who is not suspected judged it, with why.
 * Source: Convention on the Rights of the Child, Art. 3(1).
 */
export const BestInterest = z.strictObject({
  by: Actor,
  capacity: ChildConsentGiver,
  at: Instant,
  reason: FreeText,
});
export type BestInterest = z.infer<typeof BestInterest>;

/**
 * Why data is sent although the person could not be asked: a life is in danger. Who decided, as a role, with
 * the reason, and the categories of data without which nobody can help. Source: Thai Personal Data Protection
 * Act, s.26 (exceptions).
 */
export const VitalInterest = z.strictObject({
  by: Actor,
  reason: FreeText,
  dataCategories: z.array(DataCategory).min(1),
});
export type VitalInterest = z.infer<typeof VitalInterest>;

/**
 * A consent as the ground for sending: by its id, who gave it, and when. `ofAge`: the person was a child at the
 * conduct, or may have been, and was certainly 18 on the day of the consent, by the date of birth of the record.
 */
export const ConsentGrounds = z.strictObject({
  kind: z.literal("consent"),
  consent: ItemId,
  by: ConsentGiver,
  at: Instant,
  dataCategories: z.array(DataCategory).min(1),
  bestInterest: BestInterest.optional(),
  ofAge: z.literal(true).optional(),
});
export type ConsentGrounds = z.infer<typeof ConsentGrounds>;

/**
 * Grounds for sending, as they travel with the record: a consent by its id and by whom it was given, or a
 * vital interest.
 */
export const SendingGrounds = z.discriminatedUnion("kind", [
  ConsentGrounds,
  VitalInterest.extend({ kind: z.literal("vital-interest") }),
]);
export type SendingGrounds = z.infer<typeof SendingGrounds>;

const categoriesAsSent = { dataCategories: z.array(z.string()).min(1) };

/** The same as they arrived: a category of data that a later version knows covers nothing here. */
export const ReceivedGrounds = z.discriminatedUnion("kind", [
  ConsentGrounds.extend(categoriesAsSent),
  VitalInterest.extend({ kind: z.literal("vital-interest"), ...categoriesAsSent }),
]);
export type ReceivedGrounds = z.infer<typeof ReceivedGrounds>;

/** What permits in grounds as some other version may have written them. */
const SentPermission = z.looseObject({
  kind: z.string(),
  by: z.unknown(),
  bestInterest: z.looseObject({ capacity: z.string() }).optional(),
});

/**
 * Reads grounds that arrived. A word that would permit, and that this version does not know, permits nothing: who
 * agreed, who judged the best interest, and on what else than a consent this rests.
 */
export function readReceivedGrounds(sent: unknown): ReceivedGrounds {
  const { kind, by, bestInterest } = SentPermission.safeParse(sent).data ?? throwRefusal("record-malformed");
  if (kind !== "consent" && kind !== "vital-interest") throwRefusal("ground-unknown", "At /grounds/kind.");
  if (kind === "consent" && typeof by === "string" && !ConsentGiver.safeParse(by).success)
    throwRefusal("ground-unknown", "At /grounds/by.");
  if (bestInterest && !ConsentGiver.safeParse(bestInterest.capacity).success)
    throwRefusal("ground-unknown", "At /grounds/bestInterest/capacity.");
  return ReceivedGrounds.safeParse(sent).data ?? throwRefusal("record-malformed");
}
