import { z } from "../zod.js";

/**
 * How much harm a field can do in the wrong hands, least first.
 *
 * - `public`: about the standard or the software, not about anybody: it may be published;
 * - `internal`: a code or count that points to nobody by itself; it leaves the agency only in counts over many people, small ones suppressed;
 * - `personal`: leads to one person, or says something about them: it goes only to whom a purpose names;
 * - `sensitive`: what happened to the person, what they need, where they are sheltered: its disclosure harms them;
 * - `secret`: names, identity numbers and free words, which identify or locate a person at once: never in logs, messages, links or statistics.
 */
export const Sensitivity = z.enum(["public", "internal", "personal", "sensitive", "secret"]);
export type Sensitivity = z.infer<typeof Sensitivity>;
