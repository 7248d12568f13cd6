import { type ClockDifference, compareClocks } from "./compare-clocks.js";

/**
 * Watches whether the clock of this device agrees with the server's, at every answer. It corrects nothing: what
 * is recorded has the time that the device shows.
 */
export class DeviceClock {
  /** What both clocks said last, where they differ by too much. */
  difference: ClockDifference | undefined;
  /** Called when they begin to differ, or to agree. */
  onChange: () => void = () => undefined;

  constructor(private readonly now: () => number = Date.now) {}

  /** Makes a request and compares the clocks by its answer. */
  async timed(request: () => Promise<Response>): Promise<Response> {
    const sentAt = this.now();
    const response = await request();
    const found = compareClocks({ date: response.headers.get("date"), sentAt, receivedAt: this.now() });
    if (found !== "unknown") this.note(found);
    return response;
  }

  private note(found: ClockDifference | undefined): void {
    const isNew = (found === undefined) !== (this.difference === undefined);
    this.difference = found;
    if (isNew) this.onChange();
  }
}

/** The clock of the device that shows this page. */
export const deviceClock = new DeviceClock();
