import { completePartialRecord, type UntakenPart } from "@spean/exchange";
import { commonList } from "@spean/standard";
import type { CaseView, StoreReadContext } from "@spean/store";
import { eq } from "drizzle-orm";
import type { CaseOrigin, UntakenValue } from "../../shared/case-origin.js";
import { knownIndicators } from "../cases/case-scoring.js";
import { referralInSteps } from "../database/referral-tables.js";
import { findCasesSentAgain, openReceivedContent, type ReceivedContent } from "./sent-again.js";

const textIn = (value: unknown, field: string): string | undefined => {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined;
  return typeof found === "string" ? found : undefined;
};

function untakenFrom({ field, value }: Pick<UntakenPart, "field" | "value">): UntakenValue {
  const [indicator, answer] = [textIn(value, "indicator"), textIn(value, "answer")];
  return { field, ...(indicator !== undefined && { indicator }), ...(answer !== undefined && { answer }) };
}

/** A part of which the purpose of the hand-over calls for some fields only was not meant to be whole. */
const isSentInPart = ({ field, code }: UntakenPart): boolean =>
  code === "missing-field" && field !== "observations" && field !== "answers";

/**
 * What came and is not in the case: what does not fit the list here, and what an earlier version of this
 * system left out although it does.
 */
function untakenIn({ record: sent, manifest }: ReceivedContent, { record }: CaseView): UntakenValue[] {
  const whole = completePartialRecord(sent, { id: record.id, knownIndicators, manifest });
  const here = new Set(record.observations?.map(({ id }) => id));
  const leftOut = (whole.record.observations ?? []).filter(({ id }) => !here.has(id));
  return [
    ...whole.untaken
      .filter((part) => !isSentInPart(part) && !here.has(textIn(part.value, "id") ?? ""))
      .map(untakenFrom),
    ...leftOut.map((value) => untakenFrom({ field: "observations", value })),
  ];
}

/** Loads where a case came from; `undefined` where it was begun here. */
export async function loadCaseOrigin(
  store: StoreReadContext,
  opened: CaseView,
): Promise<CaseOrigin | undefined> {
  const { id } = opened.record;
  const [step] = await store.queries.select().from(referralInSteps).where(eq(referralInSteps.caseId, id));
  const content = step && (await openReceivedContent(store, step));
  if (!content) return undefined;
  const { sender, standard } = content.manifest;
  return {
    from: sender,
    referral: step.referral,
    standard: { id: standard.id, version: standard.version },
    sameRelease: standard.digest === commonList.digest,
    untaken: untakenIn(content, opened),
    sentAgain: await findCasesSentAgain(store, { sender, id: content.record.id }, id),
  };
}
