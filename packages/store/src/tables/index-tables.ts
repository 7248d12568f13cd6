import type { FormOfExploitation } from "@spean/model";
import { bigint, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { caseTable, listedOutcomes } from "./case-tables.js";

// Derived from the append-only tables and rewritten with every save. An erased case has no row here.

/**
 * Present state of each case, and the highest outcome that it reached, for lists, filters and statistics.
 */
export const caseIndexTable = pgTable(
  "case_index",
  {
    caseId: uuid("case_id")
      .primaryKey()
      .references(() => caseTable.id),
    number: bigint("number", { mode: "number" }).notNull().unique(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    demonstration: text("demonstration"),
    ageClass: text("age_class", { enum: ["adult", "child", "unknown", "disputed"] }).notNull(),
    forms: text("forms").array().$type<FormOfExploitation[]>().notNull(),
    // the highest that it ever reached, with the signs reported then
    outcome: text("outcome", { enum: listedOutcomes }).notNull(),
    outcomeAt: timestamp("outcome_at", { withTimezone: true }).notNull(),
    reported: integer("reported").notNull(),
    latestOutcome: text("latest_outcome", { enum: listedOutcomes }).notNull(),
    latestReported: integer("latest_reported").notNull(),
    // when the latest outcome fell below the highest; null where it has not
    loweredAt: timestamp("lowered_at", { withTimezone: true }),
    // those that were ever indicated on one of its lists
    dimensions: text("dimensions").array().notNull(),
  },
  (table) => [
    index("case_index_by_outcome").on(table.outcome, table.number),
    index("case_index_by_lowering").on(table.loweredAt),
    index("case_index_by_day").on(table.createdAt, table.number),
    index("case_index_by_form").using("gin", table.forms),
  ],
);

/**
 * Blind index of the identity documents that the person of a case has at present: keyed digests of kind,
 * country and number.
 */
export const documentIndexTable = pgTable(
  "document_index",
  {
    caseId: uuid("case_id")
      .notNull()
      .references(() => caseTable.id),
    digest: text("digest").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.digest, table.caseId] }),
    index("document_index_by_case").on(table.caseId),
  ],
);
