// npm run bench -w @spean/bulk [-- --json] [--cases 400000], 0 for no files: columns beside a hand-written
// base, and NDJSON files beside reading and JSON.parse. Build first.
import { parseArgs } from "node:util";
import { peers } from "../../rules/bench/peers.mjs";
import { compare, over } from "../../rules/bench/timing.mjs";
import { prepareColumns } from "./entry.mjs";
import { ndjsonRows } from "./ndjson.mjs";

const COLUMNS = 200_000;
const { values: options } = parseArgs({
  options: { json: { type: "boolean" }, cases: { type: "string", default: "100000" } },
});
const { indicators, cases, base } = await peers();
const objects = cases(COLUMNS);
const { encode, score } = prepareColumns(indicators);
const columns = encode(objects);
const out = new Uint8Array(COLUMNS);
const scoreAll = () => {
  score(columns, out);
  return COLUMNS;
};
const ratios = compare(over(objects.slice(0, 20_000), base), [["columns: contributing masks too", scoreAll]]);
const rows = ratios.map(([name, ratio]) => ({ name, ratio, to: "hand-written base" }));
if (options.cases !== "0") rows.push(...ndjsonRows({ count: Number(options.cases) }));

if (options.json) console.log(JSON.stringify(rows, null, 1));
else
  for (const { name, ratio, to } of rows)
    console.log(`${name.padEnd(50)} ${ratio.toFixed(2).padStart(8)} x ${to}`);
