import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BackoffTimer } from "./backoff-timer.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Starts the timer, and measures how long it waits. */
function waitOf(timer: BackoffTimer): number {
  const began = Date.now();
  let waited = -1;
  timer.start(() => (waited = Date.now() - began));
  vi.runAllTimers();
  return waited;
}

test("every wait is twice the one before, up to the longest", () => {
  const timer = new BackoffTimer({ shortestWait: 2000, longestWait: 10_000 });
  expect([1, 2, 3, 4, 5].map(() => waitOf(timer))).toEqual([2000, 4000, 8000, 10_000, 10_000]);
});

test("once stopped it runs nothing, and begins again with the shortest wait", () => {
  const timer = new BackoffTimer({ shortestWait: 2000, longestWait: 10_000 });
  waitOf(timer);
  const task = vi.fn();
  timer.start(task);
  timer.stop();
  vi.runAllTimers();
  expect(task).not.toHaveBeenCalled();
  expect(waitOf(timer)).toBe(2000);
});
