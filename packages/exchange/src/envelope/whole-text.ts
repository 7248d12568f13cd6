import { refuse } from "../refusal/refusal.js";
import { type RecordText, recordText } from "./record-part.js";

/** The text of a part that holds both: the signed manifest, a tilde, and the record part as it was digested. */
export const wholeText = (signed: string, record: string): string => `${signed}~${record}`;

/** Takes such a text apart at its first tilde, which no signed manifest has. */
export function wholeParts(text: string): { readonly signed: string; readonly record: RecordText } {
  const end = text.indexOf("~");
  return end < 0
    ? refuse("malformed")
    : { signed: text.slice(0, end), record: recordText(text.slice(end + 1)) };
}
