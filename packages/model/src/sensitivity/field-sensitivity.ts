import { z } from "../zod.js";
import { Purpose } from "../record/consent.js";

/**
 * How much harm a field can do in the wrong hands, least first.
 *
 * - `public`: about the standard or the software, not about anybody: it may be published;
 * - `internal`: a code or count that points to nobody by itself; it leaves the agency only in counts over
 *   many people, small ones suppressed;
 * - `personal`: leads to one person, or says something about them: it goes only to whom a purpose names;
 * - `sensitive`: what happened to the person, what they need, where they are sheltered: its disclosure harms
 *   them;
 * - `secret`: names, identity numbers and free words, which identify or locate a person at once: never in
 *   logs, messages, links or statistics.
 */
export const Sensitivity = z.enum(["public", "internal", "personal", "sensitive", "secret"]);
export type Sensitivity = z.infer<typeof Sensitivity>;

/**
 * A leaf field (a JSON Pointer in which `*` stands for any index or key), its sensitivity, and what it may be
 * used for.
 */
export const FieldSensitivity = z.strictObject({
  path: z.string().regex(/^(?:\/[^/]+)+$/, "write a JSON Pointer, such as /person/birth/year."),
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
