/** How often and how soon a message is tried again: times in milliseconds. */
export interface Patience {
  readonly first: number;
  readonly longest: number;
  readonly attempts: number;
}

/** Twelve attempts, over about two hours. */
export const patience: Patience = { first: 2000, longest: 30 * 60 * 1000, attempts: 12 };

/**
 * When a message is tried next after an attempt that failed: twice as long each time, shortened by up to a half at random, so that not
 * everything comes at once when a line is back. `undefined`: it was tried often enough.
 */
export function nextAttempt(
  attempt: number,
  now: Date,
  { first, longest, attempts }: Patience,
): Date | undefined {
  if (attempt >= attempts) return undefined;
  const wait = Math.min(longest, first * 2 ** (attempt - 1));
  return new Date(now.getTime() + wait * (0.5 + Math.random() / 2));
}
