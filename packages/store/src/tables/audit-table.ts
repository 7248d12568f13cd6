import { bigint, index, json, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { type AuditDetails, auditOutcomes } from "../client/audit-entry.js";

/**
 * Audit log, append-only: one row for each action done or refused, numbered without a gap. `hash` covers the
 * row and `previous`, the hash of the row before it (hash chain). Accounts and cases are named by id;
 * `details` holds codes and counts. `seal` is an HMAC of the row under a key derived from the master key; rows
 * from before there were seals have none.
 */
export const auditTable = pgTable(
  "audit",
  {
    number: bigint("number", { mode: "number" }).primaryKey(),
    at: timestamp("at", { withTimezone: true, precision: 3 }).notNull(),
    account: text("account"),
    role: text("role"),
    action: text("action").notNull(),
    outcome: text("outcome", { enum: auditOutcomes }).notNull(),
    caseId: uuid("case_id"),
    details: json("details").$type<AuditDetails>().notNull(),
    previous: text("previous").notNull(),
    seal: text("seal"),
    hash: text("hash").notNull(),
  },
  (table) => [index("audit_by_case").on(table.caseId, table.number)],
);
