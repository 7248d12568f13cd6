import { z } from "../zod.js";
import { Actor } from "./actor.js";
import { Instant } from "./instant.js";
import { Interview } from "./interview.js";
import { ItemId } from "./item-id.js";
import { Words } from "./words.js";

/**
 * A screening of the same person at a later time: after rest, in a safer place, when trust has grown. `of` is the recorded
 * assessment looked at again. The new answers are observations like all others; the old assessment stays.
 */
export const Rescreening = z.strictObject({
  id: ItemId,
  at: Instant,
  reason: Words,
  of: ItemId.optional(),
  by: Actor.optional(),
  interview: Interview.optional(),
});
export type Rescreening = z.infer<typeof Rescreening>;
