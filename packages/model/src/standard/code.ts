import { z } from "../zod.js";

/** A code: lower-case ASCII words joined by hyphens, stable for ever, never translated. */
export const Code = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    "write lower-case ASCII words joined by hyphens, such as forced-labour.",
  );
export type Code = z.infer<typeof Code>;

/** An indicator's code: `<dimension>.<concept>`. */
export const IndicatorCode = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/,
    "write the code of the dimension, a dot and the concept, such as act.recruited.",
  );
export type IndicatorCode = z.infer<typeof IndicatorCode>;

/** A semantic version of a standard, such as `0.1.0`. */
export const Version = z
  .string()
  .regex(/^[0-9]+\.[0-9]+\.[0-9]+$/, "write three numbers with dots between them, such as 0.1.0.");
export type Version = z.infer<typeof Version>;
