// The store
export {
  type CaseCommand,
  type CaseStore,
  type CaseStoreOptions,
  type CommandSender,
  openCaseStore,
  restoreCaseStore,
  type SaveOptions,
} from "./open-case-store.js";
export { type CaseAssessor, inTransaction, type ReadContext, type StoreContext } from "./store-context.js";

// The database
export { applyMigrations, type MigrationSource, storeMigrations } from "./apply-migrations.js";
export type { DatabaseHandle, DatabaseQueries } from "./database/database-handle.js";
export { type DatabaseLocation, openDatabase, openPglite, openPostgresql } from "./database/open-database.js";
export { lockFolder } from "./database/lock-folder.js";
export { queryRows } from "./database/query-rows.js";

// Cases
export { eraseCase, erasedTables } from "./cases/erase-case.js";
export { exportRecord } from "./cases/export-record.js";
export { findInactiveCases } from "./cases/find-inactive-cases.js";
export { type HeldCase, holdCase } from "./cases/hold-case.js";
export { importRecord, type RecordImport } from "./cases/import-record.js";
export { listCases } from "./cases/list-cases.js";
export { type CaseMoment, loadCase } from "./cases/load-case.js";
export { type SaveCommand, saveCase } from "./cases/save-case.js";

// Recorded between saves
export { loadDecisions } from "./decisions/load-decisions.js";
export { type DecisionCommand, loadCaseDecisions, recordDecision } from "./decisions/record-decision.js";
export { beginRescreening, type RescreeningCommand } from "./rescreenings/begin-rescreening.js";

// Idempotent commands
export { type IdempotentCommand, once } from "./commands/once.js";

// Sealing at rest
export { CaseSeal, type CasePlace } from "./sealing/case-seal.js";
export { checkKey } from "./sealing/check-key.js";
export { deriveKey, type KeyPurpose } from "./sealing/derive-key.js";
export { KeyVault } from "./sealing/key-vault.js";
export { parseKey, readOrCreateKey } from "./sealing/read-key.js";
export { openValue, type SealedPlace, sealValue } from "./sealing/seal-value.js";

// Audit log
export { AuditLog } from "./audit/audit-log.js";
export { type AuditSupplement, AuditTrail, type AuditWitness } from "./audit/audit-trail.js";
export { type AuditAnchor, verifyAudit } from "./audit/verify-audit.js";

// Backup
export { findKeptTables, type KeptTable } from "./backup/kept-tables.js";
export { restoreBackup } from "./backup/restore-backup.js";
export { type BackupOptions, type RowCounts, writeBackup } from "./backup/write-backup.js";

// What a client sends and gets
export * from "./client.js";
