import { createHash } from "node:crypto";
import type { Actor, CaseRecord, Decision } from "@spean/model";
import canonicalize from "canonicalize";
import { getTableName } from "drizzle-orm";
import { AuditLog } from "./audit/audit-log.js";
import { AuditTrail } from "./audit/audit-trail.js";
import type { AuditAnchor } from "./audit/verify-audit.js";
import { recordRestoring } from "./backup/record-restoring.js";
import { restoreBackup } from "./backup/restore-backup.js";
import { type TableRowCounts, writeBackup } from "./backup/write-backup.js";
import { eraseCase, tablesErasedWithCase } from "./cases/erase-case.js";
import { exportRecord } from "./cases/export-record.js";
import { findInactiveCases } from "./cases/find-inactive-cases.js";
import { listCases } from "./cases/list-cases.js";
import { loadCase } from "./cases/load-case.js";
import { saveCase } from "./cases/save-case.js";
import type { StoreVerification } from "./client/audit-entry.js";
import type { CaseSearch } from "./client/case-search.js";
import type { CaseListPage, CaseView } from "./client/case-view.js";
import type { CaseDecisions } from "./client/decision-request.js";
import type { CaseRescreenings, RescreeningRequest } from "./client/rescreening-request.js";
import type { SaveConfirmation, SaveRequest } from "./client/save-request.js";
import type { StoreResult } from "./client/store-refusal.js";
import type { DatabaseHandle, DatabaseQueries } from "./database/database-handle.js";
import { forgetDeletedRows } from "./database/forget-deleted.js";
import { type DatabaseLocation, openDatabase } from "./database/open-database.js";
import { loadDecisions } from "./decisions/load-decisions.js";
import { recordDecision } from "./decisions/record-decision.js";
import { beginRescreening } from "./rescreenings/begin-rescreening.js";
import { checkMasterKey } from "./sealing/check-key.js";
import { KeyVault } from "./sealing/key-vault.js";
import { bindOlderDatabase } from "./seals/bind-older-database.js";
import { verifyStore } from "./seals/verify-store.js";
import type { StoreContext } from "./store-context.js";

/** Options of opening a store. */
export type CaseStoreOptions = DatabaseLocation &
  Pick<StoreContext, "assessCase" | "titleOfDemonstration"> & {
    /**
     * Master key: 32 random bytes, kept apart from the database and its backups. Without it nothing can be
     * read.
     */
    readonly key: Uint8Array;
    /** Codes of all indicators that may be answered. */
    readonly knownIndicators: Iterable<string>;
    /** Code of the agency, which backups name. */
    readonly agency: string;
    /**
     * Brings other tables in the same database up to date, such as those of `@spean/courier`; backups hold
     * them too.
     */
    readonly prepareDatabase?: (queries: DatabaseQueries) => Promise<void>;
    /** The clock; the system's unless given. */
    readonly now?: () => Date;
  };

/** The sender of a command: as the record names them, and by which account and role the audit log does. */
export interface CommandSender {
  readonly observer: Actor;
  readonly account?: string;
}

/** A command on an existing case. */
export type CaseCommand<Request> = CommandSender & { readonly caseId: string; readonly request: Request };

/** A save to an existing case, or without `caseId` to a new one. */
export type CaseSaveOptions = CommandSender & { readonly caseId?: string; readonly request: SaveRequest };

/**
 * An open store of case records. Commands are idempotent, atomic, and written to the audit log in the same
 * transaction.
 */
export interface CaseStore extends StoreContext {
  readonly audit: AuditLog;
  /**
   * Saves to a case, or begins one. Answered, or refused with every fault; what is confirmed is committed.
   */
  saveCase(save: CaseSaveOptions): Promise<StoreResult<SaveConfirmation>>;
  recordDecision(command: CaseCommand<Decision>): Promise<StoreResult<CaseDecisions>>;
  beginRescreening(command: CaseCommand<RescreeningRequest>): Promise<StoreResult<CaseRescreenings>>;
  /**
   * Opens a case with its derived answers, latest assessment and history; `undefined` if there is none, or it
   * was erased.
   */
  loadCase(id: string): Promise<CaseView | undefined>;
  /** Lists cases, newest first; all of them without a search. */
  listCases(search?: CaseSearch): Promise<CaseListPage>;
  /** Exports the full record with its assessments and decisions, as `spean score` reads it. */
  exportCase(id: string): Promise<CaseRecord | undefined>;
  /** Ids of the cases without a save, decision or re-screening since a moment. */
  findInactiveCases(since: Date): Promise<string[]>;
  /**
   * Erases a case by destroying its key (crypto-shredding), and writes the files anew in which it lay. False if
   * there is none. What waits in an outbox, and backups, are yours to stop and to take away.
   */
  eraseCase(id: string): Promise<boolean>;
  /**
   * Verifies the audit log, against an earlier end of it that was kept elsewhere if given, and that every case
   * is as the software wrote it.
   */
  verifyAudit(anchor?: AuditAnchor): Promise<StoreVerification>;
  /** Writes everything into one sealed file. */
  writeBackup(file: string): Promise<TableRowCounts>;
  close(): Promise<void>;
}

/** Digest of a request, by which a repetition is known. */
const digestRequest = (request: unknown) =>
  createHash("sha256")
    .update(canonicalize(request) ?? "")
    .digest("hex");

