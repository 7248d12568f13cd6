import type { PartialDate } from "@spean/model";
import { Era } from "@spean/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogues } from "./generated/catalogues.js";
import { createText } from "./create-text.js";

const worded = (date: PartialDate, numerals: "latn" | "native" = "latn") =>
  [catalogues.en, catalogues.km, catalogues.th].map((catalogue) =>
    createText(catalogue, { numerals }).date(date),
  );

describe("date", () => {
  test("words a Gregorian date with its era", () => {
    expect(worded({ era: "gregorian", year: 2026, month: 11, day: 24 })).toEqual([
      "24 November 2026 (CE)",
      "ថ្ងៃទី24 ខែវិច្ឆិកា ឆ្នាំ2026 គ.ស.",
      "24 พฤศจิกายน ค.ศ. 2026",
    ]);
  });

  test("words a Thai Buddhist date in its own era", () => {
    expect(worded({ era: "be-th", year: 2569, month: 11, day: 24 }, "native")).toEqual([
      "24 November B.E. 2569 (Thai)",
      "ថ្ងៃទី២៤ ខែវិច្ឆិកា ឆ្នាំ២៥៦៩ ព.ស. (ថៃ)",
      "๒๔ พฤศจิกายน พ.ศ. ๒๕๖๙",
    ]);
  });

  test("tells a Khmer Buddhist year from a Thai one", () => {
    expect(worded({ era: "be-kh", year: 2570 })).toEqual([
      "B.E. 2570 (Khmer)",
      "ឆ្នាំ2570 ព.ស. (ខ្មែរ)",
      "พ.ศ. 2570 (กัมพูชา)",
    ]);
  });

  test("leaves out the parts that are not known", () => {
    expect(worded({ era: "gregorian", year: 2019, month: 2 })).toEqual([
      "February 2019 (CE)",
      "ខែកុម្ភៈ ឆ្នាំ2019 គ.ស.",
      "กุมภาพันธ์ ค.ศ. 2019",
    ]);
    expect(worded({ era: "gregorian", year: 2019 })).toEqual(["2019 (CE)", "ឆ្នាំ2019 គ.ស.", "ค.ศ. 2019"]);
    expect(worded({ era: "gregorian", year: 2019, day: 3 })[0]).toBe("day 3, month not known, 2019 (CE)");
  });

  test("marks an estimate", () => {
    expect(worded({ era: "be-th", year: 2550, estimated: true })).toEqual([
      "B.E. 2550 (Thai), estimated",
      "ឆ្នាំ2550 ព.ស. (ថៃ) ដោយប៉ាន់ស្មាន",
      "พ.ศ. 2550 โดยประมาณ",
    ]);
    expect(worded({ era: "be-th", year: 2550, estimated: false })[0]).toBe("B.E. 2550 (Thai)");
  });

  test("names the era of every date, and never groups the digits of a year", () => {
    const dates = fc.record(
      {
        era: fc.constantFrom(...Era.options),
        year: fc.integer({ min: 1000, max: 3000 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
        estimated: fc.boolean(),
      },
      { requiredKeys: ["era", "year"] },
    );
    fc.assert(
      fc.property(dates, (date) => {
        const [english, khmer, thai] = worded(date as PartialDate);
        expect(english).toMatch(
          date.era === "gregorian"
            ? /\(CE\)/
            : date.era === "be-th"
              ? /B\.E\. \d+ \(Thai\)/
              : /B\.E\. \d+ \(Khmer\)/,
        );
        expect(khmer).toMatch(
          date.era === "gregorian" ? /គ\.ស\./u : date.era === "be-th" ? /ព\.ស\. \(ថៃ\)/u : /ព\.ស\. \(ខ្មែរ\)/u,
        );
        expect(thai).toMatch(
          date.era === "gregorian"
            ? /ค\.ศ\./u
            : date.era === "be-th"
              ? /พ\.ศ\. \d+(?! \(กัมพูชา\))/u
              : /พ\.ศ\. \d+ \(กัมพูชา\)/u,
        );
        for (const words of [english, khmer, thai]) expect(words).toContain(String(date.year));
      }),
    );
  });
});
