#!/usr/bin/env node
import { existsSync } from "node:fs";

const built = new URL("../dist/index.js", import.meta.url);

if (existsSync(built)) {
  const { runSpeanCommand } = await import(built.href);
  process.exitCode = await runSpeanCommand(process.argv.slice(2));
} else {
  console.error("spean is not built yet: run `npm run build` first.");
  process.exitCode = 2;
}
