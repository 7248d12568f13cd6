// npm run bench -w @spean/rules [-- --json]: the compiled engine on objects, beside a hand-written base and
// the peers. Build first.
import { parseArgs } from "node:util";
import { prepare } from "./entry.mjs";
import { peers } from "./peers.mjs";
import { compare, over } from "./timing.mjs";

const { values: options } = parseArgs({ options: { json: { type: "boolean" } } });
const { indicators, cases, base, jsonLogic } = await peers();
const rows = [];
const add = (to, found) => rows.push(...found.map(([name, ratio]) => ({ name, ratio, to })));

for (const sparse of [false, true]) {
  const pool = cases(20_000, { sparse });
  const evaluate = prepare(indicators);
  const name = `objects, ${sparse ? "sparse" : "dense"}`;
  const onAccess = over(pool, (scoringCase) => {
    const { bits, contributing } = evaluate(scoringCase);
    return bits + contributing.length;
  });
  const materialised = over(pool, (scoringCase) => {
    const { bits, contributing, open } = evaluate(scoringCase);
    return bits + contributing.length + open.length;
  });
  const contenders = [
    [`${name}: states and contributing`, onAccess],
    [`${name}: open lists too`, materialised],
  ];
  add("hand-written base", compare(over(pool, base), contenders));
  if (jsonLogic) add("json-logic-engine, compiled", compare(over(pool, jsonLogic), contenders));
}

if (options.json) console.log(JSON.stringify(rows, null, 1));
else
  for (const { name, ratio, to } of rows)
    console.log(`${name.padEnd(50)} ${ratio.toFixed(2).padStart(8)} x ${to}`);
