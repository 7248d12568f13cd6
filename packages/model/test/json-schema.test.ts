import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonSchemas } from "../scripts/json-schemas.js";

const folder = new URL("../schema/", import.meta.url);
const stale = "schema/ is stale. Run: npx tsx packages/model/scripts/json-schema.ts";

test("the committed JSON Schemas are those of the source", async () => {
  const made = await jsonSchemas();
  expect(readdirSync(folder).sort(), stale).toEqual(made.map(({ file }) => file).sort());
  for (const { file, text } of made)
    expect(readFileSync(new URL(file, folder), "utf8") === text, `${file}: ${stale}`).toBe(true);
});
