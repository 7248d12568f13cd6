import { defineConfig } from "drizzle-kit";

/** `npm run migration` writes the next migration from the tables, without a database. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./src/tables.ts",
  out: "./migrations",
});
