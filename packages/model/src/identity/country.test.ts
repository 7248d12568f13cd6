import { describe, expect, test } from "vitest";
import { isoCountryCodes } from "./countries.js";
import { Country, Nationality } from "./international-codes.js";

describe("countries", () => {
  test("are the 249 codes, in order, each once", () => {
    expect(isoCountryCodes).toHaveLength(249);
    expect([...new Set(isoCountryCodes)].sort()).toEqual([...isoCountryCodes]);
  });

  test("each have a name in the platform's own list", () => {
    const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
    expect(isoCountryCodes.filter((code) => !names.of(code))).toEqual([]);
  });

  test.each(["KH", "TH", "LA", "MM", "VN", "CN", "BD", "SS", "TL", "PS", "TW"])("%s is one", (code) =>
    expect(Country.safeParse(code).success).toBe(true),
  );
  test.each(["km", "kh", "UK", "XK", "EU", "ZZ", "KHM", "", "stateless"])("%j is none", (code) =>
    expect(Country.safeParse(code).success).toBe(false),
  );
});

describe("a nationality", () => {
  test.each(["KH", "stateless", "unknown"])("can be %s", (value) =>
    expect(Nationality.parse(value)).toBe(value),
  );
  test.each(["none", "XXA", ""])("cannot be %j", (value) =>
    expect(Nationality.safeParse(value).success).toBe(false),
  );
});
