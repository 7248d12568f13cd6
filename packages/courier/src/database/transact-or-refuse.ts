import type { CourierRefusal, CourierResult } from "../courier-refusal.js";
import type { CourierDatabase, CourierQueries } from "./courier-database.js";

/** Thrown to roll a transaction back; it is caught where the transaction was begun. */
class RefusedTransaction extends Error {
  override name = "RefusedTransaction";

  /** @param refusal what the transaction ended in */
  constructor(readonly refusal: CourierRefusal) {
    super(refusal.code);
  }
}

/**
 * Runs `work` in a transaction, which is committed if it gives a value, and rolled back if it refuses or
 * throws.
 *
 * @throws what `work` throws
 */
export async function transactOrRefuse<Transaction extends CourierQueries, Value>(
  database: CourierDatabase<Transaction>,
  work: (transaction: Transaction) => Promise<CourierResult<Value>>,
): Promise<CourierResult<Value>> {
  try {
    return await database.transaction(async (transaction) => {
      const result = await work(transaction);
      if (!result.ok) throw new RefusedTransaction(result.refusal);
      return result;
    });
  } catch (error) {
    if (error instanceof RefusedTransaction) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
