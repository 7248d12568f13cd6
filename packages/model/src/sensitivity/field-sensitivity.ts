import { Purpose } from "../record/purpose.js";
import { z } from "../zod.js";
import { Sensitivity } from "./sensitivity.js";

/** A leaf field (a JSON Pointer in which `*` stands for any index or key), its sensitivity, and what it may be used for. */
export const FieldSensitivity = z.strictObject({
  path: z.string().regex(/^(?:\/[^/]+)+$/),
  sensitivity: Sensitivity,
  purposes: z.array(Purpose),
});
export type FieldSensitivity = z.infer<typeof FieldSensitivity>;

/** The sensitivity of every leaf field of a case record and of an event: the shape of `sensitivity.json`. */
export const SensitivityRegistry = z.strictObject({
  record: z.array(FieldSensitivity),
  event: z.array(FieldSensitivity),
});
export type SensitivityRegistry = z.infer<typeof SensitivityRegistry>;
