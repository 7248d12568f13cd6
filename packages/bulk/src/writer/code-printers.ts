import type { IndicatorBitSet, IndicatorFieldLayout } from "@spean/rules/engine";
import { type AsciiStamp, type BytePage, stampAsciiText } from "./byte-page.js";

/** Prints those codes of one set of indicators that are in `bits`, as the inside of a JSON array. */
export interface CodePrinter {
  readonly print: (page: BytePage, bits: IndicatorBitSet) => void;
  /** The most bytes that it prints. */
  readonly most: number;
  /**
   * For a small set: which of its members are in `bits`, as a small number, and the text printed for that
   * number.
   */
  readonly few?: {
    readonly chosen: (bits: IndicatorBitSet) => number;
    readonly textOf: (chosen: number) => string;
  };
}

/**
 * The most neighbouring indicators that share a stamp: 2 to the power of this many stamps are kept for each
 * run.
 */
const RUN_LENGTH = 10;

/** Neighbouring indicators of one field that are printed with one stamp. */
interface CodeRun {
  readonly field: number;
  /** The place of their first bit in the field. */
  readonly shift: number;
  /** Text printed for each. */
  readonly texts: readonly string[];
  /** By the set of those to print: their stamp, made on first use. */
  readonly stamps: (AsciiStamp | undefined)[];
}

/** Creates printers of a standard's codes, one for each set of indicators. They share their stamps. */
export function createCodePrinters(fields: IndicatorFieldLayout): (set: IndicatorBitSet) => CodePrinter {
  const runs = codeRuns(fields);
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
          if (chosen !== 0) page.print((run.stamps[chosen] ??= stampAsciiText(textOf(run, chosen))));
        }
        // branch-free: whether there is a trailing comma to remove is unpredictable
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

function codeRuns({ all, codes }: IndicatorFieldLayout): CodeRun[] {
  return all.flatMap(({ first, width }, field) => {
    const number = Math.ceil(width / RUN_LENGTH);
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

/** The texts of the chosen indicators, concatenated. */
function textOf({ texts }: CodeRun, chosen: number): string {
  return texts.filter((_, bit) => (chosen >> bit) & 1).join("");
}
