// `npm start`: both agencies' systems of apps/two-agencies; with `--sample`, the small sample alone, which is built and run from source.
import { fileURLToPath } from "node:url";

const sample = (path) => fileURLToPath(new URL(`../apps/sample/${path}`, import.meta.url));

async function startSample() {
  const [{ build }, { register }] = await Promise.all([import("vite"), import("tsx/esm/api")]);
  await build({ configFile: sample("vite.config.js"), logLevel: "warn" });
  register({ tsconfig: sample("tsconfig.json") });
  await import("../apps/sample/src/main.ts");
}

const asked = process.argv.includes("--help") || process.argv.includes("-h");
await (process.argv.includes("--sample") && !asked
  ? startSample()
  : import("../apps/two-agencies/start.mjs"));
