import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LineBlockReader } from "../ndjson/block-reader.js";
import { readInputLines } from "./read-lines.js";

/** The lines of chunks, cut into blocks of about 16 bytes. */
async function split(chunks: readonly Buffer[], limit = 100): Promise<(string | undefined)[]> {
  const waiting = chunks.filter(({ length }) => length > 0);
  const reader = new LineBlockReader(
    (into, at) => {
      const length = waiting[0]?.copy(into, at) ?? 0;
      const rest = waiting.shift()?.subarray(length);
      if (rest?.length) waiting.unshift(rest);
      return length;
    },
    { size: 16, spare: 0, limit },
  );
  const lines: (string | undefined)[] = [];
  for await (const { number, bytes } of readInputLines(reader, limit)) {
    expect(number).toBe(lines.length + 1);
    lines.push(bytes?.toString("latin1"));
  }
  return lines;
}

const splitText = (text: string, limit?: number) => split([Buffer.from(text, "latin1")], limit);

describe("readLines", () => {
  test("ends lines at LF and at CRLF, the last one also at the end", async () => {
    expect(await splitText("a\nb\r\n\nc")).toEqual(["a", "b", "", "c"]);
    expect(await splitText("a\n")).toEqual(["a"]);
    expect(await splitText("")).toEqual([]);
  });

  test("takes one CR off a line end, and no other", async () => {
    expect(await splitText("a\rb\r\r\nc\r")).toEqual(["a\rb\r", "c"]);
  });

  test("throws away what is over the limit, and goes on after it", async () => {
    expect(await splitText("12345\n123456\n1234567890\n1\n", 5)).toEqual([
      "12345",
      undefined,
      undefined,
      "1",
    ]);
    expect(await splitText("12345\r\n123456\r\n", 5)).toEqual(["12345", undefined]);
    expect(await splitText("1234567", 5)).toEqual([undefined]);
  });

  test("keeps nothing of a line over the limit", async () => {
    let [read, most] = [0, 0];
    const reader = new LineBlockReader(
      (into, at) => {
        most = Math.max(most, into.length);
        read += 1;
        if (read <= 1000) return into.fill("x", at).length - at;
        return read === 1001 ? into.write("\nb\n", at, "latin1") : 0;
      },
      { size: 1000, spare: 0, limit: 10 },
    );
    const lines: (string | undefined)[] = [];
    for await (const { bytes } of readInputLines(reader, 10)) lines.push(bytes?.toString());
    expect(lines).toEqual([undefined, "b"]);
    expect(most).toBe(1000);
  });

  test("gives the same lines however the bytes are cut", async () => {
    const text = fc
      .array(fc.constantFrom("a", "bcd", "\n", "\r\n", "\r", "123456789"), { maxLength: 40 })
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.nat(200), { maxLength: 20 }),
        fc.integer({ min: 1, max: 12 }),
        async (whole, cuts, limit) => {
          const bytes = Buffer.from(whole, "latin1");
          const places = [
            0,
            ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b),
            bytes.length,
          ];
          const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
          expect(await split(chunks, limit)).toEqual(await split([bytes], limit));
        },
      ),
    );
  });
});
