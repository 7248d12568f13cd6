// The compiled engine on objects, as a contender of the rules benchmark. Columns too:
// packages/bulk/bench/entry.mjs.
import { compileStandard } from "../dist/index.js";
import { standardOf } from "./standard.mjs";

/** The six dimensions, lowest bit first, and the finding, as one number. */
function bitsOf({ dimensions, outcome }) {
  let bits = outcome === "indicated" ? 64 : 0;
  for (let at = 0; at < 6; at += 1) if (dimensions[at].state === "indicated") bits |= 1 << at;
  return bits;
}

/** States and contributing signs of a case; its open questions are named when they are asked for. */
export function prepare(indicators) {
  const { states } = compileStandard(standardOf(indicators));
  return (scoringCase) => {
    const result = states(scoringCase);
    return new Result(bitsOf(result), result);
  };
}

class Result {
  constructor(bits, states) {
    this.bits = bits;
    this.contributing = states.contributing;
    this.states = states;
  }

  get open() {
    return this.states.open;
  }
}
