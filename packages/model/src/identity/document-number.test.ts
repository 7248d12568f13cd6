import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkThaiNationalNumber } from "./document-number.js";

describe("a Thai 13-digit number", () => {
  test.each([
    ["1234567890121", "1234567890121"],
    ["1101700230708", "1101700230708"],
    ["1-1017-00230-70-8", "1101700230708"],
    ["1 1017 00230 70 8", "1101700230708"],
    ["๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘", "1101700230708"],
    ["1‑1017–00230 70\u200b8", "1101700230708"],
  ])("%j is read as %s", (text, digits) =>
    expect(checkThaiNationalNumber(text)).toEqual({ ok: true, value: digits }),
  );

  test.each(["123456789012", "12345678901211", "", "123456789012X", "1234567890122", "1101700230780"])(
    "%j is refused without being repeated",
    (text) => {
      const result = checkThaiNationalNumber(text);
      expect(result).toMatchObject({ ok: false, faults: [{ code: "invalid-value", path: "" }] });
      if (text) expect(JSON.stringify(result)).not.toContain(text);
    },
  );

  test("any one digit copied wrongly in the last place is noticed", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (twelve) => {
        const fitting = [..."0123456789"].filter((last) => checkThaiNationalNumber(twelve + last).ok);
        expect(fitting).toHaveLength(1);
      }),
    );
  });
});
