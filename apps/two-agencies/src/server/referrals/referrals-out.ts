import { deliveryFromRows, messageDeliveryTable, outboxMessageTable } from "@spean/courier";
import type { Referral } from "@spean/model";
import type { CaseSeal, DatabaseQueries, StoreReadContext } from "@spean/store";
import { and, asc, desc, eq, inArray, lt, or } from "drizzle-orm";
import type {
  ReferralPage,
  SentReferral,
  SentReferralView,
  ReferralHistoryStep,
} from "../../shared/referral.js";
import { referralOutSteps, referralOutWithdrawals, referralsOut } from "../database/referral-tables.js";
import { formatListCursor, type ListCursor } from "../http/list-cursor.js";
import { findAlteredReferrals, refuseAlteredReferrals } from "../referral-seals/check-referral.js";
import { placeOfReferral, placeOfSentStepWords } from "./referral-store.js";

type StepRow = typeof referralOutSteps.$inferSelect;

const pageSize = 50;
/** The later of these stands for the whole: what came out of order says the same. */
const order = ["arrived", "accepted", "declined", "handed-back"] as const;

function statusOf(steps: readonly StepRow[]): Referral["status"] {
  const last = order.findLast((step) => steps.some((one) => one.step === step));
  return last === undefined || last === "arrived" ? "sent" : last;
}

function stepsFrom(steps: readonly StepRow[], seal: CaseSeal): ReferralHistoryStep[] {
  return order.flatMap((name) =>
    steps
      .filter(({ step }) => step === name)
      .map(({ referral, step, at, code, words }) => ({
        step,
        at: at.toISOString(),
        ...(code !== null && { code }),
        ...(words && { reason: seal.open(placeOfSentStepWords(referral, step), words) }),
      })),
  );
}

