import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { caseTable } from "./case-tables.js";

/**
 * Seals of what a case says: for each entry (`save 12`, `decision` or `rescreening` with its id, `index`,
 * `documents`, and `head`, which covers all the others) an HMAC of its rows under the key of the case. Whoever
 * writes to the database without the key cannot make one.
 */
export const caseSealTable = pgTable(
  "case_seals",
  {
    caseId: uuid("case_id")
      .notNull()
      .references(() => caseTable.id),
    entry: text("entry").notNull(),
    seal: text("seal").notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.entry] })],
);
