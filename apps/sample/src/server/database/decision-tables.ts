import type { Decision } from "@spean/model";
import { bigint, index, json, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytes } from "./bytes.js";
import { cases, saves } from "./schema.js";

/**
 * What an authorised person decided on a case. `id` is the page's, so that a repeated request is known; `digest` is a keyed one of its body.
 * `afterSave` is the last save of the case that was there then. What somebody wrote in their own words lies in `words`, sealed.
 */
export const decisions = pgTable(
  "decisions",
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
    recordedAt: timestamp("recorded_at", { withTimezone: true }).notNull(),
    decision: json("decision").$type<Omit<Decision, "reason">>().notNull(),
    words: bytes("words").notNull(),
  },
  (table) => [index("decisions_by_case").on(table.caseId, table.number)],
);
