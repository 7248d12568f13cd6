// Builds the page, then runs the server from its source: `node apps/two-agencies/start.mjs`. Nothing else has
// to be built before.
import { fileURLToPath } from "node:url";

const asked = process.argv.includes("--help") || process.argv.includes("-h");

if (!asked) {
  const { build } = await import("vite");
  await build({ configFile: fileURLToPath(new URL("vite.config.ts", import.meta.url)), logLevel: "warn" });
}
await import("./run.mjs");
