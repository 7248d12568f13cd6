import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const elements = "packages/elements";
let checkout: string;

/**
 * A checkout of which only the elements are a copy: the other packages and what is installed are this one's.
 */
beforeAll(() => {
  checkout = realpathSync(mkdtempSync(join(tmpdir(), "spean-create-")));
  for (const path of ["src", "test", "scripts", "words", "package.json", "README.md", "tsconfig.json"])
    cpSync(join(root, elements, path), join(checkout, elements, path), { recursive: true });
  cpSync(join(root, "scripts"), join(checkout, "scripts"), { recursive: true });
  for (const path of ["node_modules", "tsconfig.base.json", "package.json", "apps", "docs"])
    symlinkSync(join(root, path), join(checkout, path));
  symlinkSync(join(root, "apps/storybook/node_modules"), join(checkout, elements, "node_modules"));
  for (const name of readdirSync(join(root, "packages")).filter((name) => name !== "elements"))
    symlinkSync(join(root, "packages", name), join(checkout, "packages", name));
});
afterAll(() => rmSync(checkout, { recursive: true }));

const create = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, "scripts/create-element.mjs"), ...args, "--into", checkout], {
    encoding: "utf8",
  });
const read = (path: string): string => readFileSync(join(checkout, elements, path), "utf8");

test("a call that is wrong writes nothing and ends with 2; help ends with 0", () => {
  expect(create("--help")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("Usage: npm run create"),
  });
  for (const args of [
    [],
    ["element"],
    ["page", "case-notes"],
    ["element", "CaseNotes"],
    ["element", "spean-x"],
  ])
    expect([args, create(...args).status]).toEqual([args, 2]);
});

test(
  "a created element is named everywhere, type-checks with its test, and is created once",
  { timeout: 240_000 },
  () => {
    const created = create("element", "case-notes");
    expect(created).toMatchObject({ status: 0, stderr: "" });
    expect(created.stdout).toContain("npm run words -- generate");
    expect(read("src/define-elements.ts")).toContain('  define("spean-case-notes", SpeanCaseNotes);');
    expect(read("src/index.ts")).toContain('export { SpeanCaseNotes } from "./case-notes/case-notes.js";');
    expect(JSON.parse(read("package.json"))).toHaveProperty(["exports", "./case-notes"]);
    expect(read("README.md")).toContain("`<spean-case-notes>`");
    for (const language of ["en", "km", "th"])
      expect(read(`src/generated/record/${language}.ts`)).toContain('"case-notes.empty"');
    expect(read("src/case-notes/case-notes.stories.ts")).toContain('title: "New/Case notes"');

    writeFileSync(
      join(checkout, elements, "tsconfig.json"),
      JSON.stringify({
        extends: "../../tsconfig.base.json",
        compilerOptions: { allowJs: true },
        include: ["src/case-notes", "src/index.ts"],
      }),
    );
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const checked = spawnSync(process.execPath, [tsc, "-p", join(checkout, elements)], { encoding: "utf8" });
    expect(checked).toMatchObject({ status: 0, stdout: "" });

    const before = read("src/define-elements.ts");
    expect(create("element", "case-notes")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("nothing was written"),
    });
    expect(create("element", "shared").status).toBe(1);
    expect(read("src/define-elements.ts")).toBe(before);
  },
);
