import type { AuditLog } from "@spean/store";

/** At most one row in so many milliseconds. */
const pause = 10 * 60 * 1000;

/**
 * Counts what strangers were refused, by code, and writes the counts to the audit log: the first at once, then
 * one row in ten minutes at most, however much they try. The log cannot be shortened, so nobody who is not signed
 * in may lengthen it as they like.
 */
export class StrangerTally {
  private counts = new Map<string, number>();
  private writtenAt = -Infinity;

  /** @param audit the log, and @param now the clock */
  constructor(
    private readonly audit: AuditLog,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Counts one refusal; `code` is one of ours, never a value of the request. */
  async note(code: string): Promise<void> {
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
    if (this.now().getTime() - this.writtenAt >= pause) await this.flush();
  }

  /** Writes what was counted since the last row, if anything was. */
  async flush(): Promise<void> {
    if (this.counts.size === 0) return;
    const details = Object.fromEntries(this.counts);
    this.counts = new Map();
    this.writtenAt = this.now().getTime();
    await this.audit.append({ action: "stranger.count", outcome: "refused", details });
  }
}
