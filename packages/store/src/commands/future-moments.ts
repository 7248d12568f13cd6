import type { InputFault } from "@spean/model";

/** Tolerated difference of a client's clock, in milliseconds. */
export const clockSkew = 5 * 60 * 1000;

/** A moment of a request, and its JSON Pointer there. */
export interface StatedMoment {
  readonly path: string;
  readonly at: string | undefined;
}

/**
 * Faults of the moments of a request that have not come yet. A moment that ends or refuses something is not
 * given to this: a wrong clock must not keep a person's no from being kept.
 */
export const findFutureMoments = (moments: readonly StatedMoment[], now: Date): InputFault[] =>
  moments.flatMap(({ path, at }): InputFault[] =>
    at !== undefined && Date.parse(at) > now.getTime() + clockSkew
      ? [
          {
            code: "invalid-value",
            path,
            message: "This moment has not come yet: say when it was, and set the clock of this device right.",
          },
        ]
      : [],
  );
