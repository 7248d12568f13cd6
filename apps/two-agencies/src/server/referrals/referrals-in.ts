import type { EnvelopeManifest } from "@spean/exchange";
import type { KeyVault, StoreReadContext } from "@spean/store";
import { asc, eq } from "drizzle-orm";
import type {
  EnvelopePeek,
  ReceivedReferral,
  ReceivedReferralStatus,
  ReceivedReferralView,
  ReferralHistoryStep,
} from "../../shared/referral.js";
import { referralInSteps, referralsIn } from "../database/referral-tables.js";
import { refuseAlteredReferrals } from "../referral-seals/check-referral.js";
import { placeOfReceivedStepWords, type ReferralStore } from "./referral-store.js";
import { findCasesSentAgain, openReceivedContent } from "./sent-again.js";
import { showPreview } from "./referral-preview.js";
import { findWithdrawnArrivals } from "./withdrawn-arrivals.js";

type Row = typeof referralsIn.$inferSelect;
type StepRow = typeof referralInSteps.$inferSelect;

function statusOf({ expiresAt }: Row, steps: readonly StepRow[], now: Date): ReceivedReferralStatus {
  const last = steps.find(({ stage }) => stage === "return") ?? steps[0];
  return last?.step ?? (expiresAt <= now ? "expired" : "waiting");
}

/** A referral that came in, as lists have it. */
export function receivedFromRow(row: Row, steps: readonly StepRow[], now: Date): ReceivedReferral {
  const { id, agency, country, arrivedAt, expiresAt } = row;
  return {
    id,
    from: { agency, country },
    arrivedAt: arrivedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    status: statusOf(row, steps, now),
  };
}

const stepFrom = (
  { referral, stage, step, at, code, words }: StepRow,
  vault: KeyVault,
): ReferralHistoryStep => ({
  step,
  at: at.toISOString(),
  ...(code !== null && { code }),
  ...(words && { reason: vault.openHere(placeOfReceivedStepWords(referral, stage), words) }),
});

const peekedFrom = ({ purpose, legalBasis, ground, preview }: EnvelopeManifest): EnvelopePeek => ({
  ...preview,
  purpose,
  legalBasis,
  ...("override" in ground && { without: ground.override }),
});

/** Previews an envelope before it is accepted, or gives the code for which it cannot be previewed now. */
async function look(
  { queries, courier }: ReferralStore,
  digest: string,
  now: Date,
): Promise<Pick<ReceivedReferralView, "peeked" | "closed">> {
  const peeked = await courier.peekEnvelope(digest, { now, queries });
  return peeked.ok ? { peeked: peekedFrom(peeked.value) } : { closed: peeked.refusal.code };
}

/** Words the content of an accepted referral. */
async function cameOf(
  store: StoreReadContext,
  step: StepRow,
): Promise<Pick<ReceivedReferralView, "caseId" | "came" | "peeked" | "sentAgain">> {
  const { caseId } = step;
  const content = await openReceivedContent(store, step);
  if (!content || caseId === null) return {};
  const { manifest, record } = content;
  const { purpose, recipient, sealedAt: at } = manifest;
  return {
    caseId,
    sentAgain: await findCasesSentAgain(store, { sender: manifest.sender, id: record.id }, caseId),
    peeked: peekedFrom(manifest),
    came: showPreview({ request: { purpose, recipient, at }, record }),
  };
}

/**
 * A referral that came in, with what may be seen of it; `undefined` if there is none.
 *
 * @throws AlteredRecordError if it or a step of it was changed past the software
 */
export async function loadReceivedReferral(
  store: ReferralStore,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<ReceivedReferralView | undefined> {
  const { queries, vault } = store;
  const [row] = await queries.select().from(referralsIn).where(eq(referralsIn.id, id));
  if (!row) return undefined;
  await refuseAlteredReferrals(store, "received", [id]);
  const steps = await queries
    .select()
    .from(referralInSteps)
    .where(eq(referralInSteps.referral, id))
    .orderBy(asc(referralInSteps.at));
  const accepted = steps.find(({ step }) => step === "accepted");
  const seen = accepted ? await cameOf(store, accepted) : await look(store, row.digest, now);
  const withdrawn = (await findWithdrawnArrivals(queries, [id])).get(id);
  return {
    ...receivedFromRow(row, steps, now),
    ...withdrawn,
    ...seen,
    steps: steps.map((step) => stepFrom(step, vault)),
  };
}
