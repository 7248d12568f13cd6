import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { placesIn } from "./mutations.js";

const folder = fileURLToPath(new URL("../schema/", import.meta.url));
const files = readdirSync(folder);

interface Node {
  readonly pattern?: string;
  readonly not?: { readonly pattern?: string };
}

/** Every part of a schema that has a pattern, but for what its own `not` refuses. */
function patternsOf(file: string): Node[] {
  const schema = JSON.parse(readFileSync(folder + file, "utf8")) as unknown;
  return placesIn(schema).flatMap((keys) => {
    const node = keys.reduce<unknown>((here, key) => (here as Record<string, unknown>)[key], schema) as Node;
    return typeof node?.pattern === "string" && keys.at(-1) !== "not" ? [node] : [];
  });
}

describe("a pattern of a published schema means the same to every engine", () => {
  test.each(files)("%s: digits are named, and nothing needs lookaround", (file) => {
    for (const { pattern } of patternsOf(file)) {
      expect(pattern).toMatch(/^\^.*\$$/s);
      expect(pattern).not.toMatch(/\\[dwsbDWSBpPuxzZAQ]|\(\?[=!<>i]|[\u0080-\uffff]/);
    }
  });

  test.each(files)("%s: whatever passes a line break at the end is refused beside it", (file) => {
    for (const { not } of patternsOf(file)) expect(not).toEqual({ pattern: "[^!-~]" });
  });

  test("there are patterns to look at", () => expect(files.flatMap(patternsOf).length).toBeGreaterThan(10));
});

/** Reads the samples from standard input and says of each whether Python's re takes it. */
const inPython = `
import json, re, sys
print(json.dumps([bool(re.search(p, t)) and not re.search("[^!-~]", t) for p, t in json.load(sys.stdin)]))`;

const samples: readonly (readonly [string, string])[] = [
  ["km", "languages"],
  ["zh-Hans-CN", "languages"],
  ["Khmr", "script"],
  ["act.recruited", "code"],
  ["2026-03-01T09:30:00+07:00", "instant"],
];

const python = spawnSync("python3", ["-c", "import re"]);

describe.skipIf(python.status !== 0)("Python's re gives the verdicts of JavaScript's", () => {
  test("on texts that fit, with a line break after them, and with digits of another script", () => {
    const patterns = files.flatMap((file) => patternsOf(file).map(({ pattern }) => pattern!));
    const texts = samples.flatMap(([text]) => [
      text,
      `${text}\n`,
      `${text}\r\n`,
      `${text}\u2028`,
      `\n${text}`,
      text.replaceAll("0", "๐"),
      text.replaceAll("0", "０"),
    ]);
    const asked = patterns.flatMap((pattern) => texts.map((text) => [pattern, text] as const));
    const { stdout } = spawnSync("python3", ["-c", inPython], {
      input: JSON.stringify(asked),
      encoding: "utf8",
    });
    const here = asked.map(([pattern, text]) => new RegExp(pattern, "u").test(text));
    expect(JSON.parse(stdout)).toEqual(here);
    expect(here).toContain(true);
    expect(here).toContain(false);
  });
});