/** The referral as it was sent, with what the recipient has said of it since. */
function withSteps(referral: Referral, steps: readonly ReferralHistoryStep[]): Referral {
  const at = (...names: ReferralHistoryStep["step"][]) => steps.find(({ step }) => names.includes(step))?.at;
  const [answeredAt, handedBackAt] = [at("accepted", "declined"), at("handed-back")];
  const last = steps.at(-1)?.step ?? "arrived";
  return {
    ...referral,
    ...(last !== "arrived" && { status: last }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(handedBackAt !== undefined && { handedBackAt }),
  };
}

const joined = (queries: DatabaseQueries) =>
  queries
    .select()
    .from(referralsOut)
    .innerJoin(outboxMessageTable, eq(outboxMessageTable.id, referralsOut.message))
    .innerJoin(messageDeliveryTable, eq(messageDeliveryTable.message, referralsOut.message))
    .leftJoin(referralOutWithdrawals, eq(referralOutWithdrawals.referral, referralsOut.id));

type Joined = Awaited<ReturnType<typeof joined>>[number];

async function stepsOf(queries: DatabaseQueries, rows: readonly Joined[]): Promise<Map<string, StepRow[]>> {
  const ids = rows.map(({ referrals_out: { id } }) => id);
  if (ids.length === 0) return new Map();
  const steps = await queries.select().from(referralOutSteps).where(inArray(referralOutSteps.referral, ids));
  return new Map(ids.map((id) => [id, steps.filter(({ referral }) => referral === id)]));
}

function outFrom(
  { referrals_out: { id, caseId, sentAt }, outbox: message, deliveries: delivery, ...more }: Joined,
  steps: readonly StepRow[],
): SentReferral {
  const { agency, country } = message;
  const withdrawn = more.referral_out_withdrawals;
  return {
    id,
    caseId,
    to: { agency, country },
    sentAt: sentAt.toISOString(),
    status: statusOf(steps),
    delivery: deliveryFromRows(message, delivery),
    ...(withdrawn && {
      withdrawal: { at: withdrawn.at.toISOString(), left: withdrawn.message !== null },
    }),
  };
}

/** A page of the referrals that were sent, the newest first. What became of one that was altered is not said. */
export async function listReferralsOut(
  { queries, vault }: StoreReadContext,
  after?: ListCursor,
): Promise<ReferralPage<SentReferral>> {
  const { sentAt, id } = referralsOut;
  const earlier = after && or(lt(sentAt, after.at), and(eq(sentAt, after.at), lt(id, after.id)));
  const rows = await joined(queries)
    .where(earlier)
    .orderBy(desc(sentAt), desc(id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const steps = await stepsOf(queries, shown);
  const altered = await findAlteredReferrals(
    { queries, vault },
    "sent",
    shown.map((row) => row.referrals_out.id),
  );
  const items = shown.map((row): SentReferral => {
    const { id } = row.referrals_out;
    const { withdrawal, ...item } = outFrom(row, steps.get(id) ?? []);
    if (altered.has(id)) return { ...item, status: "altered" };
    return { ...item, ...(withdrawal && { withdrawal }) };
  });
  const last = rows.length > pageSize ? shown.at(-1)?.referrals_out : undefined;
  return {
    items,
    ...(last && { next: formatListCursor({ group: "sent", at: last.sentAt, id: last.id }) }),
  };
}

/** The referral that a message of the outbox carries, and its case; `undefined` for a receipt or an answer. */
export async function findReferralOfMessage(
  queries: DatabaseQueries,
  message: string,
): Promise<{ readonly id: string; readonly caseId: string } | undefined> {
  const { id, caseId } = referralsOut;
  const [row] = await queries
    .select({ id, caseId })
    .from(referralsOut)
    .where(eq(referralsOut.message, message));
  return row;
}

/** Steps that cannot all be true: two answers, or somebody handed back who was not accepted. */
export function stepsContradict(steps: readonly Pick<ReferralHistoryStep, "step">[]): boolean {
  const has = (name: ReferralHistoryStep["step"]) => steps.some(({ step }) => step === name);
  return has("declined") ? has("accepted") || has("handed-back") : has("handed-back") && !has("accepted");
}

function viewFrom(row: Joined, steps: readonly StepRow[], seal: CaseSeal): SentReferralView {
  const { id, referral } = row.referrals_out;
  const said = stepsFrom(steps, seal);
  const sent = JSON.parse(seal.open(placeOfReferral(id), referral)) as Referral;
  return {
    ...outFrom(row, steps),
    referral: withSteps(sent, said),
    steps: said,
    ...(stepsContradict(said) && { contradicts: true }),
  };
}

/**
 * A referral that was sent, with all that is known of it; `undefined` if there is none, or its case was
 * erased.
 *
 * @throws AlteredRecordError if it or a step of it was changed past the software
 */
export async function loadSentReferral(
  { queries, vault }: StoreReadContext,
  id: string,
): Promise<SentReferralView | undefined> {
  const [row] = await joined(queries).where(eq(referralsOut.id, id));
  const seal = row && (await vault.of(queries, row.referrals_out.caseId));
  if (!seal) return undefined;
  await refuseAlteredReferrals({ queries, vault }, "sent", [id]);
  return viewFrom(row, (await stepsOf(queries, [row])).get(id) ?? [], seal);
}

/**
 * The referrals of a case as they stand, in the order in which they were sent.
 *
 * @throws AlteredRecordError if one of them or a step was changed past the software
 */
export async function loadReferralsOfCase(
  { queries, vault }: StoreReadContext,
  caseId: string,
): Promise<Referral[]> {
  const rows = await joined(queries).where(eq(referralsOut.caseId, caseId)).orderBy(asc(referralsOut.sentAt));
  const seal = rows.length > 0 ? await vault.of(queries, caseId) : undefined;
  if (!seal) return [];
  await refuseAlteredReferrals(
    { queries, vault },
    "sent",
    rows.map((row) => row.referrals_out.id),
  );
  const steps = await stepsOf(queries, rows);
  return rows.map((row) => viewFrom(row, steps.get(row.referrals_out.id) ?? [], seal).referral);
}
