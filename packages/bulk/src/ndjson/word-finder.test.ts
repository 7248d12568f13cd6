import { commonList } from "@spean/standard";
import { describe, expect, test } from "vitest";
import { AsciiWordFinder } from "./word-finder.js";

const codes = commonList.indicators.map(({ code }) => code);
// the last two have the same hash, and so have those before them, whose ends differ
const words = [
  ...codes,
  "no",
  "yes",
  "exactly",
  "exactly8",
  "exactly-16-lette",
  `x${"Aa".repeat(140)}`,
  "CodeAa",
  "CodeBB",
  "Aa",
  "BB",
];

function finder(vocabulary: AsciiWordFinder) {
  return (text: string, after: number) => {
    const bytes = Buffer.concat([Buffer.from(text, "latin1"), Buffer.alloc(vocabulary.reach)]);
    return vocabulary.find(
      { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) },
      0,
      after,
    );
  };
}

describe("a vocabulary", () => {
  test("finds each of its words, whichever was found before it, in whatever follows", () => {
    const find = finder(new AsciiWordFinder(words));
    for (const [place, word] of words.entries())
      for (const after of [-1, 0, place - 1, place, words.length - 1 - place])
        expect(find(`"${word}":"yes"`, after), word).toBe(place);
  });

  test("finds no word that is not quite one of its own", () => {
    const find = finder(new AsciiWordFinder(words));
    for (const [place, word] of words.entries()) {
      const quoted = `"${word}"`;
      const changed = Array.from(quoted, (_, at) => `${quoted.slice(0, at)}\u00ff${quoted.slice(at + 1)}`);
      for (const other of [
        ...changed,
        `"${word}`,
        `"${word}x"`,
        `"${word}\\"`,
        `"x${word}"`,
        quoted.slice(1),
        "",
      ])
        expect(find(other, place - 1), other).toBe(-1);
    }
  });

  test("of no words finds none", () => {
    expect(finder(new AsciiWordFinder([]))('"no"', -1)).toBe(-1);
  });
});
