// Runs what must hold on other versions of Node, each taken from npm into a temporary folder: `npm run
// test:node -- 22 24 26`. Needs a build.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));
const publishedCase = "packages/conformance/published-cases/poipet-adult-1.json";
const checks = [
  // what is published; the repository's own scripts run on the version that it is developed with
  [
    "test:fast of the packages",
    ["node_modules/vitest/vitest.mjs", "run", "--project", "node", "--reporter=dot", "packages/"],
  ],
  ["spean score", ["packages/cli/bin/spean.mjs", "score", publishedCase, "--brief"]],
  ["spean explain", ["packages/cli/bin/spean.mjs", "explain", publishedCase, "--lang", "km"]],
  ["npm start", ["scripts/check-start.mjs"]],
];

/** Installs a version of Node into a folder. @returns the path of its executable */
function install(version, folder) {
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  // the package fetches its executable when it is installed
  execFileSync(
    "npm",
    ["install", "--no-audit", "--no-fund", "--silent", "--ignore-scripts=false", `node@${version}`],
    { cwd: folder, stdio: ["ignore", "ignore", "inherit"] },
  );
  return join(folder, "node_modules", "node", "bin", "node");
}

/** Runs every check with one version. @returns the names of those that failed */
function failuresOn(node) {
  const env = { ...process.env, SPEAN_TIER: "fast", PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  return checks.filter(([name, argv]) => {
    const begun = Date.now();
    const { status, stdout, stderr } = spawnSync(node, argv, { cwd: repository, env, encoding: "utf8" });
    const holds = status === 0 && stdout !== "";
    console.log(`  ${name}: ${holds ? "passed" : "FAILED"} (${Math.round((Date.now() - begun) / 1000)} s)`);
    if (!holds) console.log(`${stdout}${stderr}`.slice(-8000));
    return !holds;
  });
}

const versions = process.argv.slice(2);
if (versions.length === 0) {
  console.error("Name the versions of Node: npm run test:node -- 22 24 26");
  process.exit(2);
}
for (const version of versions) {
  const folder = mkdtempSync(join(tmpdir(), "spean-node-"));
  try {
    const node = install(version, folder);
    console.log(`Node ${execFileSync(node, ["--version"], { encoding: "utf8" }).trim()}`);
    if (failuresOn(node).length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
