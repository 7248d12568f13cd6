import { type AuditWitness, runInTransaction, runCommandOnce } from "@spean/store";
import { eq } from "drizzle-orm";
import type { ReferralReplyRequest, ReceivedReferralView } from "../../shared/referral.js";
import { type RequestOutcome, type RequestRefusal, refuseExchange } from "../request-outcome.js";
import { referralInSteps, referralsIn } from "../database/referral-tables.js";
import { refuseAlteredReferrals } from "../referral-seals/check-referral.js";
import { sealWrittenRows } from "../referral-seals/seal-referral.js";
import { placeOfRow } from "../referral-seals/sealed-sides.js";
import { beginReceivedCase, buildReceivedRecord } from "./received-case.js";
import { loadReceivedReferral } from "./referrals-in.js";
import { findWithdrawnArrivals, withdrawalUnseenRefusal } from "./withdrawn-arrivals.js";
import { placeOfReceivedRecord, placeOfReceivedStepWords, type ReferralStore } from "./referral-store.js";
import { digestSendersCase } from "./sent-again.js";

/** An answer on its way in. `digest` is that of its body, `role` that of whoever answers. */
export interface ReferralReplyCommand {
  readonly id: string;
  readonly answer: ReferralReplyRequest;
  readonly digest: string;
  readonly role: string;
  readonly witness: AuditWitness;
  readonly now: Date;
}

/** There is no such referral. */
export const unknownReferralRefusal: RequestRefusal = {
  status: 404,
  faults: [
    { code: "not-found", path: "", message: "There is no referral with this id: look it up in the list." },
  ],
};

const answeredAlready: RequestRefusal = {
  status: 409,
  faults: [
    {
      code: "answered-already",
      path: "",
      message: "This referral was answered already, or is not at this step: load it again.",
    },
  ],
};

type Row = typeof referralsIn.$inferSelect;
type Step = typeof referralInSteps.$inferInsert;
type Done = Pick<Step, "message"> & Partial<Pick<Step, "caseId" | "came" | "senderCase">>;

const stageOf = ({ status }: ReferralReplyRequest): Step["stage"] =>
  status === "handed-back" ? "return" : "answer";

/** Accepts: opens the envelope, begins a case, and puts the receipt into the outbox, all of it or nothing. */
async function accept(store: ReferralStore, row: Row, now: Date): Promise<RequestOutcome<Done>> {
  const accepted = await store.courier.acceptEnvelope(store.queries, row.digest, now);
  if (!accepted.ok) return refuseExchange(accepted.refusal);
  const { content, receipt: message } = accepted.value;
  const received = buildReceivedRecord(content);
  const seal = await beginReceivedCase(store, received, now);
  const { manifest, grounds, record: sent } = content;
  const came = seal.seal(placeOfReceivedRecord(row.id), JSON.stringify({ manifest, grounds, record: sent }));
  const senderCase = digestSendersCase(store.vault, { sender: manifest.sender, id: sent.id }) ?? null;
  return { ok: true, value: { message, caseId: received.record.id, came, senderCase } };
}

/** Declines, or hands back: puts a signed answer into the outbox. */
async function say(
  { queries, courier }: ReferralStore,
  { digest, envelope, agency, country }: Row,
  {
    answer: { status, code, reason },
    now,
  }: { readonly answer: Exclude<ReferralReplyRequest, { status: "accepted" }>; readonly now: Date },
): Promise<RequestOutcome<Done>> {
  const said = {
    envelope: { id: envelope, digest },
    to: { agency, country },
    status,
    code,
    ...(reason !== undefined && { reason }),
  };
  const answered = await courier.answerEnvelope(queries, said, now);
  return answered.ok ? { ok: true, value: { message: answered.value } } : refuseExchange(answered.refusal);
}

async function confirmAnswer(
  store: ReferralStore,
  { id, now }: Pick<ReferralReplyCommand, "id" | "now">,
): Promise<RequestOutcome<ReceivedReferralView>> {
  const view = await loadReceivedReferral(store, { id, now });
  return view ? { ok: true, value: view } : { ok: false, refusal: unknownReferralRefusal };
}

async function carryOut(
  store: ReferralStore,
  answering: ReferralReplyCommand,
): Promise<RequestOutcome<ReceivedReferralView>> {
  const { queries, vault } = store;
  const { id, answer, role, now } = answering;
  const [row] = await queries.select().from(referralsIn).where(eq(referralsIn.id, id)).for("update");
  if (!row) return { ok: false, refusal: unknownReferralRefusal };
  await refuseAlteredReferrals({ queries, vault }, "received", [id]);
  const steps = await queries.select().from(referralInSteps).where(eq(referralInSteps.referral, id));
  const [stage, accepted] = [stageOf(answer), steps.some(({ step }) => step === "accepted")];
  if (steps.some((step) => step.stage === stage) || (stage === "return" && !accepted))
    return { ok: false, refusal: answeredAlready };
  const withdrawn = (await findWithdrawnArrivals(queries, [id])).has(id);
  if (answer.status === "accepted" && withdrawn && !answer.withdrawalSeen)
    return { ok: false, refusal: withdrawalUnseenRefusal };
  const done =
    answer.status === "accepted" ? await accept(store, row, now) : await say(store, row, { answer, now });
  if (!done.ok) return done;
  const words =
    answer.reason === undefined ? null : vault.sealHere(placeOfReceivedStepWords(id, stage), answer.reason);
  await queries.insert(referralInSteps).values({
    referral: id,
    stage,
    step: answer.status,
    key: answer.key,
    digest: vault.digestOf(answering.digest),
    at: now,
    role,
    code: "code" in answer ? answer.code : null,
    words,
    ...done.value,
  });
  const places = [placeOfRow(referralInSteps, id, stage)];
  await sealWrittenRows({ queries, vault }, { side: "received", id, places });
  const confirmed = await confirmAnswer(store, answering);
  const { caseId } = done.value;
  await answering.witness.within(queries, {
    ...(typeof caseId === "string" && { caseId }),
    details: { referral: id, status: answer.status, ...(withdrawn && { withdrawn }) },
  });
  return confirmed;
}

/**
 * Answers a referral that came in, in a single transaction: the case, the step and what is sent back are all
 * there, or none of them. Idempotent: the same key with the same body is answered as it stands, and done
 * once.
 */
export async function replyToReferral(
  store: ReferralStore,
  answering: ReferralReplyCommand,
): Promise<RequestOutcome<ReceivedReferralView>> {
  const { id, answer } = answering;
  return runInTransaction(store, (within) =>
    runCommandOnce(within.queries, {
      key: answer.key,
      findEarlier: async () =>
        (await within.queries.select().from(referralInSteps).where(eq(referralInSteps.key, answer.key))).at(
          0,
        ),
      isSame: (earlier) =>
        earlier.referral === id && earlier.digest === store.vault.digestOf(answering.digest),
      replay: () => confirmAnswer(within, answering),
      refuseReuse: () => ({ ok: false, refusal: answeredAlready }),
      carryOut: () => carryOut(within, answering),
    }),
  );
}
