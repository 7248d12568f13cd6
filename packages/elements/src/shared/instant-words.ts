import type { Instant } from "@spean/model";
import type { ElementWords } from "./words.js";

/**
 * A moment in words, as the clock showed it where it was recorded: the day in the Common Era, the time, and
 * how far the clock was from UTC. Nothing is converted, so that two records of one meeting read alike on
 * every screen.
 */
export function formatRecordedInstant(instant: Instant, words: ElementWords): string {
  const [, year, month, day, time, offset] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:\d\d)$/.exec(instant) ?? [];
  if (!year) return instant;
  const date = words.date({ era: "gregorian", year: Number(year), month: Number(month), day: Number(day) });
  return `${date}, ${time} (UTC${offset === "Z" ? "" : offset})`;
}
