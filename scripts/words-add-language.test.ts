import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

// The recipe "Add a language" of CONTRIBUTING.md, followed in a copy of the sources with a made-up language.
const root = fileURLToPath(new URL("..", import.meta.url));
const code = "qaa";
const entry = `  { code: "${code}", endonym: "Made up", direction: "ltr", script: "Latn", numerals: "latn", wordSpaces: true, era: "gregorian", buddhistEra: "be-th" },\n`;

let copy = "";
const tsx = (...args: string[]): string =>
  execFileSync(
    process.execPath,
    [join(root, "node_modules/tsx/dist/cli.mjs"), "--tsconfig", "tsconfig.base.json", ...args],
    {
      cwd: copy,
      encoding: "utf8",
    },
  );

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(join(copy, path), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(copy, path), after);
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "spean-language-"));
  const left = /(^|\/)(node_modules|dist|storybook-static|cache|\.turbo)$/;
  for (const path of [
    "packages",
    "apps/two-agencies",
    "docs",
    "scripts/words",
    "tsconfig.base.json",
    "package.json",
  ])
    cpSync(join(root, path), join(copy, path), { recursive: true, filter: (source) => !left.test(source) });
  for (const path of [
    "node_modules",
    "packages/cli/node_modules",
    "packages/elements/node_modules",
    "packages/standard/node_modules",
  ])
    symlinkSync(join(root, path), join(copy, path));

  edit("packages/model/src/languages.ts", (text) =>
    text.replace("] as const satisfies", `${entry}] as const satisfies`),
  );
  for (const language of ["en", "km", "th"])
    edit(`packages/text/words/${language}.json`, (text) =>
      text.replace("{\n", `{\n  "language.${code}": { "text": "Made up", "status": "draft" },\n`),
    );
  tsx("scripts/words/words.ts", "copy", code);
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("one line of code and its words are all that a language needs to be shown", () => {
  const { missing, stale, explained, element } = JSON.parse(tsx("scripts/words/language-trial.ts", code)) as {
    readonly missing: readonly string[];
    readonly stale: readonly string[];
    readonly explained: { readonly code: number; readonly stdout: string };
    readonly element: string;
  };
  expect(missing).toEqual([]);
  expect(stale).toEqual([]);
  expect(explained.code).toBe(0);
  expect(explained.stdout).toContain("Lied to about the job");
  expect(element).toContain(`lang="${code}"`);
  expect(element).toContain("Leave this page");
}, 120_000);

test("the packages with an entry a language have one for the new language", () => {
  for (const [name, entry] of [
    ["text", `./${code}`],
    ["standard", `./${code}`],
    ["elements", `./${code}`],
    ["elements", `./record/${code}`],
  ] as const) {
    const { exports } = JSON.parse(readFileSync(join(copy, `packages/${name}/package.json`), "utf8")) as {
      exports: object;
    };
    expect(Object.keys(exports)).toContain(entry);
  }
});

// product sources only, in one program: what a new language has to be added to in tests, its own tests say
test("the types of every package and app hold with the new language", () => {
  const project = {
    extends: "./tsconfig.base.json",
    compilerOptions: { types: ["node", "vite/client"] },
    include: [
      ...["cli", "elements", "exchange", "exporters", "standard", "text"].map(
        (name) => `packages/${name}/src`,
      ),
      "apps/two-agencies/src",
      "docs/.vitepress/**/*.ts",
    ],
    exclude: ["**/*.test.ts", "**/*.stories.ts"],
  };
  writeFileSync(join(copy, "tsconfig.trial.json"), JSON.stringify(project));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.trial.json"], {
    cwd: copy,
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([0, ""]);
}, 300_000);
