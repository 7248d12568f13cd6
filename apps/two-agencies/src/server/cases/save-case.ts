import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Actor } from "@spean/model";
import { eq, sql } from "drizzle-orm";
import type { Save } from "../../shared/save.js";
import type { Saved } from "../../shared/saved.js";
import { cases, saves } from "../database/schema.js";
import type { Witness } from "../audit/trail.js";
import type { CaseSeal } from "../keys/case-seal.js";
import { append } from "./append.js";
import { assess } from "./assess.js";
import { checkSave } from "./check-save.js";
import { factsOf } from "./from-rows.js";
import { indexCase, indexDocuments } from "./index-case.js";
import { loadCase } from "./load-case.js";
import { rebase } from "./rebase.js";
import { noSuchCase, type Outcome, type Refusal } from "./refusal.js";
import type { Store } from "./store.js";

/** A save on its way in. Without `caseId` it begins a case. `digest` is the SHA-256 of the body it came in, `observer` who sent it. */
export interface Incoming {
  readonly caseId?: string;
  readonly save: Save;
  readonly digest: string;
  readonly observer: Actor;
  /** Where it is written down that it was saved. */
  readonly witness: Witness;
  readonly now: Date;
}

const keyReused: Refusal = {
  status: 409,
  faults: [
    {
      code: "key-reused",
      path: "/key",
      message: "Another save had this key: make a new random UUID for each save.",
    },
  ],
};

/** The confirmation of a save, as the case stood right after it. */
async function confirmation(
  store: Store,
  { caseId, number, key }: Pick<typeof saves.$inferSelect, "caseId" | "number" | "key">,
): Promise<Outcome<Saved>> {
  const found = await loadCase(store, { id: caseId, save: number });
  return found ? { ok: true, value: { caseId, key, case: found } } : { ok: false, refusal: noSuchCase };
}

/** What was answered to the save that had this key, if there was one. */
async function savedBefore(
  store: Store,
  { caseId, save, digest }: Incoming,
): Promise<Outcome<Saved> | undefined> {
  const [row] = await store.queries.select().from(saves).where(eq(saves.key, save.key));
  if (!row) return undefined;
  const same = row.digest === store.vault.digestOf(digest) && (caseId === undefined || caseId === row.caseId);
  return same ? confirmation(store, row) : { ok: false, refusal: keyReused };
}

/** Waits for whoever saves with the same key, then for whoever saves to the same case: what is read after that stays true until the commit. */
async function takeTurn({ queries }: Store, { caseId, save }: Incoming): Promise<void> {
  await queries.execute(sql`select pg_advisory_xact_lock(hashtextextended(${save.key}, 0))`);
  if (caseId !== undefined)
    await queries.select({ id: cases.id }).from(cases).where(eq(cases.id, caseId)).for("update");
}

/** Begins a case with a key of its own. */
async function begin(
  { queries, vault }: Store,
  { caseId, now }: { readonly caseId: string; readonly now: Date },
): Promise<CaseSeal> {
  const seal = vault.newFor(caseId);
  await queries.insert(cases).values({ id: caseId, createdAt: now });
  await vault.keep(queries, seal);
  return seal;
}

async function saveWithin(store: Store, incoming: Incoming): Promise<Outcome<Saved>> {
  const { now } = incoming;
  const { queries, vault } = store;
  await takeTurn(store, incoming);
  const before = await savedBefore(store, incoming);
  if (before) return before;
  const earlier = incoming.caseId === undefined ? undefined : await loadCase(store, { id: incoming.caseId });
  if (incoming.caseId !== undefined && !earlier) return { ok: false, refusal: noSuchCase };
  const rebased = await rebase(store, earlier, incoming.save);
  if (!rebased.ok) return rebased;
  const save = rebased.value;
  const caseId = incoming.caseId ?? randomUUID();
  const checked = checkSave(earlier?.record ?? { id: caseId }, save, incoming.observer);
  if (!checked.ok) return checked;
  const seal = (await vault.of(queries, caseId)) ?? (await begin(store, { caseId, now }));
  const recorded = assess(checked.value, now);
  const facts = factsOf(save);
  const changed = !earlier || !isDeepStrictEqual(facts, factsOf(earlier.record));
  const digest = vault.digestOf(incoming.digest);
  const person = isDeepStrictEqual(save.person ?? {}, earlier?.record.person ?? {}) ? undefined : save.person;
  const number = await append(queries, {
    seal,
    save,
    digest,
    savedAt: now,
    recorded,
    ...(changed && { facts }),
    ...(person && { person }),
  });
  await indexCase(store, caseId, { facts, assessment: recorded.assessment });
  if (person) await indexDocuments(store, caseId, person);
  const confirmed = await confirmation(store, { caseId, number, key: save.key });
  await incoming.witness.within(queries, {
    caseId,
    details: {
      save: save.key,
      observations: save.observations.length,
      consents: save.consents?.length ?? 0,
      person: person !== undefined,
    },
  });
  return confirmed;
}

/**
 * Saves to a case, or begins one, in a single transaction: when this resolves, all of it is committed, or nothing is.
 * The same key with the same body is answered as it was the first time, and saves nothing.
 */
export async function saveCase(store: Store, incoming: Incoming): Promise<Outcome<Saved>> {
  return store.queries.transaction((queries) => saveWithin({ ...store, queries }, incoming));
}
