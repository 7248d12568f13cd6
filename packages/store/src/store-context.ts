import type { Assessment, ScoringCase } from "@spean/model";
import type { DatabaseQueries } from "./database/database-handle.js";
import type { KeyVault } from "./sealing/key-vault.js";

/** Assesses the answers of a case: `compileStandard(standard).evaluate` of `@spean/rules`. */
export type CaseAssessor = (scoringCase: ScoringCase) => Assessment;

/** Everything that reading cases takes. Within a transaction, `queries` is the transaction. */
export interface StoreReadContext {
  readonly queries: DatabaseQueries;
  readonly vault: KeyVault;
  /** Title of the published case that a demonstration case was loaded from. */
  readonly titleOfDemonstration?: ((id: string) => string | undefined) | undefined;
}

/** Everything that writing cases takes. */
export interface StoreContext extends StoreReadContext {
  readonly assessCase: CaseAssessor;
  /** Codes of all indicators that may be answered. */
  readonly knownIndicators: ReadonlySet<string>;
}

/** Runs a command in one transaction: everything it writes is committed, or nothing. */
export const runInTransaction = <Context extends StoreContext, Value>(
  context: Context,
  command: (context: Context) => Promise<Value>,
): Promise<Value> => context.queries.transaction((queries) => command({ ...context, queries }));
