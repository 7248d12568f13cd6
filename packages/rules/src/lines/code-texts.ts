import type { Bits, Fields } from "../fields.js";

/** Writes sets of indicators as the inside of a JSON array of their codes. */
export type CodeTexts = (bits: Bits, mask: Bits) => string;

/** Writes eight indicators at a time: their codes in JSON, for each of the 256 sets of eight, made when first needed. */
export function codeTexts({ first, codes }: Fields): CodeTexts {
  const quoted = codes.map((code) => JSON.stringify(code));
  const kept: (string | undefined)[] = new Array<undefined>(first.length * 512).fill(undefined);
  const make = (from: number, byte: number) =>
    quoted
      .slice(from, from + 8)
      .filter((_, bit) => (byte >> bit) & 1)
      .join(",");
  return (bits, mask) => {
    let text = "";
    for (let field = 0; field < first.length; field += 1) {
      const value = bits[field]! & mask[field]!;
      if (value === 0) continue;
      for (let half = 0; half < 2; half += 1) {
        const byte = (value >> (8 * half)) & 255;
        if (byte === 0) continue;
        const at = 512 * field + 256 * half + byte;
        const some = kept[at] ?? (kept[at] = make(first[field]! + 8 * half, byte));
        text = text === "" ? some : `${text},${some}`;
      }
    }
    return text;
  };
}
