import { cases } from "@spean/store/tables";
import { pgTable, text, uuid } from "drizzle-orm/pg-core";

/** Which case was made of which row of the agency's older system: its number there, so that no row is taken over twice. */
export const olderCases = pgTable("older_cases", {
  olderId: text("older_id").primaryKey(),
  caseId: uuid("case_id")
    .notNull()
    .unique()
    .references(() => cases.id),
});
