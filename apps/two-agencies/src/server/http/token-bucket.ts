/**
 * Token bucket, a rate limit: allows a burst of `burst` requests and is refilled at `perSecond` tokens a
 * second.
 */
export class TokenBucket {
  private left: number;
  private at: number | undefined;

  constructor(private readonly limits: { readonly burst: number; readonly perSecond: number }) {
    this.left = limits.burst;
  }

  /**
   * Takes a token for one request.
   * @returns false if the bucket is empty: the request is over the rate limit
   */
  admits(now: Date): boolean {
    const { burst, perSecond } = this.limits;
    const elapsedSeconds = Math.max(0, now.getTime() - (this.at ?? now.getTime())) / 1000;
    this.at = now.getTime();
    this.left = Math.min(burst, this.left + elapsedSeconds * perSecond);
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
