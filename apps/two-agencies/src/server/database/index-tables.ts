import type { FormOfExploitation } from "@spean/model";
import { bigint, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cases } from "./schema.js";

/** What each case is at present, for the list: it follows from the other tables and changes with every save. A case that was erased has no row. */
export const caseIndex = pgTable(
  "case_index",
  {
    caseId: uuid("case_id")
      .primaryKey()
      .references(() => cases.id),
    number: bigint("number", { mode: "number" }).notNull().unique(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    demonstration: text("demonstration"),
    ageClass: text("age_class", { enum: ["adult", "child", "unknown", "disputed"] }).notNull(),
    forms: text("forms").array().$type<FormOfExploitation[]>().notNull(),
    outcome: text("outcome", { enum: ["indicated", "undetermined", "not-indicated"] }).notNull(),
    reported: integer("reported").notNull(),
    // those that are indicated on one of its lists
    dimensions: text("dimensions").array().notNull(),
  },
  (table) => [
    index("case_index_by_outcome").on(table.outcome, table.number),
    index("case_index_by_day").on(table.createdAt, table.number),
    index("case_index_by_form").using("gin", table.forms),
  ],
);
