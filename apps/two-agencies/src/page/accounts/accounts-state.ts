import type { ListedAccount } from "../../shared/account.js";
import type { PageMessageId } from "../words.js";

/** What the accounts show. `told` says what came of adding one. */
export interface AccountsViewState {
  readonly accounts: readonly ListedAccount[];
  readonly told?: PageMessageId;
}
