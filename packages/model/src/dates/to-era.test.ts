import { describe, expect, test } from "vitest";
import type { Era } from "./partial-date.js";
import { convertToEra } from "./to-era.js";

describe("a Gregorian day in an era", () => {
  test.each<[string, Era, number[]]>([
    ["2026-11-24", "gregorian", [2026]],
    ["2026-11-24", "be-th", [2569]],
    ["2008-01-30", "be-th", [2551]],
    ["1941-01-01", "be-th", [2484]],
    ["1940-12-31", "be-th", [2483]],
    ["1940-04-01", "be-th", [2483]],
    ["1940-03-31", "be-th", [2482]],
    ["1940-01-01", "be-th", [2482]],
    ["1939-12-31", "be-th", [2482]],
    ["2020-06-05", "be-kh", [2564]],
    ["2020-06-04", "be-kh", [2563, 2564]],
    ["2020-05-06", "be-kh", [2563, 2564]],
    ["2020-04-13", "be-kh", [2563, 2564]],
    ["2020-04-12", "be-kh", [2563]],
    ["2024-02-29", "be-kh", [2567]],
  ])("%s in %s has the year %j", (iso, era, years) => {
    const [, month, day] = iso.split("-").map(Number);
    expect(convertToEra(iso, era)).toEqual({ ok: true, value: { era, years, month, day } });
  });

  test.each(["2025-02-29", "2567-02", "yesterday"])("%s is refused without being repeated", (text) => {
    const result = convertToEra(text, "be-th");
    expect(result).toMatchObject({ ok: false, faults: [{ code: "invalid-value", path: "" }] });
    expect(JSON.stringify(result)).not.toContain(text);
  });
});
