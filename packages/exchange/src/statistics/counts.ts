import { z } from "../zod.js";
import { type VariableName, variables } from "./variables.js";

/**
 * The smallest group that is told of, and what every number is rounded down to. Source: the rule of the Counter-Trafficking Data
 * Collaborative's public data (IOM; Microsoft, Synthetic Data Showcase): every combination told of describes ten people or more.
 */
export const RESOLUTION = 10;

const People = z.int().multipleOf(RESOLUTION).min(RESOLUTION);

const names = Object.keys(variables) as [VariableName, ...VariableName[]];

/** A variable and one of its values. */
const Attribute = z
  .strictObject({ variable: z.enum(names), value: z.string() })
  .refine(({ variable, value }) => variables[variable].values.safeParse(value).success);

/** So many people have all of these attributes: one, or two of different variables. */
export const Count = z.strictObject({ of: z.array(Attribute).min(1).max(2), people: People });
export type Count = z.infer<typeof Count>;

/** Numbers of people, each rounded down to a multiple of ten. A group that is not in it has fewer than ten people, or none. */
export const Counts = z.strictObject({ people: People, counts: z.array(Count) });
export type Counts = z.infer<typeof Counts>;
