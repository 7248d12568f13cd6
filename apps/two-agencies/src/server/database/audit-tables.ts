import { bigint, index, json, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { roles } from "../../shared/permissions.js";
import { type AuditDetails, auditOutcomes } from "../../shared/audit.js";

/**
 * Who did what, and what was refused: one row for each, in the order of `number`, which has no gap. `hash` covers the row and `previous`,
 * the hash of the row before it. It names accounts and cases by id and holds codes and counts, never words.
 */
export const audit = pgTable(
  "audit",
  {
    number: bigint("number", { mode: "number" }).primaryKey(),
    at: timestamp("at", { withTimezone: true, precision: 3 }).notNull(),
    account: text("account"),
    role: text("role", { enum: roles }),
    action: text("action").notNull(),
    outcome: text("outcome", { enum: auditOutcomes }).notNull(),
    caseId: uuid("case_id"),
    details: json("details").$type<AuditDetails>().notNull(),
    previous: text("previous").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [index("audit_by_case").on(table.caseId, table.number)],
);
