import { pgTable, smallint, uuid } from "drizzle-orm/pg-core";
import { bytes } from "./bytes.js";
import { cases } from "./schema.js";

/** The key of each case, locked with the server's. A row is taken away to erase its case, and never changed. */
export const caseKeys = pgTable("case_keys", {
  caseId: uuid("case_id")
    .primaryKey()
    .references(() => cases.id),
  key: bytes("key").notNull(),
});

/** The one row by which the server's key is known again. */
export const keyChecks = pgTable("key_checks", {
  id: smallint("id").primaryKey(),
  value: bytes("value").notNull(),
});
