import { inboxMessageTable, outboxMessageTable, takeBackMessages } from "@spean/courier";
import {
  type AuditLog,
  type DatabaseQueries,
  eraseCase,
  type ErasingExtension,
  type KeyVault,
} from "@spean/store";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { olderCases } from "../database/older-tables.js";
import { referralInSteps, referralsIn, referralsOut } from "../database/referral-tables.js";
import { changeSealedRows, type ReferralSealing } from "../referral-seals/seal-referral.js";

/** Erasing a case: what was stopped, and what could not be reached. */
export interface ErasedCaseReport {
  /** Envelopes that waited, and do not leave any more. */
  readonly takenBack: number;
  /** Names of the agencies that hold an envelope, one for each that left or may have. */
  readonly leftTo: readonly string[];
  /** Number of the row of the older system that the case was made of: that system still holds it. */
  readonly olderId?: string;
}

const receivedAs = (transaction: DatabaseQueries, caseId: string) =>
  transaction
    .select({ id: referralsIn.id, digest: referralsIn.digest })
    .from(referralsIn)
    .innerJoin(referralInSteps, eq(referralInSteps.referral, referralsIn.id))
    .where(eq(referralInSteps.caseId, caseId));

/**
 * Stops the envelopes of a case that have not left and empties them. One that left stays in the outbox as it is,
 * since replies are verified by it; it is sealed to its recipient, and nobody here can open it.
 */
async function stopMessages(
  transaction: DatabaseQueries,
  caseId: string,
): Promise<Pick<ErasedCaseReport, "takenBack" | "leftTo">> {
  const sent = await transaction
    .select({ id: outboxMessageTable.id, agency: outboxMessageTable.agency })
    .from(referralsOut)
    .innerJoin(outboxMessageTable, eq(outboxMessageTable.id, referralsOut.message))
    .where(eq(referralsOut.caseId, caseId));
  const ids = sent.map(({ id }) => id);
  const { takenBack, left } = await takeBackMessages(transaction, ids, "case-erased");
  if (takenBack.length > 0)
    await transaction
      .update(outboxMessageTable)
      .set({ message: "" })
      .where(inArray(outboxMessageTable.id, [...takenBack]));
  return {
    takenBack: takenBack.length,
    leftTo: sent.flatMap(({ id, agency }) => (left.includes(id) ? [agency] : [])),
  };
}

/** Empties the envelopes that the case came in, and forgets the reasons that this agency wrote about them. */
async function forgetReceived({ queries, vault }: ReferralSealing, caseId: string): Promise<void> {
  const received = await receivedAs(queries, caseId);
  if (received.length === 0) return;
  await queries
    .update(inboxMessageTable)
    .set({ message: "" })
    .where(
      inArray(
        inboxMessageTable.digest,
        received.map(({ digest }) => digest),
      ),
    );
  for (const { id } of received)
    await changeSealedRows({ queries, vault }, { side: "received", id }, () =>
      queries
        .update(referralInSteps)
        .set({ words: null })
        .where(and(eq(referralInSteps.referral, id), isNotNull(referralInSteps.words))),
    );
}

/** What is erased with a case in this system. `report` gets what was found. */
export function eraseMessagesOf(
  vault: KeyVault,
  caseId: string,
  report: (found: ErasedCaseReport) => void = () => {},
): ErasingExtension {
  return {
    before: async (transaction) => {
      const stopped = await stopMessages(transaction, caseId);
      const [older] = await transaction.select().from(olderCases).where(eq(olderCases.caseId, caseId));
      report({ ...stopped, ...(older && { olderId: older.olderId }) });
      return { takenBack: stopped.takenBack, left: stopped.leftTo.length, older: older !== undefined };
    },
    after: (transaction) => forgetReceived({ queries: transaction, vault }, caseId),
  };
}

/**
 * Erases a case with what this system holds of it elsewhere.
 *
 * @returns `undefined` if there is no such case, or it was erased before
 */
export async function eraseWithMessages(
  { queries, audit, vault }: ReferralSealing & { readonly audit: AuditLog },
  caseId: string,
): Promise<ErasedCaseReport | undefined> {
  let found: ErasedCaseReport | undefined;
  const extension = eraseMessagesOf(vault, caseId, (report) => (found = report));
  const erased = await eraseCase(queries, caseId, { audit, extension });
  return erased ? found : undefined;
}
