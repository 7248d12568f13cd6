import { isCanonical } from "../jose/canonical.js";
import { z } from "../zod.js";

const Part = z.string().min(1).refine(isCanonical);

/** A directory as it is passed on: a JWS in JSON form, with a signature of each authority over the same bytes. */
export const SignedDirectory = z.strictObject({
  payload: Part,
  signatures: z
    .array(z.strictObject({ protected: Part, signature: Part }))
    .min(1)
    .max(8),
});
export type SignedDirectory = z.infer<typeof SignedDirectory>;
