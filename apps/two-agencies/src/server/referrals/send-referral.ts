import { minimiseRecord, type MinimisedRecord } from "@spean/exchange";
import { checkCaseRecord, type InputFault } from "@spean/model";
import { type AuditWitness, lockCaseForUpdate, runInTransaction, runCommandOnce } from "@spean/store";
import { eq } from "drizzle-orm";
import type { SentReferralView, ReferralPreviewReply } from "../../shared/referral.js";
import { exportWholeRecord } from "../cases/export-whole-record.js";
import { knownIndicators } from "../cases/case-scoring.js";
import {
  unknownCaseRefusal,
  type RequestOutcome,
  type RequestRefusal,
  refuseExchange,
} from "../request-outcome.js";
import { referralsOut } from "../database/referral-tables.js";
import { envelopeLife } from "./envelope-life.js";
import { sealWrittenRows } from "../referral-seals/seal-referral.js";
import { findOpenReferrals } from "./open-referrals.js";
import { loadSentReferral } from "./referrals-out.js";
import { placeOfReferral, type ReferralStore } from "./referral-store.js";
import {
  addReferral,
  buildReferral,
  buildSendingRequest,
  type AuthoredReferral,
} from "./authored-referral.js";
import { digestPreview, showPreview } from "./referral-preview.js";

/**
 * A referral on its way out of a case. `seen` names the preview that was looked at, `digest` is that of the
 * body.
 */
export interface ReferralDispatch extends AuthoredReferral {
  readonly caseId: string;
  readonly seen: string;
  readonly digest: string;
  readonly witness: AuditWitness;
}

const keyReused: RequestRefusal = {
  status: 409,
  faults: [
    {
      code: "key-reused",
      path: "/referral/id",
      message: "Another referral has this id: make a new random UUID for each.",
    },
  ],
};

const previewChanged: RequestRefusal = {
  status: 409,
  faults: [
    {
      code: "preview-changed",
      path: "/seen",
      message: "The case has changed since: look again at what would be sent, then send.",
    },
  ],
};

/** Exactly what would be sent, or why nothing may be. */
async function minimisedFrom(
  store: ReferralStore,
  { caseId, ...writing }: AuthoredReferral & { readonly caseId: string },
): Promise<RequestOutcome<MinimisedRecord>> {
  const record = await exportWholeRecord(store, caseId);
  if (!record) return { ok: false, refusal: unknownCaseRefusal };
  const whole = addReferral(record, buildReferral(writing));
  const minimised = minimiseRecord(whole, buildSendingRequest(writing));
  if (!minimised.ok) return refuseExchange(minimised.refusal);
  // what was sent before is history: only this referral is held against the newest word
  const checked = checkCaseRecord({ ...whole, referrals: whole.referrals?.slice(-1) }, knownIndicators, {
    ...record,
    referrals: undefined,
  });
  if (!checked.ok)
    return { ok: false, refusal: { status: 400, faults: checked.faults as [InputFault, ...InputFault[]] } };
  return minimised;
}

/** Shows exactly what would be sent, in each language. Nothing is written. */
export async function previewOutgoingReferral(
  store: ReferralStore,
  writing: AuthoredReferral & { readonly caseId: string },
): Promise<RequestOutcome<ReferralPreviewReply>> {
  const keys = await store.courier.readKeys({ now: writing.now });
  if (!keys.ok) return refuseExchange(keys.refusal);
  const minimised = await minimisedFrom(store, writing);
  if (!minimised.ok) return minimised;
  const { caseId, now, written } = writing;
  const { to, purpose } = written;
  return {
    ok: true,
    value: {
      seen: digestPreview(minimised.value),
      previews: showPreview(minimised.value),
      open: await findOpenReferrals(store, { caseId, to, purpose, now }),
    },
  };
}

/** Puts what was looked at into the outbox, sealed. @returns its id there */
async function enqueueReferral(
  store: ReferralStore,
  sending: ReferralDispatch,
): Promise<RequestOutcome<string>> {
  const { courier, queries } = store;
  const { written, now } = sending;
  const keys = await courier.readKeys({ now, queries });
  if (!keys.ok) return refuseExchange(keys.refusal);
  const minimised = await minimisedFrom(store, sending);
  if (!minimised.ok) return minimised;
  if (digestPreview(minimised.value) !== sending.seen) return { ok: false, refusal: previewChanged };
  const record = await exportWholeRecord(store, sending.caseId);
  if (!record) return { ok: false, refusal: unknownCaseRefusal };
  const expiresAt = new Date(now.getTime() + envelopeLife).toISOString();
  const sent = await courier.sendRecord(queries, {
    record: addReferral(record, buildReferral(sending)),
    request: buildSendingRequest(sending),
    legalBasis: written.legalBasis,
    expiresAt,
  });
  return sent.ok ? sent : refuseExchange(sent.refusal);
}

async function confirmReferral(store: ReferralStore, id: string): Promise<RequestOutcome<SentReferralView>> {
  const view = await loadSentReferral(store, id);
  return view ? { ok: true, value: view } : { ok: false, refusal: unknownCaseRefusal };
}

async function carryOut(
  store: ReferralStore,
  sending: ReferralDispatch,
): Promise<RequestOutcome<SentReferralView>> {
  const { queries, vault } = store;
  const { caseId, written, now } = sending;
  const held = await lockCaseForUpdate(store, caseId);
  if (!held) return { ok: false, refusal: unknownCaseRefusal };
  const sent = await enqueueReferral(store, sending);
  if (!sent.ok) return sent;
  const referral = held.seal.seal(placeOfReferral(written.id), JSON.stringify(buildReferral(sending)));
  const digest = vault.digestOf(sending.digest);
  await queries
    .insert(referralsOut)
    .values({ id: written.id, digest, caseId, message: sent.value, sentAt: now, referral });
  await sealWrittenRows({ queries, vault }, { side: "sent", id: written.id, begins: true });
  const confirmed = await confirmReferral(store, written.id);
  const ground = written.vitalInterest ? "vital-interest" : "consent";
  await sending.witness.within(queries, {
    details: { referral: written.id, purpose: written.purpose, country: written.to.country, ground },
  });
  return confirmed;
}

/**
 * Sends a referral: seals exactly what was looked at, and puts it into the outbox, in one transaction.
 * Consent is judged at this moment. Idempotent: the same id with the same body is answered as it stands, and
 * sent once.
 */
export async function sendOutgoingReferral(
  store: ReferralStore,
  sending: ReferralDispatch,
): Promise<RequestOutcome<SentReferralView>> {
  const { caseId, written } = sending;
  return runInTransaction(store, (within) =>
    runCommandOnce(within.queries, {
      key: written.id,
      findEarlier: async () =>
        (await within.queries.select().from(referralsOut).where(eq(referralsOut.id, written.id))).at(0),
      isSame: (earlier) =>
        earlier.digest === store.vault.digestOf(sending.digest) && earlier.caseId === caseId,
      replay: () => confirmReferral(within, written.id),
      refuseReuse: () => ({ ok: false, refusal: keyReused }),
      carryOut: () => carryOut(within, sending),
    }),
  );
}
