import { type CaseRecord, checkRecord, type Fault } from "@spean/model";
import type { Save } from "../../shared/save.js";
import { factsFrom } from "./from-rows.js";
import { knownIndicators } from "./known.js";
import { mergeConsents } from "./merge-consents.js";
import type { Outcome } from "./refusal.js";

/** A path into the whole record, as a path into the save that was sent: observations that were there before it are not counted. */
function rebased(fault: Fault, before: number): Fault {
  return { ...fault, path: fault.path.replace(/^\/observations\/(\d+)/, (_, index: string) => `/observations/${Number(index) - before}`) };
}

const refused = (first: Fault, ...more: Fault[]): Outcome<never> => ({ ok: false, refusal: { status: 400, faults: [first, ...more] } });

/**
 * The record as it would be with a save appended, its rules checked: indicators are known, ids are new, a correction names an
 * earlier observation of the same case and indicator.
 */
export function checkSave(record: Pick<CaseRecord, "id" | "observations" | "consents">, save: Save): Outcome<CaseRecord> {
  const { observations = [], consents = [] } = record;
  const merged = mergeConsents(consents, save.consents ?? []);
  if (!merged.ok) return refused(...merged.faults);
  const next = { ...record, ...factsFrom(save), observations: [...observations, ...save.observations], consents: merged.value };
  const checked = checkRecord(next, knownIndicators);
  if (checked.ok) return checked;
  const [first, ...more] = checked.faults.map((fault) => rebased(fault, observations.length));
  return refused(first as Fault, ...more);
}
