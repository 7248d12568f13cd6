import { caseTable } from "@spean/store/tables";
import { pgTable, text, uuid } from "drizzle-orm/pg-core";

/**
 * Rows of the agency's older system by number, with the case that each became: the primary key makes the
 * import idempotent.
 */
export const olderCases = pgTable("older_cases", {
  olderId: text("older_id").primaryKey(),
  caseId: uuid("case_id")
    .notNull()
    .unique()
    .references(() => caseTable.id),
});
