import type { PageMessageId } from "../words.js";

/** State of the sign-in view: whether a request is in flight, and why the last one failed. */
export interface SignInViewState {
  readonly busy: boolean;
  readonly failure?: PageMessageId;
  /** Cases may wait on this device to be sent. */
  readonly mayWait: boolean;
}
