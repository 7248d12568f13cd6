// Runs the server from its source: `node apps/two-agencies/run.mjs`. The page must have been built.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)) });
await import("./src/server/main.ts");
