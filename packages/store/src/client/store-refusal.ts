import type { InputFault } from "@spean/model";
import type { SaveConflict } from "./save-conflict.js";

/**
 * A fault of a request: of its content, or one that only the store can find. The message never repeats a
 * value.
 */
export interface StoreFault {
  readonly code: InputFault["code"] | "conflict" | "key-reused" | "not-found";
  /** JSON Pointer into the request. */
  readonly path: string;
  readonly message: string;
}

/** Reason for which a command was not carried out, with the HTTP status that fits. Nothing was written. */
export interface StoreRefusal {
  readonly status: 400 | 404 | 409;
  readonly faults: readonly [StoreFault, ...StoreFault[]];
  readonly conflict?: SaveConflict;
}

/** The value asked for, or the reason why not. */
export type StoreResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: StoreRefusal };
