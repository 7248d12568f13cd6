/** Lets `atOnce` through at once, and from then on `aSecond`. */
export class TokenBucket {
  private left: number;
  private at: number | undefined;

  constructor(private readonly limits: { readonly atOnce: number; readonly aSecond: number }) {
    this.left = limits.atOnce;
  }

  /**
   * Takes a token for one request.
   * @returns false if the bucket is empty: the request is over the rate limit
   */
  admits(now: Date): boolean {
    const { atOnce, aSecond } = this.limits;
    const passed = Math.max(0, now.getTime() - (this.at ?? now.getTime())) / 1000;
    this.at = now.getTime();
    this.left = Math.min(atOnce, this.left + passed * aSecond);
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
