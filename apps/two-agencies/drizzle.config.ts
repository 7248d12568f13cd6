import { defineConfig } from "drizzle-kit";

/** `npm run migration` writes the next migration from the schema, with no database at hand. */
export default defineConfig({
  dialect: "postgresql",
  schema: [
    "./src/server/database/*-tables.ts",
    "../../packages/store/src/tables.ts",
    "../../packages/courier/src/database/courier-tables.ts",
  ],
  out: "./migrations",
});
