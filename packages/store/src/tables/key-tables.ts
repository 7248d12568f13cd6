import { pgTable, smallint, uuid } from "drizzle-orm/pg-core";
import { byteColumn } from "./byte-column.js";
import { caseTable } from "./case-tables.js";

/**
 * Data key of each case, wrapped with a key derived from the master key. Deleting the row erases the case
 * (crypto-shredding).
 */
export const caseKeyTable = pgTable("case_keys", {
  caseId: uuid("case_id")
    .primaryKey()
    .references(() => caseTable.id),
  key: byteColumn("key").notNull(),
});

/** The one row by which the master key is recognised. */
export const keyCheckTable = pgTable("key_checks", {
  id: smallint("id").primaryKey(),
  value: byteColumn("value").notNull(),
});
