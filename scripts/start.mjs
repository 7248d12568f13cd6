// `npm start`: both agencies' systems of apps/two-agencies; with `--sample`, the small sample alone, built
// and run from source.
import { fileURLToPath } from "node:url";

const sample = (path) => fileURLToPath(new URL(`../apps/sample/${path}`, import.meta.url));

async function runSample() {
  const [{ build }, { register }] = await Promise.all([import("vite"), import("tsx/esm/api")]);
  await build({ configFile: sample("vite.config.js"), logLevel: "warn" });
  register({ tsconfig: sample("tsconfig.json") });
  const { startSample } = await import("../apps/sample/src/demonstration.ts");
  const port = Number(process.env.PORT || 3000);
  const stop = await startSample(port, `${process.env.SPEAN_DATA || "data"}/sample`);
  console.log(`DEMONSTRATION DATA ONLY: there is no sign-in. Enter nothing about a real person.
Sample agency: http://127.0.0.1:${port}/  Sample shelter: http://127.0.0.1:${port + 1}/  Ctrl+C stops both.`);
  const end = () => void stop().then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, end);
}

const asked = process.argv.includes("--help") || process.argv.includes("-h");
await (process.argv.includes("--sample") && !asked ? runSample() : import("../apps/two-agencies/start.mjs"));
