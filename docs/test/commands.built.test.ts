import { execSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runsEverything } from "../../scripts/test-tier.js";

const docs = fileURLToPath(new URL("..", import.meta.url));
const repository = fileURLToPath(new URL("../..", import.meta.url));
const commands = join(repository, "node_modules", ".bin");

interface Step {
  readonly file?: string;
  readonly run?: string;
  readonly content: string;
}

/**
 * What a page tells its reader to do: files to save, commands to run with the output that follows them. `…`
 * stands for anything.
 */
function stepsOf(markdown: string): Step[] {
  const steps: Step[] = [];
  let command: string | undefined;
  for (const [, info = "", content = ""] of markdown.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)) {
    const [, second] = info.split(" ");
    if (second === "run") command = content.trim();
    else if (second === "output" && command !== undefined) steps.push({ run: command, content });
    else if (second?.includes(".")) steps.push({ file: second, content });
  }
  return steps;
}

const pattern = (output: string): RegExp =>
  new RegExp(
    `^${output
      .trim()
      .split("…")
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("[\\s\\S]*?")}\\s*$`,
  );

const pages = ["first-hour/developer", "first-hour/committee", "from-paper-to-screen", "exchange"].map(
  (name) => ({
    name,
    steps: stepsOf(readFileSync(join(docs, `${name}.md`), "utf8")),
  }),
);

describe.each(pages)("on $name", ({ steps }) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "spean-docs-"));
    for (const name of ["node_modules", "packages"]) symlinkSync(join(repository, name), join(folder, name));
    for (const { file, content } of steps) if (file !== undefined) writeFileSync(join(folder, file), content);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("there is something to run", () =>
    expect(steps.filter(({ run }) => run !== undefined)).not.toEqual([]));

  test.each(steps.filter(({ run }) => run !== undefined))(
    "$run gives the output shown",
    ({ run = "", content }) => {
      expect(outputOf(run, folder)).toMatch(pattern(content));
    },
    60_000,
  );
});

/** Standard output, whatever the exit code: a page also shows what a fault looks like. */
function outputOf(command: string, cwd: string): string {
  try {
    // `npx` only finds the command, which takes it longer than most commands take; `test:all` has it do so
    return execSync(command.replace(/^npx /, runsEverything ? "npx --no-install " : ""), {
      cwd,
      encoding: "utf8",
      env: { ...process.env, LANG: "C.UTF-8", PATH: `${commands}${delimiter}${process.env.PATH}` },
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
