/**
 * The tiers of the tests: `fast` (from source, no build, no browser), `usual` (what `npm test` runs) and
 * `all` (every combination, full random runs). A test that asks here runs more in `all`; `npm run test:rest`
 * runs exactly the files that import this one.
 */
export type TestTier = "fast" | "usual" | "all";

const tiers: readonly TestTier[] = ["fast", "usual", "all"];

/** The tier that this run is of, from the variable `SPEAN_TIER`; `usual` where it names none. */
export const testTier: TestTier =
  tiers.find((tier) => tier === (typeof process === "object" ? process.env["SPEAN_TIER"] : undefined)) ??
  "usual";

/** Whether every combination is to be run. */
export const runsEverything = testTier === "all";

/**
 * How many random runs, kills or pairs to do: all of them in `all`, a tenth otherwise, and never fewer than
 * `atLeast`.
 */
export const runsFor = (full: number, atLeast = 1): number =>
  runsEverything ? full : Math.min(full, Math.max(atLeast, Math.ceil(full / 10)));

/**
 * Each third (or `oneIn`-th) element, beginning at `from`; in `all` every one. Different `from` take
 * different elements.
 */
export const partOf = <T>(items: readonly T[], oneIn: number, from = 0): readonly T[] =>
  runsEverything ? items : items.filter((_, place) => (place + from) % oneIn === 0);
