import type { Language } from "@spean/model";
import "../../src/register.js";
import { texts } from "../assessed.js";
import { begunRecord, inventedRecord, longRecord } from "../invented-record.js";

const records = { begun: begunRecord, whole: inventedRecord, long: longRecord };

/** The record to print, and how to show it. */
export interface Printed {
  readonly record: keyof typeof records;
  readonly language: Language;
  readonly identityShown: boolean;
}

/** Shows a record, and waits until it stands in the page with its fonts. */
async function show({ record, language, identityShown }: Printed): Promise<void> {
  const summary = document.querySelector("spean-case-summary")!;
  Object.assign(summary, { record: records[record], texts, language });
  await summary.updateComplete;
  summary.identityShown = identityShown;
  await summary.updateComplete;
  // what is drawn first asks for its fonts
  await new Promise(requestAnimationFrame);
  await document.fonts.ready;
}

Object.assign(window, { show });
