import { isDeepStrictEqual } from "node:util";
import { type Actor, checkRecord, type Decision, type Fault } from "@spean/model";
import { eq } from "drizzle-orm";
import type { Decisions } from "../../shared/decision.js";
import type { Witness } from "../audit/trail.js";
import { exportRecord } from "../cases/export-record.js";
import { holdCase } from "../cases/hold-case.js";
import { knownIndicators } from "../cases/known.js";
import { noSuchCase, type Outcome, type Refusal } from "../cases/refusal.js";
import type { Store } from "../cases/store.js";
import { decisions } from "../database/decision-tables.js";
import { decisionRow } from "./decision-row.js";
import { loadDecisions } from "./load-decisions.js";

/** A decision on its way in: `digest` is that of the body it came in, `decider` who sent it. */
export interface Deciding {
  readonly caseId: string;
  readonly decision: Decision;
  readonly digest: string;
  readonly decider: Actor;
  /** Where it is written down that it was recorded. */
  readonly witness: Witness;
  readonly now: Date;
}

/** How far the clock of a tablet may be ahead. */
const clockSkew = 5 * 60 * 1000;

const refused = (...faults: [Fault, ...Fault[]]): Outcome<never> => ({
  ok: false,
  refusal: { status: 400, faults },
});

const keyReused: Refusal = {
  status: 409,
  faults: [
    {
      code: "key-reused",
      path: "/id",
      message: "Another decision has this id: make a new random UUID for each.",
    },
  ],
};

/** What was decided on a case, with its assessments; `undefined` if there is no such case. */
export async function openDecisions(store: Store, caseId: string): Promise<Decisions | undefined> {
  const record = await exportRecord(store, caseId);
  return record && { decisions: await loadDecisions(store, caseId), assessments: record.assessments ?? [] };
}

/** Nobody decides in another's name, nor in the future. */
function foreign({ decision, decider, now }: Deciding): Fault[] {
  const faults: Fault[] = [];
  if (!isDeepStrictEqual(decision.by, decider))
    faults.push({
      code: "invalid-value",
      path: "/by",
      message: "A decision is recorded by whoever decided: send your own role and agency.",
    });
  if (Date.parse(decision.at) > now.getTime() + clockSkew)
    faults.push({
      code: "invalid-value",
      path: "/at",
      message: "This moment has not come yet: say when it was decided.",
    });
  return faults;
}

async function decideWithin(store: Store, deciding: Deciding): Promise<Outcome<Decisions>> {
  const { caseId, decision, now } = deciding;
  const { queries: transaction, vault } = store;
  const digest = vault.digestOf(deciding.digest);
  const held = await holdCase(store, caseId);
  if (!held) return { ok: false, refusal: noSuchCase };
  const confirmed = async (): Promise<Outcome<Decisions>> => {
    const value = await openDecisions(store, caseId);
    return value ? { ok: true, value } : { ok: false, refusal: noSuchCase };
  };
  const [before] = await transaction.select().from(decisions).where(eq(decisions.id, decision.id));
  if (before)
    return before.digest === digest && before.caseId === caseId
      ? confirmed()
      : { ok: false, refusal: keyReused };
  const record = await exportRecord(store, caseId);
  const checked = checkRecord({ ...record, decisions: [decision] }, knownIndicators);
  const faults = [
    ...foreign(deciding),
    ...(checked.ok
      ? []
      : checked.faults.map((fault) => ({ ...fault, path: fault.path.replace(/^\/decisions\/0/, "") }))),
  ];
  const [first, ...more] = faults;
  if (first) return refused(first, ...more);
  await transaction
    .insert(decisions)
    .values(decisionRow(decision, { seal: held.seal, digest, afterSave: held.lastSave, recordedAt: now }));
  const recorded = await confirmed();
  await deciding.witness.within(transaction, { details: { outcome: decision.outcome } });
  return recorded;
}

/** Records a decision beside those before it, in a single transaction. The same id with the same body is answered as it was, and recorded once. */
export async function decide({ queries, vault }: Store, deciding: Deciding): Promise<Outcome<Decisions>> {
  return queries.transaction((transaction) => decideWithin({ queries: transaction, vault }, deciding));
}
