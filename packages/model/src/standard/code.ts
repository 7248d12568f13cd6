import { z } from "../zod.js";

/** A code: lower-case ASCII words joined by hyphens, stable for ever, never translated. */
export const Code = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
export type Code = z.infer<typeof Code>;

/** An indicator's code: `<dimension>.<concept>`. */
export const IndicatorCode = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/);
export type IndicatorCode = z.infer<typeof IndicatorCode>;

/** A semantic version of a standard, such as `0.1.0`. */
export const Version = z.string().regex(/^\d+\.\d+\.\d+$/);
export type Version = z.infer<typeof Version>;
