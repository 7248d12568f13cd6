import type { Fault } from "@spean/model";

/** Something wrong with a request: a fault of the input, or one that only a server finds. A message never repeats a value. */
export interface RequestFault {
  readonly code: Fault["code"] | "cross-origin" | "key-reused" | "not-found" | "too-large" | "unavailable" | "unknown-host";
  readonly path: string;
  readonly message: string;
}

/** The body of every answer that is not a success. */
export interface Failure {
  readonly error: RequestFault;
  readonly more?: readonly RequestFault[];
}
