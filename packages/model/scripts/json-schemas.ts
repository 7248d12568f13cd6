import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Instant } from "../src/record/entry-fields.js";
import { z } from "../src/zod.js";

/** Which schema is published under which name: `case.schema.json` describes `ScoringCase`. */
const published = [
  { name: "case", schema: "ScoringCase", title: "Case for scoring" },
  { name: "record", schema: "CaseRecord", title: "Case record" },
  { name: "event", schema: "CaseEvent", title: "Event" },
  { name: "standard", schema: "Standard", title: "Standard" },
  { name: "text", schema: "StandardText", title: "Text of a standard in one language" },
  { name: "assessment", schema: "Assessment", title: "Assessment" },
] as const;

/** Definitions whose name in the code has changed since they were published: the schemas keep the old one. */
const publishedAs: Readonly<Record<string, string>> = { FreeText: "Words" };

/**
 * Makes a pattern mean the same to every engine: \\d is other digits too in Python, and `$` passes a line break
 * at the end in Python, PHP and Java. What is not visible ASCII is refused beside it, without lookaround, which
 * Go and Rust do not have.
 */
function makePortable(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.pattern === undefined) return;
  schema.pattern = schema.pattern.replaceAll("\\d", "[0-9]");
  schema.not = { pattern: "[^!-~]" };
}

const source = fileURLToPath(new URL("../src/", import.meta.url));

/** A doc comment and the constant that it stands before. */
const documented = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const (\w+)/g;

/** A doc comment as running text; lists and paragraphs keep their lines. */
function words(comment: string): string {
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\*?\s?/, "").trimEnd());
  return lines
    .join("\n")
    .trim()
    .replace(/(?<!\n)\n(?!\n|- )/g, " ");
}

interface Documented {
  readonly schema: z.ZodType;
  readonly description: string;
}

/**
 * Every exported schema of the package by name, with its doc comment: written once, read by people and by
 * machines.
 */
async function schemas(): Promise<Map<string, Documented>> {
  const found = new Map<string, Documented>();
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "index.ts",
  );
  for (const file of files.sort()) {
    const exported = (await import(pathToFileURL(source + file).href)) as Record<string, unknown>;
    for (const [, comment = "", name = ""] of readFileSync(source + file, "utf8").matchAll(documented)) {
      const schema = exported[name];
      if (schema instanceof z.ZodType) found.set(name, { schema, description: words(comment) });
    }
  }
  return found;
}

/**
 * The published JSON Schemas (2020-12, of input) as file name and text. Every named schema is one definition,
 * described by its doc comment.
 */
export async function jsonSchemas(): Promise<{ file: string; text: string }[]> {
  const all = await schemas();
  return published.map(({ name, schema: root, title }) => {
    const metadata = z.registry<{ id?: string; description: string }>();
    for (const [id, { schema, description }] of all)
      metadata.add(schema, id === root ? { description } : { id: publishedAs[id] ?? id, description });
    const { $schema, description, ...rest } = z.toJSONSchema(all.get(root)!.schema, {
      io: "input",
      metadata,
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === Instant) jsonSchema.format = "date-time";
        makePortable(jsonSchema);
      },
    });
    const text = JSON.stringify(
      { $schema, $id: `${name}.schema.json`, title, description, ...rest },
      null,
      2,
    );
    return { file: `${name}.schema.json`, text: `${text}\n` };
  });
}
