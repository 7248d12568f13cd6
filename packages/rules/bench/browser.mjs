// npm run bench:browser -w @spean/rules [-- --json]: how long a person waits in a real Chromium, on this
// machine and on one that is made six times slower. Build first.
import { readFile } from "node:fs/promises";
import { chromium } from "playwright";
import { chromiumFlags, chromiumPath } from "../../../scripts/chromium.mjs";

const ORIGIN = "http://bench.invalid";
const packages = new URL("../../", import.meta.url);

/* global performance -- what runs in the page has its own */
/**
 * Runs in the page: milliseconds for each of some screenings under way, as a person answers question after
 * question.
 */
async function measure({ screenings, seed }) {
  const begun = performance.now();
  const [{ compileStandard, explainAssessment, rankNextQuestions }, { commonList }] = await Promise.all([
    import("/rules/dist/index.js"),
    import("/standard/dist/common-list.js"),
  ]);
  const evaluator = compileStandard(commonList);
  const loaded = performance.now() - begun;
  let state = seed;
  const next = (below) => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) % below;
  const ages = ["adult", "child", "unknown"];
  const said = ["yes", "no", "no", "unknown", "declined"];
  const times = { evaluate: [], explain: [], rankNextQuestions: [] };
  const timed = (name, work) => {
    const from = performance.now();
    const result = work();
    times[name].push(performance.now() - from);
    return result;
  };
  for (let count = 0; count < screenings; count += 1) {
    const answers = {};
    const scoringCase = { id: `c-${count}`, ageClass: ages[count % 3], answers };
    for (const { code } of commonList.indicators) {
      // a screening in which something is open everywhere, nothing, or here and there
      if (next(10) < count % 4) continue;
      answers[code] = said[next(said.length)];
      if (next(8) > 0) continue;
      const assessment = timed("evaluate", () => evaluator.evaluate(scoringCase));
      timed("explain", () => explainAssessment(commonList, scoringCase, assessment));
      timed("rankNextQuestions", () => rankNextQuestions(evaluator, scoringCase));
    }
  }
  return { loaded, times };
}

/** A part of some numbers that lie below the one given back. */
const quantile = (numbers, part) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(part * numbers.length))];

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
const rows = [];
for (const slower of [1, 6]) {
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/")
      return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>bench</title>" });
    return route.fulfill({
      contentType: "text/javascript",
      body: await readFile(new URL(`.${pathname}`, packages)),
    });
  });
  await page.goto(ORIGIN);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const { loaded, times } = await page.evaluate(measure, { screenings: 60, seed: 7 });
  rows.push({ what: "load and compile", slower, median: loaded, p95: loaded, worst: loaded, calls: 1 });
  for (const [what, all] of Object.entries(times))
    rows.push({
      what,
      slower,
      median: quantile(all, 0.5),
      p95: quantile(all, 0.95),
      worst: Math.max(...all),
      calls: all.length,
    });
  await page.close();
}
const version = browser.version();
await browser.close();

if (process.argv.includes("--json")) console.log(JSON.stringify(rows, null, 1));
else {
  console.log(`Chromium ${version}, milliseconds`);
  for (const { what, slower, median, p95, worst, calls } of rows)
    console.log(
      `${what.padEnd(18)} ${slower} x slower  median ${median.toFixed(1)}  95 % ${p95.toFixed(1)}  worst ${worst.toFixed(1)}  of ${calls}`,
    );
}
