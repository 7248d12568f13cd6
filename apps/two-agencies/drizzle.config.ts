import { defineConfig } from "drizzle-kit";

/** `npm run migration` writes the next migration from the tables, the store's and this system's own, without a database. */
export default defineConfig({
  dialect: "postgresql",
  schema: ["../../packages/store/src/tables.ts", "./src/server/database/*-tables.ts"],
  out: "./migrations",
});
