import { TokenBucket } from "./token-bucket.js";

/**
 * A pace for each account: a burst, then so many a second. It is for what a person does a few times an hour, and
 * what a program that guesses does thousands of times.
 */
export class AccountPace {
  private readonly buckets = new Map<string, TokenBucket>();

  /** @param limits of each account */
  constructor(private readonly limits: { readonly burst: number; readonly perSecond: number }) {}

  /** Whether this account may do it once more now. */
  admits(account: string, now: Date): boolean {
    const bucket = this.buckets.get(account) ?? new TokenBucket(this.limits);
    this.buckets.set(account, bucket);
    return bucket.admits(now);
  }
}
