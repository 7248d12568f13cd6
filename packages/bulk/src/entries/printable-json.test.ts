import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPrintableJson } from "./printable-json.js";

const drives = /[\u007F-\u009F\p{Bidi_Control}]/u;
const odd = fc.string({
  unit: fc.constantFrom("\u009B", "\u007F", "\u202E", "\u2066", "\u001B", "\n", "ក", "a"),
});

test("JSON holds no character that drives a terminal or turns the reading order, and says the same", () => {
  fc.assert(
    fc.property(fc.dictionary(odd, fc.array(odd)), fc.constantFrom(undefined, 2), (value, indent) => {
      const text = formatPrintableJson(value, indent);
      expect(text).not.toMatch(drives);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("marks that Khmer and Thai are written with stay as they are", () => {
  expect(formatPrintableJson({ note: "ក\u200Bខ\u200Cค" })).toBe('{"note":"ក\u200Bខ\u200Cค"}');
});
