import { sql } from "drizzle-orm";
import type { DatabaseQueries } from "../database/database-handle.js";

/**
 * A command that a client may send again, since it did not see the answer. `Earlier` is the row that it left
 * the first time.
 */
export interface IdempotentCommand<Earlier, Answer> {
  /** Idempotency key, which the client makes: a random UUID. */
  readonly key: string;
  /** Finds the row that was written under this key. */
  findEarlier(): Promise<Earlier | undefined>;
  /** True if the row was written by this same request, not by another one with the same key. */
  isSame(earlier: Earlier): boolean;
  /** Answers as the first time. Nothing is written. */
  replay(earlier: Earlier): Promise<Answer>;
  /** Answers that the key was used for another request. */
  refuseReuse(earlier: Earlier): Answer | Promise<Answer>;
  /** Carries the command out, and writes the row under its key. */
  carryOut(): Promise<Answer>;
}

/**
 * Carries out an idempotent command: once, however often it is sent, and by however many at the same time.
 * Whoever sends the same key meanwhile waits for the end of the transaction, then gets the same answer.
 *
 * @param transaction - the one that the command's own queries run in
 */
export async function runCommandOnce<Earlier, Answer>(
  transaction: DatabaseQueries,
  command: IdempotentCommand<Earlier, Answer>,
): Promise<Answer> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${command.key}, 0))`);
  const earlier = await command.findEarlier();
  if (earlier === undefined) return command.carryOut();
  return command.isSame(earlier) ? command.replay(earlier) : command.refuseReuse(earlier);
}
