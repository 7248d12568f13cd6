// Cases as a caseload has them, always the same: the share of yes is drawn for each case from 0 to 60 %, a tenth
// have their keys in another order, and a third answer only some questions.

/** A small generator of numbers below `below`, from a seed. */
function numbersFrom(seed) {
  let state = seed;
  return (below) => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) % below;
}

const others = ["no", "no", "no", "unknown", "declined", "not-asked"];
const ages = ["adult", "adult", "adult", "adult", "adult", "adult", "child", "child", "unknown", "disputed"];
const formSets = [["labour"], ["labour"], ["forced-criminality"], ["sexual"], ["labour", "begging"], []];

function shuffle(entries, next) {
  for (let at = entries.length - 1; at > 0; at -= 1) {
    const other = next(at + 1);
    [entries[at], entries[other]] = [entries[other], entries[at]];
  }
  return entries;
}

/** So many cases, one after the other; all of them answered whole if `dense`. */
export function* mixedCases(standard, count, { dense = false, seed = 11 } = {}) {
  const codes = standard.indicators.map(({ code }) => code);
  const next = numbersFrom(seed);
  for (let number = 1; number <= count; number += 1) {
    const yes = next(61);
    const sparse = !dense && next(3) === 0;
    const asked = sparse ? 5 + next(40) : 100;
    const entries = codes
      .filter(() => next(100) < asked)
      .map((code) => [code, next(100) < yes ? "yes" : others[next(others.length)]]);
    yield {
      id: `c-${number}`,
      ageClass: ages[next(ages.length)],
      forms: formSets[next(formSets.length)],
      answers: Object.fromEntries(next(10) === 0 ? shuffle(entries, next) : entries),
    };
  }
}
