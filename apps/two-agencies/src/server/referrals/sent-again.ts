import type { ExchangeParty, OpenedEnvelope } from "@spean/exchange";
import type { KeyVault, StoreReadContext } from "@spean/store";
import { caseTable } from "@spean/store/tables";
import { and, asc, eq, isNull, or } from "drizzle-orm";
import type { CaseSentAgain } from "../../shared/case-origin.js";
import { referralInSteps, referralsIn } from "../database/referral-tables.js";
import { placeOfReceivedRecord } from "./referral-store.js";

/** What is kept of an envelope that was accepted, sealed with the key of its case. */
export type ReceivedContent = Pick<OpenedEnvelope, "manifest" | "grounds" | "record">;

/** A person as an agency names them: by its own id of their case. */
export interface SendersCase {
  readonly sender: ExchangeParty;
  readonly id: string | undefined;
}

/** Keyed digest of a case as its sender names it; `undefined` where the sender names none. */
export const digestSendersCase = (
  vault: KeyVault,
  { sender: { country, agency }, id }: SendersCase,
): string | undefined =>
  id === undefined ? undefined : vault.digestOf(JSON.stringify(["sender-case", country, agency, id]));

/** Opens what came with a referral; `undefined` where its case was erased. */
export async function openReceivedContent(
  { queries, vault }: StoreReadContext,
  { referral, caseId, came }: Pick<typeof referralInSteps.$inferSelect, "referral" | "caseId" | "came">,
): Promise<ReceivedContent | undefined> {
  const seal = caseId === null ? undefined : await vault.of(queries, caseId);
  return seal && came
    ? (JSON.parse(seal.open(placeOfReceivedRecord(referral), came)) as ReceivedContent)
    : undefined;
}

/**
 * Finds the cases here that the same agency sent under the same case of theirs, oldest first: it is the same
 * person, whom nobody has joined. Rows from before the digest was kept are opened to be compared.
 *
 * @param not the case that is looked at
 */
export async function findCasesSentAgain(
  store: StoreReadContext,
  sent: SendersCase,
  not: string,
): Promise<CaseSentAgain[]> {
  const digest = digestSendersCase(store.vault, sent);
  if (digest === undefined) return [];
  const { senderCase } = referralInSteps;
  const rows = await store.queries
    .select({ step: referralInSteps, of: caseTable })
    .from(referralInSteps)
    .innerJoin(referralsIn, eq(referralsIn.id, referralInSteps.referral))
    .innerJoin(caseTable, eq(caseTable.id, referralInSteps.caseId))
    .where(
      and(
        eq(referralsIn.country, sent.sender.country),
        eq(referralsIn.agency, sent.sender.agency),
        or(eq(senderCase, digest), isNull(senderCase)),
      ),
    )
    .orderBy(asc(caseTable.number));
  const found: CaseSentAgain[] = [];
  for (const { step, of } of rows) {
    if (of.id === not) continue;
    const content = await openReceivedContent(store, step);
    if (content?.record.id === sent.id)
      found.push({ id: of.id, number: of.number, createdAt: of.createdAt.toISOString() });
  }
  return found;
}
