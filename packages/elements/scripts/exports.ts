// Writes the `exports` of package.json: npm run exports -w @spean/elements
import { readFileSync, writeFileSync } from "node:fs";
import { packageExports } from "./entries.js";

const file = new URL("../package.json", import.meta.url);
const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
writeFileSync(file, `${JSON.stringify({ ...manifest, exports: packageExports() }, null, 2)}\n`);
