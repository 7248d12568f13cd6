import type { DatabaseQueries } from "@spean/store";
import { createHmac } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { signInAttempts } from "../database/account-tables.js";

/** So many tries at one account, from one place, come before the first wait. */
export const signInAttemptLimit = 10;
const firstWaitSeconds = 30;
const longestWaitSeconds = 300;
/** After so many quiet minutes the tries are forgotten, and their row is removed. */
const quietMinutes = 30;
const highestCount = 100;

/** Whether a try may be made now; if not, in how many seconds. */
export type SignInTry = { readonly ok: true } | { readonly ok: false; readonly retryAfter: number };

const { since, count, account } = signInAttempts;
const quiet = sql`${since} < now() - make_interval(mins => ${quietMinutes})`;
const waits = sql`least(${longestWaitSeconds}, ${firstWaitSeconds} * power(2, least(${count}, 30) - ${signInAttemptLimit}))`;
const waitedUntil = sql`${since} + make_interval(secs => ${waits})`;
const mayTry = sql`${count} < ${signInAttemptLimit} or ${waitedUntil} <= now()`;

/**
 * Counts tries at an account, whether it exists or not, by the place that they come from. After ten of them
 * each next one has to wait: 30 seconds, doubling to 5 minutes; nothing is locked, and a try that was refused
 * makes the wait no longer. `key` keeps what was typed, which may be a password in the wrong field, out of the
 * database.
 */
export class SignInAttempts {
  private sweptAt = 0;

  /** @param queries the database, and @param key of the digests that the rows are named by */
  constructor(
    private readonly queries: DatabaseQueries,
    private readonly key: Uint8Array,
  ) {}

  private rowOf = (email: string, place: string) =>
    createHmac("sha256", this.key)
      .update(place === "" ? email.toLowerCase() : `${email.toLowerCase()}\0${place}`)
      .digest("base64url");

  /**
   * Counts one more try before it is made, so that tries at once are all counted.
   *
   * @param place a known device or one's own session; without it, everywhere else as one
   */
  async begin(email: string, place = ""): Promise<SignInTry> {
    await this.sweepQuietRows();
    const row = this.rowOf(email, place);
    const counted = await this.queries
      .insert(signInAttempts)
      .values({ account: row, count: 1, since: sql`now()` })
      .onConflictDoUpdate({
        target: account,
        set: {
          count: sql`case when ${quiet} then 1 else least(${count} + 1, ${highestCount}) end`,
          since: sql`greatest(${since}, now())`,
        },
        setWhere: mayTry,
      })
      .returning({ count });
    if (counted.length > 0) return { ok: true };
    const [left] = await this.queries
      .select({ seconds: sql<string>`ceil(extract(epoch from ${waitedUntil} - now()))` })
      .from(signInAttempts)
      .where(eq(account, row));
    return { ok: false, retryAfter: Math.max(1, Number(left?.seconds ?? 1)) };
  }

  /** Forgets the tries at an account from a place that somebody signed in from. */
  async succeeded(email: string, place = ""): Promise<void> {
    await this.queries.delete(signInAttempts).where(eq(account, this.rowOf(email, place)));
  }

  /** Removes what is forgotten, once a minute at most. */
  private async sweepQuietRows(): Promise<void> {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute === this.sweptAt) return;
    this.sweptAt = minute;
    await this.queries.delete(signInAttempts).where(quiet);
  }
}
