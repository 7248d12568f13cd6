// Builds the page, then runs the server from its source: `node apps/sample/start.mjs`. Nothing else has to be built before.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const asked = process.argv.includes("--help") || process.argv.includes("-h");

if (!asked) {
  const { build } = await import("vite");
  await build({ configFile: folder("vite.config.ts"), logLevel: "warn" });
}
register({ tsconfig: folder("tsconfig.json") });
await import("./src/server/main.ts");
