import type { ExchangeParty } from "@spean/exchange";

const laneOf = ({ agency, country }: ExchangeParty) => JSON.stringify([country, agency]);

/**
 * The attempts under way, by recipient: each has a few places of its own, so that one that answers slowly, or
 * not at all, holds up nobody else.
 */
export class RecipientLanes {
  private readonly lanes = new Map<string, Set<Promise<void>>>();

  /** @param places how many attempts may be under way to one recipient */
  constructor(private readonly places: number) {}

  /** How many more attempts may begin to this recipient. */
  freePlaces(to: ExchangeParty): number {
    return this.places - (this.lanes.get(laneOf(to))?.size ?? 0);
  }

  /** Takes a place for an attempt until it is over. `attempt` never rejects. */
  begin(to: ExchangeParty, attempt: Promise<void>): void {
    const lane = this.lanes.get(laneOf(to)) ?? new Set();
    this.lanes.set(laneOf(to), lane.add(attempt));
    void attempt.then(() => {
      lane.delete(attempt);
      if (lane.size === 0) this.lanes.delete(laneOf(to));
    });
  }

  /** Resolves once every attempt is over. */
  async allOver(): Promise<void> {
    await Promise.all([...this.lanes.values()].flatMap((lane) => [...lane]));
  }
}
