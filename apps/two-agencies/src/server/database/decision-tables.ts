import type { Decision } from "@spean/model";
import { index, json, pgTable, timestamp } from "drizzle-orm/pg-core";
import { bytes } from "./bytes.js";
import { ofEntry } from "./schema.js";

/** What an authorised person decided on a case. What somebody wrote in their own words lies in `words`, sealed. */
export const decisions = pgTable(
  "decisions",
  {
    ...ofEntry(),
    recordedAt: timestamp("recorded_at", { withTimezone: true }).notNull(),
    decision: json("decision").$type<Omit<Decision, "reason">>().notNull(),
    words: bytes("words").notNull(),
  },
  (table) => [index("decisions_by_case").on(table.caseId, table.number)],
);
