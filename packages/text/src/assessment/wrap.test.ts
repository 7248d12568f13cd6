import fc from "fast-check";
import { expect, test } from "vitest";
import { countTerminalColumns, wrapTextLines } from "./wrap.js";

const khmer = "ជនរងគ្រោះត្រូវបានគេបង្ខំឱ្យធ្វើការនៅក្នុងរោងចក្រដោយគ្មានប្រាក់ឈ្នួល";
const thai = "ผู้เสียหายถูกบังคับให้ทำงานในโรงงานโดยไม่ได้รับค่าจ้างและถูกยึดหนังสือเดินทาง";

/** Reference: the whole word given to the dictionary at once. */
function piecesAtOnce(word: string): string[] {
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter("en", { granularity: "word" }).segment(word)) {
    const before = parts.at(-1) ?? "";
    const mayBreak =
      /[\p{Script=Khmer}\p{Script=Thai}]$/u.test(before) &&
      /^(?=[\p{Script=Khmer}\p{Script=Thai}])\p{L}/u.test(segment);
    if (mayBreak || before === "") parts.push(segment);
    else parts[parts.length - 1] += segment;
  }
  return parts;
}

test("a text of a few words breaks where the dictionary finds words", () => {
  const word = fc
    .array(fc.constantFrom(khmer, thai, "(", "”", "abc", "12", "ៗ", "ๆ", "."), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(word, (text) => {
      expect(wrapTextLines(text, 1)).toEqual(piecesAtOnce(text));
    }),
  );
});

test("memory grows with a text in Khmer or Thai, and no faster: segments of the whole are not kept", () => {
  for (const words of [khmer, thai]) {
    const text = words.repeat(1500);
    const lines = wrapTextLines(text, 78);
    expect(lines.join("")).toBe(text);
    expect(Math.max(...lines.map(countTerminalColumns))).toBeLessThanOrEqual(78);
  }
});

test("where a long text breaks does not depend on the parts in which it is looked at", () => {
  const [whole, ...rest] = [khmer.repeat(60), thai.repeat(60)].map((text) => [
    wrapTextLines(text, 1),
    piecesAtOnce(text),
  ]);
  for (const [broken, expected] of [whole!, ...rest]) {
    const same = broken!.filter((line, index) => line === expected![index]).length;
    expect(same / expected!.length).toBeGreaterThan(0.99);
  }
});

test("time grows with a long word of signs, and no faster", () => {
  const text = "-.,".repeat(50_000);
  expect(wrapTextLines(text, 78)).toEqual([text]);
});
