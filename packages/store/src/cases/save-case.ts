import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Actor, CaseRecord } from "@spean/model";
import { eq } from "drizzle-orm";
import type { AuditWitness } from "../audit/audit-trail.js";
import type { CaseView } from "../client/case-view.js";
import type { SaveConfirmation, SaveRequest } from "../client/save-request.js";
import type { StoreResult } from "../client/store-refusal.js";
import { runCommandOnce } from "../commands/once.js";
import { findFutureMoments, type StatedMoment } from "../commands/future-moments.js";
import { noSuchCase, refuseRequestFaults } from "../commands/refusals.js";
import { isUuidText } from "../database/is-uuid.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import { sealCaseEntries } from "../seals/seal-case.js";
import { runInTransaction, type StoreReadContext, type StoreContext } from "../store-context.js";
import { caseTable, saveTable } from "../tables/case-tables.js";
import { appendSaveRows } from "./append-save.js";
import { assessRecord } from "./assess-record.js";
import { checkSaveRequest } from "./check-save.js";
import { isLowerOutcome } from "../client/outcome-order.js";
import { updateCaseIndex, updateDocumentIndex } from "./index-case.js";
import { loadCase } from "./load-case.js";
import { receiveConsents } from "./receive-consents.js";
import { pickCaseFacts } from "./read-rows.js";
import { refuseSaveKey } from "./refuse-save-key.js";
import { rebaseSaveRequest } from "./rebase-save.js";

/** A save to be carried out; without `caseId` it begins a case. */
export interface SaveCommand {
  readonly caseId?: string;
  readonly save: SaveRequest;
  /**
   * Digest of the request as it came, by which a repetition is known from another request with the same key.
   */
  readonly digest: string;
  /** The sender. */
  readonly observer: Actor;
  readonly witness: AuditWitness;
  readonly now: Date;
}

/** Confirms a save with the case as it stood right after it. */
async function confirmSave(
  context: StoreReadContext,
  { caseId, number, key }: Pick<typeof saveTable.$inferSelect, "caseId" | "number" | "key">,
): Promise<StoreResult<SaveConfirmation>> {
  const found = await loadCase(context, { id: caseId, save: number });
  return found ? { ok: true, value: { caseId, key, case: found } } : { ok: false, refusal: noSuchCase };
}

/** Inserts the row and the data key of a new case. */
async function beginCase(
  { queries, vault }: StoreReadContext,
  { caseId, now }: { readonly caseId: string; readonly now: Date },
): Promise<CaseSeal> {
  const seal = vault.newFor(caseId);
  await queries.insert(caseTable).values({ id: caseId, createdAt: now });
  await vault.keep(queries, seal);
  return seal;
}

/** A save that was merged and checked, and the case it goes to. */
interface CheckedSave {
  readonly caseId: string;
  readonly current: CaseView | undefined;
  readonly save: SaveRequest;
  /** The record with the save. */
  readonly record: CaseRecord;
}

/** Appends a checked save, and what of the facts and the person it changes. */
async function writeSave(
  context: StoreContext,
  { caseId, current, save, record }: CheckedSave,
  { digest, now, witness }: SaveCommand,
): Promise<StoreResult<SaveConfirmation>> {
  const { queries, vault } = context;
  const seal = (await vault.of(queries, caseId)) ?? (await beginCase(context, { caseId, now }));
  const recorded = assessRecord(context, record, now);
  const facts = pickCaseFacts(save);
  const changed = !current || !isDeepStrictEqual(facts, pickCaseFacts(current.record));
  const person = isDeepStrictEqual(save.person ?? {}, current?.record.person ?? {}) ? undefined : save.person;
  const number = await appendSaveRows(queries, {
    seal,
    save,
    digest: vault.digestOf(digest),
    savedAt: now,
    recorded,
    ...(changed && { facts }),
    ...(person && { person }),
  });
  const { folded, before } = await updateCaseIndex(context, caseId, facts);
  const fell = folded.lowered && before && isLowerOutcome(recorded.assessment.outcome, before);
  if (person) await updateDocumentIndex(context, caseId, person);
  await sealCaseEntries(queries, seal, [`save ${number}`]);
  const confirmed = await confirmSave(context, { caseId, number, key: save.key });
  const counts = { observations: save.observations.length, consents: save.consents?.length ?? 0 };
  await witness.within(queries, {
    caseId,
    details: {
      save: save.key,
      ...counts,
      person: person !== undefined,
      ...(fell && { loweredFrom: before, loweredTo: recorded.assessment.outcome }),
    },
  });
  return confirmed;
}

/** The moments that a save states, but for those of a refusal and of a withdrawal, which always hold. */
const momentsOf = ({ observations, consents = [], urgentNeeds }: SaveRequest): StatedMoment[] => [
  ...observations.map(({ observedAt: at }, index) => ({ path: `/observations/${index}/observedAt`, at })),
  ...consents.map(({ at, given }, index) => ({ path: `/consents/${index}/at`, at: given ? at : undefined })),
  { path: "/urgentNeeds/askedAt", at: urgentNeeds?.askedAt },
];

async function carryOut(context: StoreContext, command: SaveCommand): Promise<StoreResult<SaveConfirmation>> {
  const { caseId, observer, now } = command;
  const [future, ...others] = findFutureMoments(momentsOf(command.save), now);
  if (future) return refuseRequestFaults(future, ...others);
  // whoever else saves to this case waits: what is read after this stays true until the commit
  if (caseId !== undefined && isUuidText(caseId))
    await context.queries
      .select({ id: caseTable.id })
      .from(caseTable)
      .where(eq(caseTable.id, caseId))
      .for("update");
  const current = caseId === undefined ? undefined : await loadCase(context, { id: caseId });
  if (caseId !== undefined && !current) return { ok: false, refusal: noSuchCase };
  const rebased = await rebaseSaveRequest(context, current, command.save);
  if (!rebased.ok) return rebased;
  const save = receiveConsents(rebased.value, { current, basedOn: command.save.basedOn }, now);
  const id = caseId ?? randomUUID();
  const checked = checkSaveRequest(context, { record: current?.record ?? { id }, save, observer });
  if (!checked.ok) return checked;
  return writeSave(context, { caseId: id, current, save, record: checked.value }, command);
}

/**
 * Saves to a case, or begins one, in one transaction: when this resolves, all of it is committed, or nothing
 * is. Idempotent: the same key with the same request gets the answer of the first time, and nothing is saved
 * again; the same key with another request that would begin a case is refused with the case that it began.
 */
export async function saveCase(
  context: StoreContext,
  command: SaveCommand,
): Promise<StoreResult<SaveConfirmation>> {
  const { caseId, save, digest } = command;
  return runInTransaction(context, (within) =>
    runCommandOnce(within.queries, {
      key: save.key,
      findEarlier: async () =>
        (await within.queries.select().from(saveTable).where(eq(saveTable.key, save.key))).at(0),
      isSame: (earlier) =>
        earlier.digest === context.vault.digestOf(digest) &&
        (caseId === undefined || caseId === earlier.caseId),
      replay: (earlier) => confirmSave(within, earlier),
      refuseReuse: (earlier) => refuseSaveKey(within, { save, caseId, earlierCaseId: earlier.caseId }),
      carryOut: () => carryOut(within, command),
    }),
  );
}
