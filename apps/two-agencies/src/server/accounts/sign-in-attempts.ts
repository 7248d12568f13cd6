import type { DatabaseQueries } from "@spean/store";
import { createHmac } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { signInAttempts } from "../database/account-tables.js";

/** So many tries at one account, within this time after the first of them. */
export const signInAttemptLimit = 10;
const windowInMinutes = 5;

/**
 * Counts tries at an account, whether it exists or not. `key` keeps what was typed, which may be a password
 * in the wrong field, out of the database.
 */
export class SignInAttempts {
  constructor(
    private readonly queries: DatabaseQueries,
    private readonly key: Uint8Array,
  ) {}

  private rowOf = (email: string) =>
    createHmac("sha256", this.key).update(email.toLowerCase()).digest("base64url");

  /**
   * Counts one more try before it is made, so that tries at once are all counted.
   * @returns whether it may be made
   */
  async begin(email: string): Promise<boolean> {
    const { since, count } = signInAttempts;
    const past = sql`${since} < now() - make_interval(mins => ${windowInMinutes})`;
    const [row] = await this.queries
      .insert(signInAttempts)
      .values({ account: this.rowOf(email), count: 1, since: sql`now()` })
      .onConflictDoUpdate({
        target: signInAttempts.account,
        set: {
          count: sql`case when ${past} then 1 else least(${count} + 1, ${signInAttemptLimit + 1}) end`,
          since: sql`case when ${past} then now() else ${since} end`,
        },
      })
      .returning({ count });
    return (row?.count ?? 0) <= signInAttemptLimit;
  }

  /** Forgets the tries at an account that somebody signed in to. */
  async succeeded(email: string): Promise<void> {
    await this.queries.delete(signInAttempts).where(eq(signInAttempts.account, this.rowOf(email)));
  }
}
