import { randomUUID } from "node:crypto";
import { type EnvelopeManifest, peekEnvelope, sealReply } from "@spean/exchange";
import type { Outcome, Refusal } from "../cases/refusal.js";
import { referralsIn } from "../database/referral-tables.js";
import { digestOf } from "../exchange/digest-of.js";
import type { ExchangeStore, Taking } from "../exchange/exchange-store.js";
import { keepOnce, type Kept, replyBefore, writtenOf } from "../exchange/keep-once.js";
import { refused } from "../exchange/refused.js";

const replayed: Refusal = {
  status: 409,
  faults: [
    {
      code: "replayed",
      path: "",
      message:
        "Another envelope of this sender had this id: seal it again, so that it gets an id of its own.",
    },
  ],
};

/** Thrown to take back a transaction; it is caught at once. */
class AnotherEnvelope extends Error {}

interface Arrived extends Taking {
  readonly manifest: EnvelopeManifest;
  readonly digest: string;
  readonly reply: string;
}

/** Keeps an envelope as it came, sealed, with the reply that it is answered with. Nobody has seen it yet. */
async function keep(
  { queries }: ExchangeStore,
  { message, now, witness, manifest, digest, reply }: Arrived,
): Promise<Outcome<string>> {
  const { id, sender, expiresAt } = manifest;
  const kept: Kept = { digest, kind: "envelope", ...sender, message, reply, arrivedAt: now };
  return queries.transaction(async (transaction): Promise<Outcome<string>> => {
    if (!(await keepOnce(transaction, kept)))
      return { ok: true, value: (await replyBefore(transaction, digest)) ?? reply };
    const row = {
      id: randomUUID(),
      digest,
      envelope: id,
      ...sender,
      arrivedAt: now,
      expiresAt: new Date(expiresAt),
    };
    const added = await transaction
      .insert(referralsIn)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: referralsIn.id });
    if (added.length === 0) throw new AnotherEnvelope();
    await witness.within(transaction, writtenOf(kept));
    return { ok: true, value: reply };
  });
}

/** Takes in an envelope: looks at its preview, keeps it, and answers that it has arrived. One that cannot be verified is not kept. */
export async function arrive(store: ExchangeStore, incoming: Taking): Promise<Outcome<string>> {
  const { message, now, directory, keys } = incoming;
  const digest = digestOf(message);
  const before = await replyBefore(store.queries, digest);
  if (before !== undefined) return { ok: true, value: before };
  const at = now.toISOString();
  const peeked = await peekEnvelope(message, { directory, keys, at });
  if (!peeked.ok) return refused(peeked.refusal);
  const { id, sender } = peeked.value;
  const reply = await sealReply(
    { envelope: { id, digest }, to: sender, status: "arrived", at },
    { directory, keys },
  );
  if (!reply.ok) return refused(reply.refusal);
  try {
    return await keep(store, { ...incoming, manifest: peeked.value, digest, reply: reply.value });
  } catch (error) {
    if (error instanceof AnotherEnvelope) return { ok: false, refusal: replayed };
    throw error;
  }
}
