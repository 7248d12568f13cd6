import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "@spean/model";
import { eq, sql } from "drizzle-orm";
import type { Save } from "../../shared/save.js";
import type { Saved } from "../../shared/saved.js";
import type { Queries } from "../database/database.js";
import { cases, saves } from "../database/schema.js";
import { append } from "./append.js";
import { assess } from "./assess.js";
import { checkSave } from "./check-save.js";
import { factsFrom } from "./from-rows.js";
import { loadCase } from "./load-case.js";
import { noSuchCase, type Outcome, type Refusal } from "./refusal.js";

/** A save on its way in. Without `caseId` it begins a case. `digest` is that of the body it came in, `observer` who sent it. */
export interface Incoming {
  readonly caseId?: string;
  readonly save: Save;
  readonly digest: string;
  readonly observer: Actor;
  readonly now: Date;
}

const keyReused: Refusal = {
  status: 409,
  faults: [{ code: "key-reused", path: "/key", message: "Another save had this key: make a new random UUID for each save." }],
};

/** The confirmation of a save, as the case stood right after it. */
async function confirmation(
  transaction: Queries,
  { caseId, number, key }: Pick<typeof saves.$inferSelect, "caseId" | "number" | "key">,
): Promise<Outcome<Saved>> {
  const found = await loadCase(transaction, { id: caseId, save: number });
  return found ? { ok: true, value: { caseId, key, case: found } } : { ok: false, refusal: noSuchCase };
}

/** What was answered to the save that had this key, if there was one. */
async function savedBefore(transaction: Queries, { caseId, save, digest }: Incoming): Promise<Outcome<Saved> | undefined> {
  const [row] = await transaction.select().from(saves).where(eq(saves.key, save.key));
  if (!row) return undefined;
  const same = row.digest === digest && (caseId === undefined || caseId === row.caseId);
  return same ? confirmation(transaction, row) : { ok: false, refusal: keyReused };
}

/** Waits for whoever saves with the same key, then for whoever saves to the same case: what is read after that stays true until the commit. */
async function takeTurn(transaction: Queries, { caseId, save }: Incoming): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${save.key}, 0))`);
  if (caseId !== undefined) await transaction.select({ id: cases.id }).from(cases).where(eq(cases.id, caseId)).for("update");
}

async function saveWithin(transaction: Queries, incoming: Incoming): Promise<Outcome<Saved>> {
  const { save, digest, now } = incoming;
  await takeTurn(transaction, incoming);
  const before = await savedBefore(transaction, incoming);
  if (before) return before;
  const earlier = incoming.caseId === undefined ? undefined : await loadCase(transaction, { id: incoming.caseId });
  if (incoming.caseId !== undefined && !earlier) return { ok: false, refusal: noSuchCase };
  const caseId = incoming.caseId ?? randomUUID();
  const checked = checkSave(earlier?.record ?? { id: caseId }, save, incoming.observer);
  if (!checked.ok) return checked;
  if (!earlier) await transaction.insert(cases).values({ id: caseId, createdAt: now });
  const recorded = assess(checked.value, now);
  const facts = factsFrom(save);
  const changed = !earlier || !isDeepStrictEqual(facts, factsFrom(earlier.record));
  const number = await append(transaction, { caseId, save, digest, savedAt: now, recorded, ...(changed && { facts }) });
  return confirmation(transaction, { caseId, number, key: save.key });
}

/**
 * Saves to a case, or begins one, in a single transaction: when this resolves, all of it is committed, or nothing is.
 * The same key with the same body is answered as it was the first time, and saves nothing.
 */
export async function saveCase(queries: Queries, incoming: Incoming): Promise<Outcome<Saved>> {
  return queries.transaction((transaction) => saveWithin(transaction, incoming));
}
