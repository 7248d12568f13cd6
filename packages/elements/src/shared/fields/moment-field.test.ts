import { Instant } from "@spean/model";
import { afterEach, expect, test } from "vitest";
import { instantOfLocalTime, localTimeOf } from "./moment-field.js";

const zone = process.env.TZ;
afterEach(() => void (process.env.TZ = zone));

test.each([
  ["UTC", "2026-03-01T02:30", "2026-03-01T02:30:00+00:00"],
  ["Asia/Phnom_Penh", "2026-03-01T09:30", "2026-03-01T09:30:00+07:00"],
  ["America/St_Johns", "2026-02-28T23:00", "2026-02-28T23:00:00-03:30"],
])("in %s a moment is shown as %s, and kept with the offset there", (tz, local, kept) => {
  process.env.TZ = tz;
  expect(localTimeOf("2026-03-01T09:30:00+07:00")).toBe(local);
  expect(Instant.parse(instantOfLocalTime(local))).toBe(kept);
});

test.each(["", "x", "2026-13-01T09:30"])("%o is no moment", (text) => {
  expect(instantOfLocalTime(text)).toBeUndefined();
  expect(localTimeOf(text)).toBe("");
});
