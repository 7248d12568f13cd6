import { z } from "../zod.js";

/** The identifier of one entry within a record, unique among entries of its kind. Random ones let two offline copies be merged by union. */
export const ItemId = z.string().min(1);
export type ItemId = z.infer<typeof ItemId>;
