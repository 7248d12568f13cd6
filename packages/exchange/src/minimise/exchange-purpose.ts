import { Purpose } from "@spean/model";
import type { z } from "../zod.js";

/** What data may cross the border for. `statistics` gets no personal field, and is sent only as counts over many people. */
export const ExchangePurpose = Purpose.extract(["referral", "repatriation", "investigation", "statistics"]);
export type ExchangePurpose = z.infer<typeof ExchangePurpose>;
