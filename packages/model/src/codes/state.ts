import { z } from "../zod.js";

/**
 * The state of a finding, an element or a dimension, weakest last. `indicated`: the `yes` answers alone make it hold;
 * `undetermined`: they would if every open question were answered `yes`; `not-indicated`: the answers given do not
 * make up the combination asked for. None of them says that a person is no victim.
 */
export const State = z.enum(["indicated", "undetermined", "not-indicated"]);
export type State = z.infer<typeof State>;
