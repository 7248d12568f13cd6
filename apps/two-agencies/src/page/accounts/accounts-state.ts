import type { ListedAccount } from "../../shared/account.js";
import type { PageMessageId } from "../words.js";

/** State of the accounts view. `told` is the result of the last change. */
export interface AccountsViewState {
  readonly accounts: readonly ListedAccount[];
  readonly told?: PageMessageId;
}
