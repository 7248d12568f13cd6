import { type Actor, checkCaseRecord, type InputFault } from "@spean/model";
import { eq } from "drizzle-orm";
import type { AuditWitness } from "../audit/audit-trail.js";
import { exportRecord } from "../cases/export-record.js";
import { lockCaseForUpdate } from "../cases/hold-case.js";
import { placeOfRescreening } from "../cases/sealed-places.js";
import type { CaseRescreenings, RescreeningRequest } from "../client/rescreening-request.js";
import type { StoreResult } from "../client/store-refusal.js";
import { runCommandOnce } from "../commands/once.js";
import { noSuchCase, refuseRequestFaults, refuseKeyReuse, relocateFaultPaths } from "../commands/refusals.js";
import { sealCaseEntries } from "../seals/seal-case.js";
import { runInTransaction, type StoreReadContext, type StoreContext } from "../store-context.js";
import { rescreeningTable } from "../tables/entry-tables.js";
import { readRescreeningRow } from "./rescreening-rows.js";

/** A re-screening to be begun. */
export interface RescreeningCommand {
  readonly caseId: string;
  readonly rescreening: RescreeningRequest;
  /** Digest of the request as it came. */
  readonly digest: string;
  /** The sender. */
  readonly by: Actor;
  readonly witness: AuditWitness;
  readonly now: Date;
}

const missingWords: InputFault = {
  code: "missing-field",
  path: "/words",
  message: 'With the code "other", the reason is said in words.',
};

async function loadRescreenings(context: StoreReadContext, caseId: string): Promise<CaseRescreenings> {
  return { rescreenings: (await exportRecord(context, caseId))?.rescreenings ?? [] };
}

async function carryOut(
  context: StoreContext,
  command: RescreeningCommand,
): Promise<StoreResult<CaseRescreenings>> {
  const { caseId, by, now, rescreening } = command;
  const { id, of: assessment, code, words } = rescreening;
  const { queries, vault } = context;
  const held = await lockCaseForUpdate(context, caseId);
  if (!held) return { ok: false, refusal: noSuchCase };
  const row = {
    ...{ id, digest: vault.digestOf(command.digest), caseId, assessment, code },
    ...{ afterSave: held.lastSave, begunAt: now, byRole: by.role, byAgency: by.agency ?? null },
    words: held.seal.sealAny(placeOfRescreening(id), words),
  };
  const record = await exportRecord(context, caseId);
  const checked = checkCaseRecord(
    { ...record, rescreenings: [readRescreeningRow(row, held.seal)] },
    context.knownIndicators,
    record,
  );
  const [first, ...more] = [
    ...(code === "other" && words === undefined ? [missingWords] : []),
    ...(checked.ok ? [] : relocateFaultPaths(checked.faults, "/rescreenings/0")),
  ];
  if (first) return refuseRequestFaults(first, ...more);
  await queries.insert(rescreeningTable).values(row);
  await sealCaseEntries(queries, held.seal, [`rescreening ${id}`]);
  const value = await loadRescreenings(context, caseId);
  await command.witness.within(queries, { details: { code } });
  return { ok: true, value };
}

/** Begins a re-screening of a case, in one transaction. Idempotent by its id. */
export async function beginRescreening(
  context: StoreContext,
  command: RescreeningCommand,
): Promise<StoreResult<CaseRescreenings>> {
  const { caseId, digest, rescreening } = command;
  return runInTransaction(context, (within) =>
    runCommandOnce(within.queries, {
      key: rescreening.id,
      findEarlier: async () =>
        (
          await within.queries.select().from(rescreeningTable).where(eq(rescreeningTable.id, rescreening.id))
        ).at(0),
      isSame: (earlier) => earlier.digest === context.vault.digestOf(digest) && earlier.caseId === caseId,
      replay: async () => ({ ok: true, value: await loadRescreenings(within, caseId) }),
      refuseReuse: () =>
        refuseKeyReuse("/id", "Another re-screening has this id: make a new random UUID for each."),
      carryOut: () => carryOut(within, command),
    }),
  );
}
