import { z } from "../zod.js";

/** A script by its ISO 15924 code: `Khmr`, `Thai`, `Latn`, `Mymr`, `Laoo`, `Hans` and so on. Only the form is checked. */
export const ScriptCode = z.string().regex(/^[A-Z][a-z]{3}$/);
export type ScriptCode = z.infer<typeof ScriptCode>;
