import { type Actor, checkRecord, type Fault } from "@spean/model";
import { eq } from "drizzle-orm";
import type { NewRescreening, Rescreenings } from "../../shared/rescreening.js";
import type { Witness } from "../audit/trail.js";
import { exportRecord } from "../cases/export-record.js";
import { holdCase } from "../cases/hold-case.js";
import { knownIndicators } from "../cases/known.js";
import { wordsOfRescreening } from "../cases/places.js";
import { noSuchCase, type Outcome, type Refusal } from "../cases/refusal.js";
import type { Store } from "../cases/store.js";
import { rescreenings } from "../database/rescreening-tables.js";
import { rescreeningFrom } from "./rescreening-rows.js";

/** A re-screening on its way in: `digest` is that of the body it came in, `by` who begins it. */
export interface Beginning {
  readonly caseId: string;
  readonly begun: NewRescreening;
  readonly digest: string;
  readonly by: Actor;
  /** Where it is written down that it was begun. */
  readonly witness: Witness;
  readonly now: Date;
}

const keyReused: Refusal = {
  status: 409,
  faults: [
    {
      code: "key-reused",
      path: "/id",
      message: "Another re-screening has this id: make a new random UUID for each.",
    },
  ],
};

const unsaid: Fault = {
  code: "missing-field",
  path: "/words",
  message: 'With the code "other", the reason is said in words.',
};

async function rescreeningsOf(store: Store, caseId: string): Promise<Rescreenings> {
  return { rescreenings: (await exportRecord(store, caseId))?.rescreenings ?? [] };
}

async function beginWithin(
  store: Store,
  { caseId, begun, by, now, witness, ...came }: Beginning,
): Promise<Outcome<Rescreenings>> {
  const { queries: transaction, vault } = store;
  const { id, of: assessment, code, words } = begun;
  const digest = vault.digestOf(came.digest);
  const held = await holdCase(store, caseId);
  if (!held) return { ok: false, refusal: noSuchCase };
  const [before] = await transaction.select().from(rescreenings).where(eq(rescreenings.id, id));
  if (before)
    return before.digest === digest && before.caseId === caseId
      ? { ok: true, value: await rescreeningsOf(store, caseId) }
      : { ok: false, refusal: keyReused };
  const row = {
    ...{ id, digest, caseId, assessment, code },
    ...{ afterSave: held.lastSave, begunAt: now, byRole: by.role, byAgency: by.agency ?? null },
    words: held.seal.sealAny(wordsOfRescreening(id), words),
  };
  const record = await exportRecord(store, caseId);
  const checked = checkRecord(
    { ...record, rescreenings: [rescreeningFrom(row, held.seal)] },
    knownIndicators,
  );
  const faults: Fault[] = [
    ...(code === "other" && words === undefined ? [unsaid] : []),
    ...(checked.ok
      ? []
      : checked.faults.map((fault) => ({ ...fault, path: fault.path.replace(/^\/rescreenings\/0/, "") }))),
  ];
  const [first, ...more] = faults;
  if (first) return { ok: false, refusal: { status: 400, faults: [first, ...more] } };
  await transaction.insert(rescreenings).values(row);
  const value = await rescreeningsOf(store, caseId);
  await witness.within(transaction, { details: { code } });
  return { ok: true, value };
}

/** Begins a re-screening of a case, in a single transaction. The same id with the same body is answered with what there is, and begins nothing twice. */
export async function beginRescreening(
  { queries, vault }: Store,
  beginning: Beginning,
): Promise<Outcome<Rescreenings>> {
  return queries.transaction((transaction) => beginWithin({ queries: transaction, vault }, beginning));
}
