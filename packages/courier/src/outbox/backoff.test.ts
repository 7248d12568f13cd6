import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultBackoffPolicy, nextAttemptAt } from "./backoff.js";

const now = new Date("2026-03-01T00:00:00Z");
const policy = { firstDelay: 100, longestDelay: 1000, attempts: 6 };
const delays = (random: () => number) =>
  Array.from({ length: policy.attempts }, (_, index) => {
    const at = nextAttemptAt(index + 1, now, { ...policy, random });
    return at && at.getTime() - now.getTime();
  });

test("the delay doubles up to the longest, and after the last attempt there is none", () => {
  expect(delays(() => 1)).toEqual([100, 200, 400, 800, 1000, undefined]);
});

test("jitter takes away up to a half", () => {
  expect(delays(() => 0)).toEqual([50, 100, 200, 400, 500, undefined]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 11 }), (attempt) => {
      const { firstDelay, longestDelay } = defaultBackoffPolicy;
      const delay = nextAttemptAt(attempt, now, defaultBackoffPolicy)!.getTime() - now.getTime();
      const whole = Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
      expect(delay).toBeGreaterThanOrEqual(Math.floor(whole / 2));
      expect(delay).toBeLessThanOrEqual(whole);
    }),
  );
});
