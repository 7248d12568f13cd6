import type { Bits, Fields } from "../fields.js";
import { type Page, stampOf } from "./page.js";

/** Prints the codes of one set of indicators, as far as they are in these bits, as the inside of a JSON array. */
export interface CodePrinter {
  readonly print: (page: Page, bits: Bits) => void;
  /** The most bytes that it prints. */
  readonly most: number;
}

/** Makes the printers of a standard's codes: one for each set. */
export function codePrinters({ first, fieldOf, bitOf, codes }: Fields): (set: Bits) => CodePrinter {
  const stamps = codes.map((code) => stampOf(`${JSON.stringify(code)},`));
  return (set) => {
    const fields = Uint16Array.from([...set.keys()].filter((field) => set[field] !== 0));
    const masks = Int32Array.from(fields, (field) => set[field]!);
    return {
      most: stamps.reduce((sum, { length }, place) => ((set[fieldOf[place]!]! & bitOf[place]!) === 0 ? sum : sum + length), 0),
      print(page, bits) {
        for (let at = 0; at < fields.length; at += 1) {
          const field = fields[at]!;
          const from = first[field]!;
          for (let rest = bits[field]! & masks[at]!; rest !== 0; rest &= rest - 1) page.print(stamps[from + 31 - Math.clz32(rest & -rest)]!);
        }
        page.endList();
      },
    };
  };
}
