// The compiled engine as a contender of the rules benchmark: `node run.mjs --add spean=<this file>` in its
// folder.
import { standardOf } from "../../rules/bench/standard.mjs";
import { compileColumnEngine } from "../dist/index.js";

export { prepare } from "../../rules/bench/entry.mjs";

/** Cases as columns; their scores with the signs that made each dimension positive. */
export function prepareColumns(indicators) {
  const { encode, room, score } = compileColumnEngine(standardOf(indicators));
  let scores;
  return {
    encode,
    score(columns, out) {
      scores ??= room(columns.size);
      score(columns, "yes", scores);
      for (const { lists, from, to } of columns.groups) {
        const { holds } = scores.get(lists[0]);
        for (let row = from; row < to; row += 1) out[columns.order[row]] = holds[row];
      }
    },
  };
}
