/** By so much a device's clock may differ from the server's, in milliseconds: the server refuses moments further ahead. */
const toleratedDifference = 5 * 60 * 1000;

/** An answer of the server, and when this device sent the request and got the answer, by its own clock. */
export interface TimedAnswer {
  /** The server's clock, as its answer has it: the header `date`, which counts whole seconds. */
  readonly date: string | null;
  readonly sentAt: number;
  readonly receivedAt: number;
}

/** What both clocks said, in milliseconds since 1970, where they differ by too much. */
export interface ClockDifference {
  readonly device: number;
  readonly server: number;
}

const second = 1000;

/**
 * Compares the device's clock with the server's. The answer was made at some moment between request and answer:
 * only where no such moment brings the clocks together do they differ, so that a slow network is no wrong clock.
 *
 * @returns what both said, `undefined` where they agree, `unknown` where the answer names no time
 */
export function compareClocks({
  date,
  sentAt,
  receivedAt,
}: TimedAnswer): ClockDifference | undefined | "unknown" {
  const server = Date.parse(date ?? "");
  if (Number.isNaN(server) || receivedAt < sentAt) return "unknown";
  const [ahead, behind] = [sentAt - (server + second), server - receivedAt];
  return Math.max(ahead, behind) > toleratedDifference ? { device: receivedAt, server } : undefined;
}
