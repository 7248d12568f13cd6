import { index, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { rescreeningCodes } from "../../shared/rescreening.js";
import { bytes } from "./bytes.js";
import { ofEntry } from "./schema.js";

/** A case that is screened again. `assessment` is the one that is looked at again. What somebody wrote lies in `words`, sealed. */
export const rescreenings = pgTable(
  "rescreenings",
  {
    ...ofEntry(),
    begunAt: timestamp("begun_at", { withTimezone: true, precision: 3 }).notNull(),
    byRole: text("by_role").notNull(),
    byAgency: text("by_agency"),
    assessment: text("assessment").notNull(),
    code: text("code", { enum: rescreeningCodes }).notNull(),
    words: bytes("words"),
  },
  (table) => [
    index("rescreenings_by_case").on(table.caseId, table.number),
    index("rescreenings_by_save").on(table.afterSave),
  ],
);
