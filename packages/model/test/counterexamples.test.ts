import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";

/** A document that a published schema has to refuse, for one reason. */
interface Counterexample {
  readonly why: string;
  /** JSON Pointer of the place at fault. */
  readonly at: string;
  /** Keyword of JSON Schema that refuses it. */
  readonly keyword: string;
  readonly document: unknown;
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));
const published = ["case", "record"].map((name) => ({
  name,
  schema: read(`schema/${name}.schema.json`) as object,
  counterexamples: read(`counterexamples/${name}.json`) as readonly Counterexample[],
}));

/** Keywords that only pass on what another one found. */
const passedOn = new Set(["propertyNames", "anyOf", "if"]);

/**
 * Each place at fault with its keyword, once. Beside a pattern a `not` refuses what some engines let through it (a
 * line break at the end): both are one reason.
 */
const reasonsOf = (faults: readonly (readonly [place: string, keyword: string])[]): string[] => [
  ...new Set(faults.map(([place, keyword]) => `${keyword === "not" ? "pattern" : keyword} at ${place}`)),
];

describe.each(published)("$name.schema.json", ({ schema, counterexamples }) => {
  // formats are left to the patterns that stand beside them
  const validate = new Ajv2020({ strict: true, allErrors: true, validateFormats: false }).compile(schema);

  test.each(counterexamples)("$why", ({ document, at, keyword }) => {
    expect(validate(document)).toBe(false);
    const faults = validate.errors!.filter((error) => !passedOn.has(error.keyword));
    expect(reasonsOf(faults.map((error) => [error.instancePath, error.keyword]))).toEqual([
      `${keyword} at ${at}`,
    ]);
  });
});

/** Reads schema and documents from standard input; writes each document's faults, those within others instead of these. */
const inPython = `
import json, sys
from jsonschema import Draft202012Validator
def leaves(error):
    within = [leaf for part in error.context for leaf in leaves(part)]
    return within or [["".join("/" + str(key) for key in error.absolute_path), error.validator]]
schema, documents = json.load(sys.stdin)
validator = Draft202012Validator(schema)
print(json.dumps([[leaf for error in validator.iter_errors(one) for leaf in leaves(error)] for one in documents]))`;
const hasPython = spawnSync("python3", ["-c", "import jsonschema"]).status === 0;

describe.skipIf(!hasPython)("Python's jsonschema refuses each for the same reason", () => {
  test.each(published)("$name", ({ schema, counterexamples }) => {
    const documents = counterexamples.map(({ document }) => document);
    const { stdout, stderr } = spawnSync("python3", ["-W", "ignore", "-c", inPython], {
      input: JSON.stringify([schema, documents]),
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    const found = JSON.parse(stdout) as [string, string][][];
    expect(found.map(reasonsOf)).toEqual(counterexamples.map(({ at, keyword }) => [`${keyword} at ${at}`]));
  });
});
