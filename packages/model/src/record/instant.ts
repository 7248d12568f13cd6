import { z } from "../zod.js";

/** A moment, as an ISO 8601 date and time with its offset from UTC: `2026-03-01T09:30:00+07:00`. When something was recorded, never a birth date. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;
