// Builds the measured page from what is built in dist/, and measures it beside the two floors: npm run bench
// -w @spean/elements Options go on to the harness: npm run bench -w @spean/elements -- --rounds 9 --sizes 70.
// SPEAN_UI_BENCH names another place of the harness.
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pageOf } from "./page-of.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../../..");
const harness = process.env.SPEAN_UI_BENCH ?? join(root, "../shared/bench/ui");
const sizes = [70, 500];

if (!existsSync(join(harness, "run.mjs"))) {
  console.error(`There is no harness in ${harness}. Name its folder in SPEAN_UI_BENCH.`);
  process.exit(2);
}
if (!existsSync(join(here, "../dist/screening.js"))) {
  console.error("The elements are not built: run `npm run build` first.");
  process.exit(2);
}

/** The harness may be read-only: it works in a copy, which a second run finds again. */
function copied() {
  const copy = join(tmpdir(), "spean-bench-ui");
  cpSync(harness, copy, { recursive: true, filter: (file) => !/node_modules|\/dist(\/|$)/.test(file) });
  for (const entry of readdirSync(copy, { recursive: true, encoding: "utf8" })) {
    const file = join(copy, entry);
    if (!entry.includes("node_modules")) chmodSync(file, statSync(file).mode | 0o600);
  }
  const inCopy = (command, ...options) =>
    execFileSync(command, options, { cwd: copy, stdio: ["ignore", "ignore", "inherit"] });
  if (!existsSync(join(copy, "node_modules")))
    inCopy("npm", "install", "--silent", "--no-audit", "--no-fund");
  inCopy(process.execPath, "setup.mjs", "--only", "floor-html,floor-lit");
  inCopy(process.execPath, "build.mjs", "--only", "floor-html,floor-lit");
  return copy;
}

/** Builds the page with the harness's own esbuild, so that ours is made as the others are. */
async function built(copy) {
  const out = join(copy, "spean");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { build } = createRequire(join(copy, "package.json"))("esbuild");
  await build({
    ...{
      entryPoints: [join(here, "page.js"), join(here, "page.css")],
      outdir: out,
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
    },
    ...{ legalComments: "none", logLevel: "error", tsconfigRaw: "{}" },
  });
  const { makeForm } = await import(join(copy, "shared/form.mjs"));
  const release = join(root, "packages/standard/releases/0.1.1");
  const [base, baseText] = ["standard.json", "text.en.json"].map((file) =>
    JSON.parse(readFileSync(join(release, file), "utf8")),
  );
  for (const size of sizes)
    writeFileSync(join(out, `${size}.html`), pageOf({ form: makeForm(size), base, baseText }));
  return out;
}

const copy = copied();
const page = await built(copy);
const options = [
  "run.mjs",
  "--only",
  "floor-html,floor-lit",
  "--add",
  `spean=${page}`,
  ...process.argv.slice(2),
];
execFileSync(process.execPath, options, { cwd: copy, stdio: "inherit" });
