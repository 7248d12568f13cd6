import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { repositoryRoot } from "./catalogue-files.js";
import { generatedFiles } from "./generated-files.js";

/** The generated files that are missing or stale, by path; empty when `npm run words -- generate` has nothing to do. */
export function staleFiles(): [path: string, content: string][] {
  return [...generatedFiles()].filter(([path, content]) => {
    const url = new URL(path, repositoryRoot);
    return !existsSync(url) || readFileSync(url, "utf8") !== content;
  });
}

/** Writes the generated files that are missing or stale, and returns their paths. */
export function generateFiles(): string[] {
  return staleFiles().map(([path, content]) => {
    const url = new URL(path, repositoryRoot);
    mkdirSync(new URL(".", url), { recursive: true });
    writeFileSync(url, content);
    return path;
  });
}
