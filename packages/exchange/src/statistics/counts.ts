import { z } from "../zod.js";
import { type CountedVariableName, countedVariables } from "./variables.js";

/**
 * The smallest group that is told of, and what every number is rounded down to. Source: the rule of the
 * Counter-Trafficking Data Collaborative's public data (IOM; Microsoft, Synthetic Data Showcase): every
 * combination told of describes ten people or more.
 */
export const PEOPLE_COUNT_RESOLUTION = 10;

const People = z.int().multipleOf(PEOPLE_COUNT_RESOLUTION).min(PEOPLE_COUNT_RESOLUTION);

const names = Object.keys(countedVariables) as [CountedVariableName, ...CountedVariableName[]];

/** A variable and one of its values. */
const Attribute = z
  .strictObject({ variable: z.enum(names), value: z.string() })
  .refine(({ variable, value }) => countedVariables[variable].values.safeParse(value).success);

/** So many people have all of these attributes: one, or two of different variables. */
export const PeopleCount = z.strictObject({ of: z.array(Attribute).min(1).max(2), people: People });
export type PeopleCount = z.infer<typeof PeopleCount>;

/**
 * Numbers of people, each rounded down to a multiple of ten. A group that is not in it has fewer than ten
 * people, or none.
 */
export const PeopleCounts = z.strictObject({ people: People, counts: z.array(PeopleCount) });
export type PeopleCounts = z.infer<typeof PeopleCounts>;
