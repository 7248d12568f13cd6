import type { CaseRecord, RecordedAssessment } from "@spean/model";
import { eq } from "drizzle-orm";
import type { DatabaseQueries } from "../database/database-handle.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import { receivedRecordTable } from "../tables/case-tables.js";
import { isLowerOutcome } from "../client/outcome-order.js";
import { placeOfReceivedParts } from "./sealed-places.js";

/** The parts of a record that another system made and that this one adds nothing to. */
export type ReceivedParts = Pick<CaseRecord, "previousCaseIds" | "assessments">;

const highestOf = (assessments: readonly RecordedAssessment[]): RecordedAssessment | undefined =>
  assessments.reduce<RecordedAssessment | undefined>(
    (highest, next) =>
      highest && isLowerOutcome(next.assessment.outcome, highest.assessment.outcome) ? highest : next,
    undefined,
  );

/**
 * Keeps the ids and the assessments that a record brought along, if any, beside the case's own. An outcome that
 * was made after `now`, by a clock that is wrong, is listed as of now; what was sent is kept as it came.
 */
export async function keepReceivedParts(
  queries: DatabaseQueries,
  seal: CaseSeal,
  { previousCaseIds = [], assessments = [], now }: ReceivedParts & { readonly now: Date },
): Promise<void> {
  if (previousCaseIds.length + assessments.length === 0) return;
  const highest = highestOf(assessments);
  await queries.insert(receivedRecordTable).values({
    caseId: seal.caseId,
    ...(highest && {
      outcome: highest.assessment.outcome,
      outcomeAt: new Date(Math.min(Date.parse(highest.at), now.getTime())),
      reported: highest.assessment.reported,
    }),
    brought: seal.seal(placeOfReceivedParts, JSON.stringify({ previousCaseIds, assessments })),
  });
}

/** The ids and the assessments that a case brought along; a part that it has none of is absent. */
export async function loadReceivedParts(queries: DatabaseQueries, seal: CaseSeal): Promise<ReceivedParts> {
  const [row] = await queries
    .select()
    .from(receivedRecordTable)
    .where(eq(receivedRecordTable.caseId, seal.caseId));
  if (!row) return {};
  const { previousCaseIds, assessments } = JSON.parse(seal.open(placeOfReceivedParts, row.brought)) as {
    [Part in keyof ReceivedParts]-?: NonNullable<ReceivedParts[Part]>;
  };
  return {
    ...(previousCaseIds.length > 0 && { previousCaseIds }),
    ...(assessments.length > 0 && { assessments }),
  };
}
