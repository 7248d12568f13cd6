import type { MessageValues } from "@spean/text";
import type { WordId } from "./spoken.js";

/** What is missing or doubtful in one field, as an id of words. It never repeats what was entered, since that may be personal. */
export interface FieldFault {
  /** The id of the field that shows it. */
  readonly field: string;
  /** The id of the control to go to, where it is not the field itself. */
  readonly control?: string;
  readonly message: WordId;
  readonly values?: MessageValues;
  /** Nothing was entered where the model needs something; it counts only once something else was entered. */
  readonly missing?: boolean;
}

/** A fault that stands while nothing was entered. */
export const missing = (when: boolean, fault: FieldFault): FieldFault[] =>
  when ? [{ ...fault, missing: true }] : [];
