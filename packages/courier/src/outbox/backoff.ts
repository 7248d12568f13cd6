/**
 * Exponential backoff with jitter: delays in milliseconds, and after how many attempts a message becomes a
 * dead letter.
 */
export interface BackoffPolicy {
  readonly firstDelay: number;
  readonly longestDelay: number;
  readonly attempts: number;
}

/** Twelve attempts: delays of 2 s, doubling to 30 minutes at most, so half an hour to an hour in all. */
export const defaultBackoffPolicy: BackoffPolicy = {
  firstDelay: 2000,
  longestDelay: 30 * 60 * 1000,
  attempts: 12,
};

/**
 * Computes when a message is tried again after a failed attempt: the delay doubles with each attempt up to
 * `longestDelay`, and jitter shortens it by up to a half, so that a recovered recipient is not hit by
 * everything at once.
 *
 * @param attempt the number of the attempt that failed, from 1
 * @param random the source of jitter, from 0 up to 1
 * @returns `undefined` once the attempts are used up: a dead letter
 */
export function nextAttemptAt(
  attempt: number,
  now: Date,
  { random = Math.random, ...policy }: BackoffPolicy & { readonly random?: () => number },
): Date | undefined {
  const { firstDelay, longestDelay, attempts } = policy;
  if (attempt >= attempts) return undefined;
  const delay = Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
  return new Date(now.getTime() + delay * (0.5 + random() / 2));
}
