import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
}).split("\n");
const folders = tracked.flatMap((path) =>
  path.split("/").map((_, at, parts) => parts.slice(0, at).join("/")),
);
const known = [...new Set([...tracked, ...folders])].filter((path) => path !== "");
const pages = tracked.filter((path) =>
  /^[A-Z]+\.md$|^docs\/(decisions\/)?[^/[]+\.md$|^(packages|apps)\/[^/]+\/README\.md$/.test(path),
);

/** `a/{b,c}.ts` as `a/b.ts` and `a/c.ts`. */
const expandBraces = (path: string): string[] => {
  const found = /^(.*?)\{([^{}]*)\}(.*)$/.exec(path);
  if (!found) return [path];
  const [, before = "", choices = "", after = ""] = found;
  return choices.split(",").flatMap((choice) => expandBraces(before + choice + after));
};

/**
 * Whether a file or folder has this path; `*` stands for any part of a name, and an ending may be left out.
 */
function isKnown(path: string): boolean {
  const escaped = path.replace(/\/$/, "").replace(/[.+^$()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`^${escaped.replaceAll("*", "[^/]*")}(\\.[\\w.]+)?$`);
  return known.some((one) => pattern.test(one));
}

/** Paths from the root of the repository that a page names in code, and the targets of its relative links. */
function readNamedPaths(page: string): string[] {
  const text = readFileSync(join(root, page), "utf8").replace(/^```[^]*?^```/gm, "");
  const named = [...text.matchAll(/`((?:packages|apps|docs|scripts|defects)\/[\w./{},*@-]+)`/g)].map(
    ([, path = ""]) => path,
  );
  const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to = ""]) =>
    to.startsWith("/") ? to : normalize(join(dirname(page), to)),
  );
  return [...named.flatMap(expandBraces), ...linked.filter((path) => !path.startsWith("/"))];
}

/** Folders that a build makes, and placeholders of a recipe: `NAME`, `FORMAT`, `lo` for a new language. */
const isNotTracked = (path: string): boolean =>
  /(^|\/)(dist|storybook-static|node_modules|NAME|FORMAT|NAME\..*|FORMAT\..*|lo)(\/|$)/.test(path);

describe.each(pages)("%s", (page) => {
  test("names and links only what is there", () => {
    const missing = readNamedPaths(page).filter((path) => !isNotTracked(path) && !isKnown(path));
    expect(missing).toEqual([]);
  });
});
