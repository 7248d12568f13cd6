import { languageCodes } from "@spean/model/languages";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleLabels as labels, sampleView } from "../../test/sample-view.js";
import { catalogues } from "../generated/catalogues.js";
import { createText } from "../create-text.js";
import { createAssessmentText } from "./assessment-text.js";
import { headingBlock, listItemBlock, paragraphBlock, titleBlock } from "./block.js";
import { renderBlocksAsPlainText } from "./render-plain.js";
import { countTerminalColumns, wrapTextLines } from "./wrap.js";

const KHMER = catalogues.km.messages["outcome.stays-open"].text;
const THAI = catalogues.th.messages["outcome.stays-open"].text;

describe("renderBlocksAsPlainText", () => {
  test("shows depth by indentation and sets sections apart by a blank line", () => {
    const blocks = [
      titleBlock("Title"),
      paragraphBlock("Line"),
      headingBlock("Section"),
      listItemBlock("one two three"),
      listItemBlock("four", 2),
      paragraphBlock("End", 0),
    ];
    expect(renderBlocksAsPlainText(blocks, 12)).toBe(
      "Title\n  Line\n\nSection\n  - one two\n    three\n    - four\n\nEnd\n",
    );
  });

  test.each(languageCodes)("fits a terminal of 80 columns in %s, without a stray space", (language) => {
    const lines = renderBlocksAsPlainText(
      createAssessmentText({ view: sampleView, labels, text: createText(catalogues[language]) }),
    ).split("\n");
    for (const line of lines) {
      expect(countTerminalColumns(line)).toBeLessThanOrEqual(80);
      expect(line).toBe(line.trimEnd());
    }
  });

  test("lets no control or bidirectional character of a case id reach the terminal", () => {
    expect(renderBlocksAsPlainText([titleBlock("a\u001B[31mb\u0007\u202Ec\nd")])).toBe(
      "a\uFFFD[31mb\uFFFD\uFFFDc\uFFFDd\n",
    );
  });
});

describe("wrap", () => {
  test("breaks Khmer and Thai between words, never before a sign that ends a phrase", () => {
    for (const text of [KHMER, THAI]) {
      const lines = wrapTextLines(text, 40);
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) {
        expect(countTerminalColumns(line)).toBeLessThanOrEqual(40);
        expect(line).not.toMatch(/^[\p{M}។៖,.)]/u);
      }
    }
  });

  test("keeps a code or a number whole", () => {
    expect(wrapTextLines("aaaa sha256:0123456789 bbbb", 8)).toEqual(["aaaa", "sha256:0123456789", "bbbb"]);
  });

  test("loses and adds nothing but spaces at the breaks", () => {
    const texts = fc.oneof(
      fc.constantFrom(KHMER, THAI),
      fc.array(fc.constantFrom("a", "bb ", " ", "ขาย", "ស្ត្រី", "។", "(")).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 90 }), (text, width) => {
        expect(wrapTextLines(text, width).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
    );
  });

  test("counts no column for marks above and below", () => {
    expect(countTerminalColumns("ที่นี่")).toBe(2);
    expect(countTerminalColumns("ด้าน A")).toBe(5);
  });
});
