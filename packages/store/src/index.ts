// The store
export {
  type CaseCommand,
  type CaseStore,
  type CaseStoreOptions,
  type CommandSender,
  type StoreRestoring,
  openCaseStore,
  restoreCaseStore,
  type CaseSaveOptions,
} from "./open-case-store.js";
export {
  type CaseAssessor,
  runInTransaction,
  type StoreReadContext,
  type StoreContext,
} from "./store-context.js";

// The database
export { applyMigrations, type MigrationSource, storeMigrations } from "./apply-migrations.js";
export type { DatabaseHandle, DatabaseQueries } from "./database/database-handle.js";
export { type DatabaseLocation, openDatabase, openPglite, openPostgresql } from "./database/open-database.js";
export { forgetDeletedRows } from "./database/forget-deleted.js";
export { lockDataFolder } from "./database/lock-folder.js";
export { queryRawRows } from "./database/query-rows.js";

// Cases
export {
  eraseCase,
  type ErasingExtension,
  type ErasingParts,
  tablesErasedWithCase,
} from "./cases/erase-case.js";
export { exportRecord } from "./cases/export-record.js";
export { findInactiveCases } from "./cases/find-inactive-cases.js";
export { type LockedCase, lockCaseForUpdate } from "./cases/hold-case.js";
export { importRecord, type RecordImport } from "./cases/import-record.js";
export { listCases } from "./cases/list-cases.js";
export { type CaseMoment, loadCase } from "./cases/load-case.js";
export { type SaveCommand, saveCase } from "./cases/save-case.js";

// Recorded between saves
export { loadDecisions } from "./decisions/load-decisions.js";
export { type DecisionCommand, loadCaseDecisions, recordDecision } from "./decisions/record-decision.js";
export { beginRescreening, type RescreeningCommand } from "./rescreenings/begin-rescreening.js";

// Requests and idempotent commands
export { parseRequest } from "./commands/parse-request.js";
export { type IdempotentCommand, runCommandOnce } from "./commands/once.js";

// Sealing at rest
export { CaseSeal, type SealedCasePlace } from "./sealing/case-seal.js";
export { checkMasterKey } from "./sealing/check-key.js";
export { deriveKeyForPurpose, type KeyPurpose } from "./sealing/derive-key.js";
export { createKeySealing } from "./sealing/key-sealing.js";
export { KeyVault } from "./sealing/key-vault.js";
export { parseMasterKey, readOrCreateKey } from "./sealing/read-key.js";
export { openSealedValue, type SealedPlace, sealValue } from "./sealing/seal-value.js";

// Seals of what stays in clear
export { AlteredRecordError } from "./seals/altered-record.js";
export { bindOlderDatabase, type SealBindingParts } from "./seals/bind-older-database.js";
export { selectStableRows, type StableBytes, type StableRow, writeStableRows } from "./seals/stable-rows.js";
export { findAlteredRows, verifyStore } from "./seals/verify-store.js";

// Audit log
export { AuditLog } from "./audit/audit-log.js";
export { type AuditSupplement, AuditTrail, type AuditWitness } from "./audit/audit-trail.js";
export { type AuditAnchor, verifyAuditLog } from "./audit/verify-audit.js";

// Backup
export { findBackedUpTables, type BackedUpTable } from "./backup/kept-tables.js";
export type { BackupHeader } from "./backup/backup-line.js";
export { recordRestoring, type RestoredSince } from "./backup/record-restoring.js";
export { restoreBackup } from "./backup/restore-backup.js";
export {
  type BackupOptions,
  type RestoreOptions,
  type TableRowCounts,
  writeBackup,
} from "./backup/write-backup.js";

// What a client sends and gets
export * from "./client.js";
