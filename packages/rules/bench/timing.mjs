// Interleaved timing: in every round each contender is timed right after the base, and the ratio is taken
// within the round.

import { performance } from "node:perf_hooks";

/** Processor seconds of this process, so that other work on the machine does not count. */
function cpuSeconds(from) {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

/**
 * Cases per processor second over at least so many milliseconds; a step does some cases and says how many.
 */
function rate(step, milliseconds) {
  const begun = performance.now();
  const used = process.cpuUsage();
  let cases = 0;
  do cases += step();
  while (performance.now() - begun < milliseconds);
  return cases / cpuSeconds(used);
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** The median ratio of each contender `[name, step]` to the base step. */
export function compare(base, contenders, { rounds = 9, slice = 120 } = {}) {
  const ratios = new Map(contenders.map(([name]) => [name, []]));
  for (const step of [base, ...contenders.map(([, step]) => step)]) rate(step, slice);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, step] of contenders) {
      const beside = rate(base, slice / 2);
      ratios.get(name).push(rate(step, slice) / beside);
    }
  }
  return [...ratios].map(([name, all]) => [name, median(all)]);
}

/** A step over cases in rotation. */
export function over(pool, evaluate) {
  let at = 0;
  let kept = 0;
  return () => {
    for (let count = 0; count < 200; count += 1) {
      kept ^= evaluate(pool[at]);
      at = at + 1 === pool.length ? 0 : at + 1;
    }
    // a result that is used cannot be optimised away
    return kept === 0.5 ? 0 : 200;
  };
}
