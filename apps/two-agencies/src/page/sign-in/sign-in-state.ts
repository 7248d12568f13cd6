import type { PageMessageId } from "../words.js";

/** What signing in shows: whether it is under way, and why it failed. */
export interface SignInViewState {
  readonly busy: boolean;
  readonly failure?: PageMessageId;
}
