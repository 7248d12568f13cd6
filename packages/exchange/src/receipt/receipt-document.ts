import { Digest, Instant } from "@spean/model";
import { EnvelopeId, StandardReference } from "../envelope/manifest.js";
import { Party } from "../keys/party.js";
import { z } from "../zod.js";

/**
 * What a recipient signs: that this very envelope, by its digest, was received, opened and kept, when, and the version of the standard
 * it will be read with. It says nothing about the person, so it may be filed anywhere.
 */
export const ReceiptDocument = z.strictObject({
  format: z.literal("spean-receipt/1"),
  envelope: z.strictObject({ id: EnvelopeId, digest: Digest }),
  sender: Party,
  recipient: Party,
  receivedAt: Instant,
  readWith: StandardReference,
});
export type ReceiptDocument = z.infer<typeof ReceiptDocument>;