/** Methods that write, each with its entry in the audit log. */
function commandsOf(context: StoreContext, audit: AuditLog, now: () => Date) {
  const begin = (action: string, { observer, account }: CommandSender, caseId?: string) => ({
    witness: new AuditTrail(audit, {
      action,
      role: observer.role,
      ...(account !== undefined && { account }),
      ...(caseId !== undefined && { caseId }),
    }),
    now: now(),
  });
  return {
    saveCase: ({ caseId, request, ...by }: CaseSaveOptions) =>
      saveCase(context, {
        save: request,
        digest: digestRequest(request),
        observer: by.observer,
        ...begin(caseId === undefined ? "case.begin" : "case.save", by, caseId),
        ...(caseId !== undefined && { caseId }),
      }),
    recordDecision: ({ caseId, request, ...by }: CaseCommand<Decision>) =>
      recordDecision(context, {
        caseId,
        decision: request,
        digest: digestRequest(request),
        decider: by.observer,
        ...begin("decision.make", by, caseId),
      }),
    beginRescreening: ({ caseId, request, ...by }: CaseCommand<RescreeningRequest>) =>
      beginRescreening(context, {
        caseId,
        rescreening: request,
        digest: digestRequest(request),
        by: by.observer,
        ...begin("rescreening.begin", by, caseId),
      }),
  };
}

async function exportCase(context: StoreContext, id: string): Promise<CaseRecord | undefined> {
  const record = await exportRecord(context, id);
  const decisions = record ? await loadDecisions(context, id) : [];
  return record && { ...record, ...(decisions.length > 0 && { decisions }) };
}

/**
 * Opens the database with every table that is to be in it, does something with it, and closes it if that
 * fails.
 */
async function openPrepared(
  options: CaseStoreOptions,
  begin: (queries: DatabaseQueries) => Promise<unknown>,
): Promise<DatabaseHandle> {
  const database = await openDatabase(options);
  try {
    await options.prepareDatabase?.(database.queries);
    await begin(database.queries);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/**
 * Opens a store of case records and brings its tables up to date.
 *
 * @example
 * const store = await openCaseStore({
 *   dataFolder: "data",
 *   key: await readOrCreateKey("secrets/key"),
 *   agency: "kh",
 *   assessCase: compileStandard(commonList).evaluate,
 *   knownIndicators: commonList.indicators.map(({ code }) => code),
 * });
 *
 * @throws if the database cannot be opened, or was sealed with another key
 */
export async function openCaseStore(options: CaseStoreOptions): Promise<CaseStore> {
  const { key, agency, now = () => new Date() } = options;
  const { kind, queries, close } = await openPrepared(options, async (database) => {
    await checkMasterKey(database, key);
    const vault = new KeyVault(key);
    await bindOlderDatabase(database, { vault, audit: new AuditLog(database, vault, now) });
  });
  const vault = new KeyVault(key);
  const audit = new AuditLog(queries, vault, now);
  const context: StoreContext = {
    queries,
    vault,
    assessCase: options.assessCase,
    knownIndicators: new Set(options.knownIndicators),
    titleOfDemonstration: options.titleOfDemonstration,
  };
  return {
    ...context,
    audit,
    ...commandsOf(context, audit, now),
    loadCase: (id) => loadCase(context, { id }),
    listCases: (search = {}) => listCases(context, search),
    exportCase: (id) => exportCase(context, id),
    eraseCase: async (id) => {
      const erased = await eraseCase(queries, id, { audit });
      if (erased) await forgetDeletedRows({ kind, queries }, tablesErasedWithCase.map(getTableName));
      return erased;
    },
    findInactiveCases: (since) => findInactiveCases(queries, since),
    verifyAudit: (anchor) => verifyStore(context, anchor),
    writeBackup: async (file) => {
      await audit.append({ action: "backup.write", outcome: "done" });
      return writeBackup(queries, { key, agency, file, now: now() });
    },
    close,
  };
}

/** A backup to restore, and what must not come back with it. */
export interface StoreRestoring {
  /** A backup that `writeBackup` made with the same key, for the same agency. */
  readonly file: string;
  /** Ids of the cases that were erased since: they are erased again, before anybody opens them. */
  readonly erasedSince: readonly string[];
  /** Highest number that a case has had since, if it is known: none is given twice. */
  readonly highestNumber?: number;
}

/**
 * Restores a backup into an empty database, and opens it as a store. Numbers of cases go on after a gap, and the
 * audit log says what came back.
 *
 * @throws if the database is not empty, or the backup is another agency's, of another version, sealed with
 *   another key, altered or truncated. Nothing is then restored
 */
export async function restoreCaseStore(
  options: CaseStoreOptions,
  { file, ...since }: StoreRestoring,
): Promise<CaseStore> {
  const { key, agency, prepareDatabase, now } = options;
  const { close } = await openPrepared(options, (queries) =>
    restoreBackup(queries, {
      key,
      agency,
      file,
      ...(prepareDatabase && { prepareTables: prepareDatabase }),
      finish: async (transaction, header) => {
        const vault = new KeyVault(key);
        const audit = new AuditLog(transaction, vault, now);
        await bindOlderDatabase(transaction, { vault, audit });
        await recordRestoring(transaction, { audit, header, ...since });
      },
    }),
  );
  await close();
  return openCaseStore(options);
}
