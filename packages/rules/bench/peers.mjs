// The peers and the base of the shared benchmark, if its folder stands beside the repository. It may be
// read-only, so it is copied.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as own from "./own.mjs";

const shared = fileURLToPath(new URL("../../../../shared/bench/rules", import.meta.url));

/** `indicators`, `cases`, `base` (a function of a case) and, where there are peers, `jsonLogic`. */
export async function peers() {
  if (!existsSync(join(shared, "run.mjs"))) {
    console.error("There is no ../shared/bench/rules here: only the base of this folder is run.");
    return { indicators: own.INDICATORS, cases: own.cases, base: own.plainBits };
  }
  const folder = mkdtempSync(join(tmpdir(), "spean-bench-"));
  cpSync(shared, folder, { recursive: true, mode: 0 });
  execFileSync("chmod", ["-R", "u+w", folder]);
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent"], { cwd: folder, stdio: "inherit" });
  const load = (file) => import(pathToFileURL(join(folder, file)).href);
  const [{ INDICATORS }, { cases }, { explainedBits }, { jsonLogicEngine }] = await Promise.all(
    ["rule.mjs", "gen.mjs", "hand.mjs", "peers/engines.mjs"].map(load),
  );
  return { indicators: INDICATORS, cases, base: explainedBits, jsonLogic: (await jsonLogicEngine(true)).run };
}
