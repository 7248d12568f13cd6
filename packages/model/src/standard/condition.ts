import { z } from "../zod.js";
import { PalermoElement } from "../code-lists.js";
import { Code, IndicatorCode } from "./code.js";

/**
 * A condition of the rule language. It has no negation, so more evidence can never make a condition fail.
 *
 * - `positive`: the dimension is positive on the list being scored;
 * - `reported`: some indicator of the dimension or group is answered `yes`, whether or not it is on the list;
 * - `indicator`: this indicator is answered `yes`, whether or not it is on the list;
 * - `element`: the element holds on the list being scored;
 * - `atLeastPoints … points`: the indicators answered `yes` bring at least so many points, on the list or not; every weight is above 0;
 * - `all`, `any`, `atLeast … of`: combinations.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { atLeast: number; of: Condition[] }
  | { atLeastPoints: number; points: Record<string, number> }
  | { positive: string }
  | { reported: string }
  | { indicator: string }
  | { element: PalermoElement };

/** The schema of a condition; it refers to itself. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ atLeast: z.int().min(1), of: z.array(Condition).min(1) }),
    z.strictObject({ atLeastPoints: z.int().min(1), points: z.record(IndicatorCode, z.int().min(1)) }),
    z.strictObject({ positive: Code }),
    z.strictObject({ reported: Code }),
    z.strictObject({ indicator: IndicatorCode }),
    z.strictObject({ element: PalermoElement }),
  ]),
);
