import { type CaseRecord, type InputFault, Instant, type RecordedAssessment } from "@spean/model";
import { eq } from "drizzle-orm";
import * as z from "zod";
import type { DatabaseQueries } from "../database/database-handle.js";
import type { CaseSeal } from "../sealing/case-seal.js";
import { receivedRecordTable } from "../tables/case-tables.js";
import { isLowerOutcome, type ListedOutcome } from "../client/outcome-order.js";
import { placeOfReceivedParts } from "./sealed-places.js";

/** The parts of a record that another system made and that this one adds nothing to. */
export type ReceivedParts = Pick<CaseRecord, "previousCaseIds" | "assessments"> & {
  /** Assessments that this version cannot read, as they came. */
  readonly unreadAssessments?: readonly unknown[];
};

/** A part of what came that does not fit the record here, as `completePartialRecord` of `@spean/exchange` names it. */
export interface UntakenEntry {
  readonly field: string;
  readonly code: InputFault["code"];
  readonly value: unknown;
}

/** The assessments among what does not fit; one of another case is nobody's here. */
export const findUnreadAssessments = (untaken: readonly UntakenEntry[]): unknown[] =>
  untaken
    .filter(({ field, code }) => field === "assessments" && code !== "unknown-reference")
    .map(({ value }) => value);

/** An outcome that another agency assessed. */
interface BroughtOutcome {
  readonly outcome: ListedOutcome;
  readonly at: number;
  readonly reported: number;
}

const readBrought = ({ at, assessment: { outcome, reported } }: RecordedAssessment): BroughtOutcome => ({
  outcome,
  at: Date.parse(at),
  reported,
});

/** Of an assessment that this version cannot read the outcome counts if it is the highest; else it is not known. */
function readUnread(unread: unknown, now: number): BroughtOutcome {
  const { at, assessment } = UnreadAssessment.safeParse(unread).data ?? {};
  return {
    outcome: assessment?.outcome === "indicated" ? "indicated" : "unknown",
    at: at === undefined ? now : Date.parse(at),
    reported: assessment?.reported ?? 0,
  };
}

const UnreadAssessment = z.looseObject({
  at: Instant.optional().catch(undefined),
  assessment: z
    .looseObject({ outcome: z.unknown(), reported: z.int().min(0).max(100_000).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** The highest outcome, the last of its kind; one that is known before one that is not. */
const highestOf = (brought: readonly BroughtOutcome[]): BroughtOutcome | undefined =>
  brought.reduce<BroughtOutcome | undefined>((highest, next) => {
    if (!highest) return next;
    const passes = next.outcome === "unknown" && highest.outcome === "indicated";
    return passes || isLowerOutcome(next.outcome, highest.outcome) ? highest : next;
  }, undefined);

/**
 * Keeps the ids and the assessments that a record brought along, if any, beside the case's own. An outcome that
 * was made after `now`, by a clock that is wrong, is listed as of now; what was sent is kept as it came.
 */
export async function keepReceivedParts(
  queries: DatabaseQueries,
  seal: CaseSeal,
  {
    previousCaseIds = [],
    assessments = [],
    unreadAssessments = [],
    now,
  }: ReceivedParts & { readonly now: Date },
): Promise<void> {
  if (previousCaseIds.length + assessments.length + unreadAssessments.length === 0) return;
  const unread = unreadAssessments.map((one) => readUnread(one, now.getTime()));
  const highest = highestOf([...assessments.map(readBrought), ...unread]);
  await queries.insert(receivedRecordTable).values({
    caseId: seal.caseId,
    ...(highest && {
      outcome: highest.outcome,
      outcomeAt: new Date(Math.min(highest.at, now.getTime())),
      reported: highest.reported,
    }),
    brought: seal.seal(
      placeOfReceivedParts,
      JSON.stringify({ previousCaseIds, assessments, unreadAssessments }),
    ),
  });
}

/** The ids and the assessments that a case brought along; a part that it has none of is absent. */
export async function loadReceivedParts(queries: DatabaseQueries, seal: CaseSeal): Promise<ReceivedParts> {
  const [row] = await queries
    .select()
    .from(receivedRecordTable)
    .where(eq(receivedRecordTable.caseId, seal.caseId));
  if (!row) return {};
  const {
    previousCaseIds = [],
    assessments = [],
    unreadAssessments = [],
  } = JSON.parse(seal.open(placeOfReceivedParts, row.brought)) as ReceivedParts;
  return {
    ...(previousCaseIds.length > 0 && { previousCaseIds }),
    ...(assessments.length > 0 && { assessments }),
    ...(unreadAssessments.length > 0 && { unreadAssessments }),
  };
}
