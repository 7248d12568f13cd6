import {
  type IndicatorBitSet,
  type CompiledDimension,
  type CompiledElement,
  type CompiledIndicatorList,
  type DimensionSignCounter,
  type CaseEvidence,
  STATES_BY_RANK,
} from "@spean/rules/engine";
import { type AsciiStamp, type BytePage, stampAsciiText } from "./byte-page.js";
import type { CodePrinter } from "./code-printers.js";

/**
 * Writes the JSON of one element or dimension of one list: from the end of the one before to the end of its
 * own last array.
 */
export interface SectionWriter {
  readonly write: (page: BytePage, evidence: CaseEvidence, rank: number) => void;
  /** The most bytes that it writes. */
  readonly most: number;
}

/** The printer of codes to use; `brief` leaves out the open questions. */
export interface SectionWriterOptions {
  readonly codesIn: (set: IndicatorBitSet) => CodePrinter;
  readonly brief: boolean;
}

/** Separators: between two sections, and between the signs reported and the open questions. */
const [BETWEEN, OPEN] = ["]},", '],"open":['] as const;
const OPEN_STAMP = stampAsciiText(OPEN);

/** The sections of some lists, elements first, and the text that follows the last. */
interface ListSections {
  readonly writers: readonly SectionWriter[];
  readonly after: string;
}

/** Compiles the sections of some lists, from the end of the findings to the beginning of the unused codes. */
export function compileSectionWriters(
  lists: readonly CompiledIndicatorList[],
  options: SectionWriterOptions,
): ListSections {
  let before = '],"elements":[';
  const write = (list: string, thing: CompiledElement | CompiledDimension) => {
    const writer = sectionWriter(thing, { list, before, options });
    before = BETWEEN;
    return writer;
  };
  const next = (name: string) => void (before = `${before === BETWEEN ? "]}" : before}],"${name}":[`);
  const elements = lists.flatMap((list) => list.elements.map((element) => write(list.code, element)));
  next("dimensions");
  const dimensions = lists.flatMap((list) => list.dimensions.map((dimension) => write(list.code, dimension)));
  next("unused");
  return { writers: [...elements, ...dimensions], after: before };
}

interface SectionPlace {
  readonly list: string;
  readonly before: string;
  readonly options: SectionWriterOptions;
}

/**
 * A section is a stamp that ends where its codes begin, and then the codes. The counts of a dimension depend
 * on the signs reported; where few signs count, there is a stamp for each set of them, codes included.
 */
function sectionWriter(
  thing: CompiledElement | CompiledDimension,
  { list, before, options: { codesIn, brief } }: SectionPlace,
): SectionWriter {
  const { code } = thing;
  const counter = "counter" in thing ? thing.counter : undefined;
  const codes = codesIn("counter" in thing ? thing.counter.mask : thing.mask);
  const few = counter && codes.few;
  const textOf = (rank: number, index: number) => {
    const part = { list, code, state: STATES_BY_RANK[rank], ...counter?.counts(index) };
    return `${before}${JSON.stringify(part).slice(0, -1)},"contributing":[`;
  };
  const starts: (AsciiStamp | undefined)[] = [];
  const longest = longestTextLength(
    STATES_BY_RANK.map((_, rank) => textOf(rank, counter ? counter.size - 1 : 0)),
  );
  return {
    // a code is either a sign reported or an open question, so it is written once at most
    most: longest + codes.most + (brief ? 0 : OPEN.length),
    write(page, evidence, rank) {
      const { yes } = evidence;
      if (few) {
        const chosen = few.chosen(yes);
        page.print(
          (starts[3 * chosen + rank] ??= stampAsciiText(
            textOf(rank, indexOf(counter, yes)) + few.textOf(chosen),
          )),
        );
      } else {
        const index = indexOf(counter, yes);
        page.print((starts[3 * index + rank] ??= stampAsciiText(textOf(rank, index))));
        codes.print(page, yes);
      }
      if (brief) return;
      page.print(OPEN_STAMP);
      codes.print(page, evidence.open);
    },
  };
}

/** The counts of a dimension as one number; an element has none. */
const indexOf = (counter: DimensionSignCounter | undefined, yes: IndicatorBitSet) =>
  counter ? counter.index(yes) : 0;

/** Length in bytes of the longest of some ASCII texts. */
export const longestTextLength = (texts: readonly string[]) =>
  texts.reduce((longest, { length }) => Math.max(longest, length), 0);
