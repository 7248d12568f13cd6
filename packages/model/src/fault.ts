/** Stable codes of faults in input. */
export type InputFaultCode =
  | "answers-disagree"
  | "blank-line"
  | "duplicate-key"
  | "forbidden-key"
  | "invalid-json"
  | "invalid-utf8"
  | "invalid-value"
  | "line-too-long"
  | "missing-field"
  | "not-an-object"
  | "unexpected-bom"
  | "unknown-field"
  | "unknown-indicator"
  | "unknown-reference"
  | "wrong-type";

/**
 * One fault in input: what (`code`), where (`path`, a JSON Pointer) and how to mend it (`message`, in
 * English, for developers). A message never repeats a value, since a value may be personal data.
 */
export interface InputFault {
  readonly code: InputFaultCode;
  readonly path: string;
  readonly message: string;
}

/** Either a value, or everything that is wrong with the input. */
export type CheckResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly [InputFault, ...InputFault[]] };
