import { Purpose, Instant, ItemId } from "@spean/model";
import { z } from "../zod.js";
import { ExchangeParty } from "../keys/party.js";
import type { BestInterest, VitalInterest } from "./grounds.js";

/**
 * Purposes for which data may cross the border. `statistics` gets no personal field, and is sent only as
 * counts over many people.
 */
export const ExchangePurpose = Purpose.extract(["referral", "repatriation", "investigation", "statistics"]);
export type ExchangePurpose = z.infer<typeof ExchangePurpose>;

/**
 * A request to send: for one purpose, to one recipient, at one moment. It rests on a consent of the record,
 * named by its id, or on a vital interest; on one of the two, and nothing has a default. `bestInterest` is
 * needed for whoever is or may be a child.
 */
export interface SendingRequest {
  readonly purpose: ExchangePurpose;
  readonly recipient: ExchangeParty;
  readonly at: Instant;
  readonly consent?: string;
  readonly bestInterest?: BestInterest;
  readonly vitalInterest?: VitalInterest;
}

/**
 * The same, checked where it comes in; the two grounds are read apart, since each is refused in words of its
 * own.
 */
export const SendingRequestShape = z.strictObject({
  purpose: ExchangePurpose,
  recipient: ExchangeParty,
  at: Instant,
  consent: ItemId.optional(),
  bestInterest: z.unknown().optional(),
  vitalInterest: z.unknown().optional(),
});
