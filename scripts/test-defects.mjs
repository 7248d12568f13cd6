// Seeds one defect after another into a copy of the repository, and expects `npm test` to catch each: `npm
// run test:defects`.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const help = `npm run test:defects -- [--list] [NAME ...]

Each file of defects/ is a patch that breaks one promise. Its first lines name the promise and the test of
\`npm test\` that has to fail:

  Promise: a withdrawn consent never permits sending
  Test: packages/exchange/src/consent/consent.test.ts

Every test named is run once on the code as it is committed, and has to pass; then once for each defect, and has
to fail. NAME picks the defects whose file name contains it.
Exit codes: 0 every defect was caught, 1 one was not, 2 the call was wrong.`;

/** A seeded defect, read from its patch. */
function readDefect(name) {
  const patch = join(root, "defects", name);
  const text = readFileSync(patch, "utf8");
  const field = (label) => new RegExp(`^${label}: (.+)$`, "m").exec(text)?.[1];
  const defect = { name, patch, promise: field("Promise"), test: field("Test") };
  if (!defect.promise || !defect.test)
    throw new Error(`defects/${name} has no line "Promise: ..." or "Test: ...".`);
  if (!existsSync(join(root, defect.test)))
    throw new Error(`defects/${name} names ${defect.test}, which is not there.`);
  return defect;
}

/**
 * A copy of what is committed, with the installed packages as hard links: fast, and nothing of the checkout
 * is touched.
 */
function copyRepository() {
  const copy = join(mkdtempSync(join(tmpdir(), "spean-defects-")), "copy");
  execFileSync("git", ["clone", "--quiet", "--shared", root, copy]);
  const workspaces = [
    "",
    ...["packages", "apps"].flatMap((parent) =>
      readdirSync(join(root, parent)).map((one) => join(parent, one)),
    ),
    "docs",
  ];
  for (const workspace of workspaces)
    for (const folder of ["node_modules", "dist"]) {
      const from = join(root, workspace, folder);
      const flags = folder === "dist" ? "-a" : "-al";
      if (existsSync(from) && existsSync(join(copy, workspace)))
        execFileSync("cp", [flags, from, join(copy, workspace, folder)]);
    }
  return copy;
}

/** Runs test files as `npm test` does; gives how many tests passed and failed. */
function runTests(copy, files) {
  const report = join(copy, "defect-report.json");
  rmSync(report, { force: true });
  spawnSync("npx", ["vitest", "run", ...files, "--bail=1", "--reporter=json", `--outputFile=${report}`], {
    cwd: copy,
    stdio: "ignore",
    env: { ...process.env, SPEAN_TIER: "usual" },
  });
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, "utf8"));
  return { passed, failed };
}

const inCopy = (copy, ...command) =>
  execFileSync("git", command, { cwd: copy, stdio: ["ignore", "ignore", "inherit"] });

/** Whether the test that a defect names fails once the defect is in. */
function isCaught(copy, { patch, test }) {
  inCopy(copy, "apply", "--unidiff-zero", patch);
  try {
    return runTests(copy, [test]).failed > 0;
  } finally {
    inCopy(copy, "checkout", "--quiet", ".");
  }
}

function testDefects(defects) {
  const copy = copyRepository();
  try {
    const sound = runTests(copy, [...new Set(defects.map(({ test }) => test))]);
    if (sound.failed > 0 || sound.passed === 0)
      throw new Error("The tests named do not pass on the code as it is committed.");
    let caught = 0;
    for (const defect of defects) {
      const holds = isCaught(copy, defect);
      if (holds) caught += 1;
      console.log(
        `${holds ? "caught    " : "NOT CAUGHT"} ${defect.name}: ${defect.promise} (${defect.test})`,
      );
    }
    console.log(`${caught} of ${defects.length} defects caught.`);
    return caught === defects.length;
  } finally {
    rmSync(dirname(copy), { recursive: true, force: true });
  }
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return void console.log(help);
  const names = readdirSync(join(root, "defects"))
    .filter((name) => name.endsWith(".patch"))
    .sort();
  const wanted = names.filter(
    (name) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
  );
  if (wanted.length === 0) {
    console.error("No defect has such a name: `npm run test:defects -- --list` names them all.");
    process.exitCode = 2;
    return;
  }
  const defects = wanted.map(readDefect);
  if (values.list)
    return void console.log(
      defects.map(({ name, promise, test }) => `${name}: ${promise} (${test})`).join("\n"),
    );
  if (!testDefects(defects)) process.exitCode = 1;
}

main();
