import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonSchemas } from "./json-schemas.js";

const folder = fileURLToPath(new URL("../schema/", import.meta.url));
for (const { file, text } of await jsonSchemas()) writeFileSync(folder + file, text);
