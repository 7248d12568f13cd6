import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LineSplitter } from "./line-splitter.js";

function split(chunks: readonly Buffer[], limit = 100): (string | undefined)[] {
  const splitter = new LineSplitter(limit);
  const lines: (string | undefined)[] = [];
  const keep = (found: Iterable<{ number: number; bytes?: Buffer }>) => {
    for (const { number, bytes } of found) {
      expect(number).toBe(lines.length + 1);
      lines.push(bytes?.toString("latin1"));
    }
  };
  for (const chunk of chunks) keep(splitter.push(chunk));
  keep(splitter.end());
  return lines;
}

const splitText = (text: string, limit?: number) => split([Buffer.from(text, "latin1")], limit);

describe("LineSplitter", () => {
  test("ends lines at LF and at CRLF, the last one also at the end", () => {
    expect(splitText("a\nb\r\n\nc")).toEqual(["a", "b", "", "c"]);
    expect(splitText("a\n")).toEqual(["a"]);
    expect(splitText("")).toEqual([]);
  });

  test("takes one CR off a line end, and no other", () => {
    expect(splitText("a\rb\r\r\nc\r")).toEqual(["a\rb\r", "c"]);
  });

  test("throws away what is over the limit, and goes on after it", () => {
    expect(splitText("12345\n123456\n1234567890\n1\n", 5)).toEqual(["12345", undefined, undefined, "1"]);
    expect(splitText("12345\r\n123456\r\n", 5)).toEqual(["12345", undefined]);
    expect(splitText("1234567", 5)).toEqual([undefined]);
  });

  test("keeps nothing of a line over the limit", () => {
    const splitter = new LineSplitter(10);
    for (let chunk = 0; chunk < 1000; chunk += 1)
      expect([...splitter.push(Buffer.alloc(1000, "x"))]).toEqual([]);
    expect([...splitter.push(Buffer.from("\nb\n"))].map(({ bytes }) => bytes?.toString())).toEqual([
      undefined,
      "b",
    ]);
  });

  test("gives the same lines however the bytes are cut", () => {
    const text = fc
      .array(fc.constantFrom("a", "bcd", "\n", "\r\n", "\r", "123456789"), { maxLength: 40 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        text,
        fc.array(fc.nat(200), { maxLength: 20 }),
        fc.integer({ min: 1, max: 12 }),
        (whole, cuts, limit) => {
          const bytes = Buffer.from(whole, "latin1");
          const places = [
            0,
            ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b),
            bytes.length,
          ];
          const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
          expect(split(chunks, limit)).toEqual(split([bytes], limit));
        },
      ),
    );
  });
});
