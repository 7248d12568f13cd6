import type { Bits, Fields } from "../fields.js";
import { type Page, type Stamp, stampOf } from "./page.js";

/** Prints the codes of one set of indicators, as far as they are in these bits, as the inside of a JSON array. */
export interface CodePrinter {
  readonly print: (page: Page, bits: Bits) => void;
  /** The most bytes that it prints. */
  readonly most: number;
  /** If they are few: which of them are in these bits, as a small number, and what is printed then. */
  readonly few?: { readonly chosen: (bits: Bits) => number; readonly textOf: (chosen: number) => string };
}

/** At most so many neighbouring indicators are printed with one stamp: few enough that there is room for a stamp of each set of them. */
const TOGETHER = 10;

/** Neighbouring indicators of one field. */
interface Run {
  readonly field: number;
  /** The place of their first bit in the field. */
  readonly shift: number;
  /** What each is printed as. */
  readonly texts: readonly string[];
  /** By which of them are to be printed: their stamp, made when it is printed first. */
  readonly stamps: (Stamp | undefined)[];
}

/** Makes the printers of a standard's codes: one for each set. They share their stamps. */
export function codePrinters(fields: Fields): (set: Bits) => CodePrinter {
  const runs = runsOf(fields);
  return (set) => {
    const parts = runs
      .map((run) => ({ run, mask: (set[run.field]! >> run.shift) & (run.stamps.length - 1) }))
      .filter(({ mask }) => mask !== 0);
    const [first, second] = parts;
    return {
      most: parts.reduce((sum, { run, mask }) => sum + textOf(run, mask).length, 0),
      print(page, bits) {
        let any = 0;
        for (let at = 0; at < parts.length; at += 1) {
          const { run, mask } = parts[at]!;
          const chosen = (bits[run.field]! >> run.shift) & mask;
          any |= chosen;
          if (chosen !== 0) page.print((run.stamps[chosen] ??= stampOf(textOf(run, chosen))));
        }
        // whether there is a comma to take back cannot be foreseen, so nothing branches on it
        page.back(Number(any !== 0));
      },
      ...(first &&
        !second && {
          few: {
            chosen: (bits) => (bits[first.run.field]! >> first.run.shift) & first.mask,
            textOf: (chosen) => textOf(first.run, chosen).slice(0, -1),
          },
        }),
    };
  };
}

function runsOf({ all, codes }: Fields): Run[] {
  return all.flatMap(({ first, width }, field) => {
    const number = Math.ceil(width / TOGETHER);
    const size = Math.ceil(width / number);
    return Array.from({ length: number }, (_, at) => {
      const shift = at * size;
      const texts = codes
        .slice(first + shift, first + Math.min(width, shift + size))
        .map((code) => `${JSON.stringify(code)},`);
      return { field, shift, texts, stamps: new Array<undefined>(2 ** texts.length).fill(undefined) };
    });
  });
}

/** The texts of some of the indicators, one after the other. */
function textOf({ texts }: Run, chosen: number): string {
  return texts.filter((_, bit) => (chosen >> bit) & 1).join("");
}
