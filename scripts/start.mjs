// Prints the published cases, scored and explained, in the language of the terminal: `npm start`.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../packages/conformance/published-cases/", import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => fileURLToPath(new URL(name, folder)));
const spean = fileURLToPath(new URL("../packages/cli/bin/spean.mjs", import.meta.url));

const { status } = spawnSync(process.execPath, [spean, "explain", ...process.argv.slice(2), ...cases], { stdio: "inherit" });
process.exitCode = status ?? 1;
