import type { Queries } from "../database/database.js";
import type { Vault } from "../keys/vault.js";

/** What cases are read from and written to: a database or a transaction, and what seals them. */
export interface Store {
  readonly queries: Queries;
  readonly vault: Vault;
}
