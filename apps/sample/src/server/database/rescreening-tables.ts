import { bigint, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { rescreeningCodes } from "../../shared/rescreening.js";
import { bytes } from "./bytes.js";
import { cases, saves } from "./schema.js";

/**
 * A case that is screened again. `id` is the page's, so that a repeated request is known; `digest` is a keyed one of its body. `assessment` is
 * the one that is looked at again, `afterSave` the last save of the case that was there then. What somebody wrote lies in `words`, sealed.
 */
export const rescreenings = pgTable(
  "rescreenings",
  {
    id: uuid("id").primaryKey(),
    digest: text("digest").notNull(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    afterSave: bigint("after_save", { mode: "number" })
      .notNull()
      .references(() => saves.number),
    begunAt: timestamp("begun_at", { withTimezone: true, precision: 3 }).notNull(),
    byRole: text("by_role").notNull(),
    byAgency: text("by_agency"),
    assessment: text("assessment").notNull(),
    code: text("code", { enum: rescreeningCodes }).notNull(),
    words: bytes("words"),
  },
  (table) => [index("rescreenings_by_case").on(table.caseId, table.number), index("rescreenings_by_save").on(table.afterSave)],
);
