import { isDeepStrictEqual } from "node:util";
import { type Actor, checkCaseRecord, type Decision, type InputFault, noticesOnRecord } from "@spean/model";
import { eq } from "drizzle-orm";
import type { AuditWitness } from "../audit/audit-trail.js";
import { exportRecord } from "../cases/export-record.js";
import { lockCaseForUpdate } from "../cases/hold-case.js";
import type { CaseDecisions } from "../client/decision-request.js";
import type { StoreResult } from "../client/store-refusal.js";
import { runCommandOnce } from "../commands/once.js";
import { findFutureMoments } from "../commands/future-moments.js";
import { noSuchCase, refuseRequestFaults, refuseKeyReuse, relocateFaultPaths } from "../commands/refusals.js";
import { sealCaseEntries } from "../seals/seal-case.js";
import { runInTransaction, type StoreReadContext, type StoreContext } from "../store-context.js";
import { decisionTable } from "../tables/entry-tables.js";
import { buildDecisionRow } from "./decision-row.js";
import { loadDecisions } from "./load-decisions.js";

/** A decision to be recorded. */
export interface DecisionCommand {
  readonly caseId: string;
  readonly decision: Decision;
  /** Digest of the request as it came. */
  readonly digest: string;
  /** The sender. */
  readonly decider: Actor;
  readonly witness: AuditWitness;
  readonly now: Date;
}

/** Loads the decisions on a case with its assessments; `undefined` if there is no such case. */
export async function loadCaseDecisions(
  context: StoreReadContext,
  caseId: string,
): Promise<CaseDecisions | undefined> {
  const record = await exportRecord(context, caseId);
  if (!record) return undefined;
  const decisions = await loadDecisions(context, caseId);
  const { id, recordedAt: at } = decisionTable;
  const rows = await context.queries
    .select({ id, at })
    .from(decisionTable)
    .where(eq(decisionTable.caseId, caseId));
  const notices = noticesOnRecord({ ...record, decisions });
  return {
    decisions,
    recordedAt: Object.fromEntries(rows.map((row) => [row.id, row.at.toISOString()])),
    assessments: record.assessments ?? [],
    ...(notices.length > 0 && { notices }),
  };
}

async function confirmDecision(
  context: StoreReadContext,
  caseId: string,
): Promise<StoreResult<CaseDecisions>> {
  const value = await loadCaseDecisions(context, caseId);
  return value ? { ok: true, value } : { ok: false, refusal: noSuchCase };
}

/** Faults of a decision in another's name, or in the future. */
function findForeignParts({ decision, decider, now }: DecisionCommand): InputFault[] {
  const faults: InputFault[] = [];
  if (!isDeepStrictEqual(decision.by, decider))
    faults.push({
      code: "invalid-value",
      path: "/by",
      message: "A decision is recorded by whoever decided: send your own role and agency.",
    });
  return [...faults, ...findFutureMoments([{ path: "/at", at: decision.at }], now)];
}

async function carryOut(
  context: StoreContext,
  command: DecisionCommand,
): Promise<StoreResult<CaseDecisions>> {
  const { caseId, decision, now } = command;
  const { queries, vault } = context;
  const held = await lockCaseForUpdate(context, caseId);
  if (!held) return { ok: false, refusal: noSuchCase };
  const record = await exportRecord(context, caseId);
  const checked = checkCaseRecord({ ...record, decisions: [decision] }, context.knownIndicators, record);
  const [first, ...more] = [
    ...findForeignParts(command),
    ...(checked.ok ? [] : relocateFaultPaths(checked.faults, "/decisions/0")),
  ];
  if (first) return refuseRequestFaults(first, ...more);
  const digest = vault.digestOf(command.digest);
  await queries
    .insert(decisionTable)
    .values(buildDecisionRow(decision, { ...held, digest, recordedAt: now }));
  await sealCaseEntries(queries, held.seal, [`decision ${decision.id}`]);
  const confirmed = await confirmDecision(context, caseId);
  await command.witness.within(queries, { details: { outcome: decision.outcome } });
  return confirmed;
}

/** Records a decision beside earlier ones, in one transaction. Idempotent by its id. */
export async function recordDecision(
  context: StoreContext,
  command: DecisionCommand,
): Promise<StoreResult<CaseDecisions>> {
  const { caseId, decision, digest } = command;
  return runInTransaction(context, (within) =>
    runCommandOnce(within.queries, {
      key: decision.id,
      findEarlier: async () =>
        (await within.queries.select().from(decisionTable).where(eq(decisionTable.id, decision.id))).at(0),
      isSame: (earlier) => earlier.digest === context.vault.digestOf(digest) && earlier.caseId === caseId,
      replay: () => confirmDecision(within, caseId),
      refuseReuse: () =>
        refuseKeyReuse("/id", "Another decision has this id: make a new random UUID for each."),
      carryOut: () => carryOut(within, command),
    }),
  );
}
