// `spean score --brief` from file to file beside reading and JSON.parse alone: whole processes, in turn, by
// the clock.
import { performance } from "node:perf_hooks";
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commonList } from "@spean/standard";
import { median } from "../../rules/bench/timing.mjs";

const spean = fileURLToPath(new URL("../../cli/bin/spean.mjs", import.meta.url));
const parse = fileURLToPath(new URL("./parse-file.mjs", import.meta.url));
/** Lines written at once. */
const PART = 10_000;
const ANSWERS = ["yes", "no", "unknown", "declined", "not-asked"];

function write(file, count, sparse) {
  let state = 7;
  const next = (below) => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) % below;
  const line = (number) => {
    const asked = commonList.indicators.filter(() => !sparse || next(100) >= 12);
    const answers = Object.fromEntries(
      asked.map(({ code }) => [code, ANSWERS[next(10) < 2 ? 0 : 1 + next(4)]]),
    );
    return JSON.stringify({
      id: `c-${number}`,
      ageClass: next(10) < 3 ? "child" : "adult",
      forms: ["labour"],
      answers,
    });
  };
  writeFileSync(file, "");
  for (let from = 0; from < count; from += PART)
    appendFileSync(
      file,
      Array.from({ length: Math.min(PART, count - from) }, (_, at) => `${line(from + at)}\n`).join(""),
    );
}

function seconds(...command) {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, command, { stdio: "ignore" });
  if (status !== 0) throw new Error(`This failed: node ${command.join(" ")}`);
  return performance.now() - begun;
}

/** Rows for dense and sparse cases, with one thread and with two. */
export function ndjsonRows({ count = 100_000, rounds = 5 } = {}) {
  if (!existsSync(fileURLToPath(new URL("../../cli/dist/index.js", import.meta.url)))) return [];
  const folder = mkdtempSync(join(tmpdir(), "spean-bench-"));
  const [file, out] = [join(folder, "cases.ndjson"), join(folder, "out.ndjson")];
  const rows = [false, true].flatMap((sparse) => {
    write(file, count, sparse);
    const ratios = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      const parsed = seconds(parse, file);
      const [one, two] = ["1", "2"].map((jobs) => {
        // none waits for the removal of what another wrote
        rmSync(out, { force: true });
        return seconds(spean, "score", file, "--brief", "--jobs", jobs, "-o", out);
      });
      [parsed / one, parsed / two, one / two].forEach((ratio, at) => ratios[at].push(ratio));
    }
    const name = `NDJSON, ${sparse ? "sparse" : "dense"}`;
    return [
      { name: `${name}: score --brief`, ratio: median(ratios[0]), to: "read and JSON.parse" },
      { name: `${name}: score --brief --jobs 2`, ratio: median(ratios[1]), to: "read and JSON.parse" },
      { name: `${name}: score --brief --jobs 2`, ratio: median(ratios[2]), to: "score --brief" },
    ];
  });
  rmSync(folder, { recursive: true });
  return rows;
}
