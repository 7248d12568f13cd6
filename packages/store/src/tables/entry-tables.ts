import type { Decision } from "@spean/model";
import { bigint, index, json, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { byteColumn } from "./byte-column.js";
import { caseTable, saveTable } from "./case-tables.js";

/**
 * Columns of what is recorded on a case between saves: `id` is the client's idempotency key, `digest` a keyed
 * digest of the request, `number` the order, `afterSave` the last save of the case at that time.
 */
const entryColumns = () => ({
  id: uuid("id").primaryKey(),
  digest: text("digest").notNull(),
  caseId: uuid("case_id")
    .notNull()
    .references(() => caseTable.id),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  afterSave: bigint("after_save", { mode: "number" })
    .notNull()
    .references(() => saveTable.number),
});

/** A decision of an authorised person on a case. Its free text lies sealed in `words`. */
export const decisionTable = pgTable(
  "decisions",
  {
    ...entryColumns(),
    recordedAt: timestamp("recorded_at", { withTimezone: true }).notNull(),
    decision: json("decision").$type<Omit<Decision, "reason">>().notNull(),
    words: byteColumn("words").notNull(),
  },
  (table) => [index("decisions_by_case").on(table.caseId, table.number)],
);

/**
 * A case that is screened again; `assessment` is the one that is looked at again. Its free text lies sealed
 * in `words`.
 */
export const rescreeningTable = pgTable(
  "rescreenings",
  {
    ...entryColumns(),
    begunAt: timestamp("begun_at", { withTimezone: true, precision: 3 }).notNull(),
    byRole: text("by_role").notNull(),
    byAgency: text("by_agency"),
    assessment: text("assessment").notNull(),
    code: text("code").notNull(),
    words: byteColumn("words"),
  },
  (table) => [
    index("rescreenings_by_case").on(table.caseId, table.number),
    index("rescreenings_by_save").on(table.afterSave),
  ],
);
