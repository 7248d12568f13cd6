import { openAnswer, ReceiptDocument, verifyAnswer, verifyReceipt } from "@spean/exchange";
import type { DatabaseQueries as Queries } from "@spean/store";
import { eq } from "drizzle-orm";
import type { Outcome, Refusal } from "../cases/refusal.js";
import { outbox } from "../database/exchange-tables.js";
import { referralOutSteps, referralsOut } from "../database/referral-tables.js";
import { digestOf } from "../exchange/digest-of.js";
import type { ExchangeStore, Incoming, Taking } from "../exchange/exchange-store.js";
import { keepOnce, type Kept, replyBefore, writtenOf } from "../exchange/keep-once.js";
import { delivered } from "../exchange/outbox.js";
import { refused } from "../exchange/refused.js";
import { wordsOfOutStep } from "./places.js";

/** What whoever sends a receipt or an answer is told. */
const kept = "kept";

type Step = (typeof referralOutSteps.$inferSelect)["step"];

/** What the recipient said of a referral that was sent here, verified. */
interface Said {
  readonly step: Step;
  readonly at: string;
  readonly proof: string;
  readonly code?: string | undefined;
  readonly reason?: string | undefined;
}

const unknownEnvelope: Refusal = {
  status: 422,
  faults: [
    {
      code: "unknown-envelope",
      path: "",
      message: "This is about an envelope that was never sent from here.",
    },
  ],
};

/** The envelope that was sent from here under a digest, and its referral. */
async function sentAs(queries: Queries, digest: string) {
  const [row] = await queries
    .select({ id: referralsOut.id, caseId: referralsOut.caseId, envelope: outbox.message, outbox: outbox.id })
    .from(outbox)
    .innerJoin(referralsOut, eq(referralsOut.message, outbox.id))
    .where(eq(outbox.digest, digest));
  return row;
}

type Sent = NonNullable<Awaited<ReturnType<typeof sentAs>>>;

/** Notes a step of a referral once; whatever the recipient says of an envelope also says that it was delivered. */
async function note(
  { queries, vault }: ExchangeStore,
  sent: Sent,
  { said, now }: { readonly said: Said; readonly now: Date },
): Promise<void> {
  const { step, at, proof, code, reason } = said;
  const seal = await vault.of(queries, sent.caseId);
  const words = seal?.sealAny(wordsOfOutStep(sent.id, step), reason) ?? null;
  await queries
    .insert(referralOutSteps)
    .values({ referral: sent.id, step, at: new Date(at), proof, code: code ?? null, words })
    .onConflictDoNothing();
  await delivered(queries, sent.outbox, now);
}

interface Keeping extends Pick<Taking, "witness"> {
  readonly said: Said;
  readonly row: Kept;
}

async function keepAndNote(
  store: ExchangeStore,
  sent: Sent,
  { said, row, witness }: Keeping,
): Promise<Outcome<string>> {
  return store.queries.transaction(async (queries): Promise<Outcome<string>> => {
    if (await keepOnce(queries, row)) {
      await note({ ...store, queries }, sent, { said, now: row.arrivedAt });
      await witness.within(queries, writtenOf(row));
    }
    return { ok: true, value: row.reply };
  });
}

/** The digest that a receipt names, before anything of it is verified. */
function digestIn(receipt: string): string | undefined {
  try {
    const payload = Buffer.from(receipt.split(".")[1] ?? "", "base64url").toString();
    return ReceiptDocument.safeParse(JSON.parse(payload)).data?.envelope.digest;
  } catch {
    return undefined;
  }
}

/** Takes in a receipt: the recipient has accepted, opened and kept it. */
export async function noteReceipt(
  store: ExchangeStore,
  { message, directory, now, witness }: Taking,
): Promise<Outcome<string>> {
  const digest = digestOf(message);
  const before = await replyBefore(store.queries, digest);
  if (before !== undefined) return { ok: true, value: before };
  const named = digestIn(message);
  if (named === undefined)
    return refused({ code: "malformed", message: "This is no envelope, no answer and no receipt." });
  const sent = await sentAs(store.queries, named);
  if (!sent) return { ok: false, refusal: unknownEnvelope };
  const read = await verifyReceipt(message, { envelope: sent.envelope, directory });
  if (!read.ok) return refused(read.refusal);
  const { recipient, receivedAt } = read.value;
  const row: Kept = { digest, kind: "receipt", ...recipient, message, reply: kept, arrivedAt: now };
  return keepAndNote(store, sent, {
    said: { step: "accepted", at: receivedAt, proof: message },
    row,
    witness,
  });
}

/** Opens an answer and holds it against the envelope that it is about. */
async function readAnswer({ queries }: ExchangeStore, { message, directory, keys, now }: Incoming) {
  const opened = await openAnswer(message, { directory, keys, at: now.toISOString() });
  if (!opened.ok) return refused(opened.refusal);
  const { answer, signed } = opened.value;
  const sent = await sentAs(queries, answer.envelope.digest);
  if (!sent) return { ok: false, refusal: unknownEnvelope } as const;
  const verified = await verifyAnswer(signed, { envelope: sent.envelope, directory });
  if (!verified.ok) return refused(verified.refusal);
  const { status: step, at, code, reason } = answer;
  return {
    ok: true,
    value: { sent, from: answer.from, said: { step, at, code, reason, proof: message } satisfies Said },
  } as const;
}

/** Takes in an answer: declined, or handed back. */
export async function noteAnswer(store: ExchangeStore, incoming: Taking): Promise<Outcome<string>> {
  const { message, now, witness } = incoming;
  const digest = digestOf(message);
  const before = await replyBefore(store.queries, digest);
  if (before !== undefined) return { ok: true, value: before };
  const read = await readAnswer(store, incoming);
  if (!read.ok) return read;
  const { sent, from, said } = read.value;
  return keepAndNote(store, sent, {
    said,
    witness,
    row: { digest, kind: "answer", ...from, message, reply: kept, arrivedAt: now },
  });
}

/** Notes what an envelope was answered with as it was delivered. @returns whether the answer holds */
export async function noteArrival(store: ExchangeStore, incoming: Incoming): Promise<boolean> {
  const read = await readAnswer(store, incoming);
  if (!read.ok || read.value.said.step !== "arrived") return false;
  const { sent, said } = read.value;
  await store.queries.transaction((queries) =>
    note({ ...store, queries }, sent, { said, now: incoming.now }),
  );
  return true;
}
