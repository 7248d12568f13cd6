import type { CompiledDimension, CompiledElement, CompiledList } from "../compile-list.js";
import type { DimensionCounter } from "../dimension-counter.js";
import type { Evidence } from "../evidence.js";
import type { Bits } from "../fields.js";
import { STATES } from "../state.js";
import { type Page, type Stamp, stampOf } from "./page.js";
import type { CodePrinter } from "./print-codes.js";

/** Writes one element or dimension of one list, whatever stands before it, and all of it up to the end of its last array. */
export interface PartWriter {
  readonly write: (page: Page, evidence: Evidence, rank: number) => void;
  /** The most bytes that it writes. */
  readonly most: number;
}

/** How codes are written, and whether the open questions are left out. */
export interface Manner {
  readonly codesIn: (set: Bits) => CodePrinter;
  readonly brief: boolean;
}

/** What stands between two elements or dimensions, and between the signs reported and the open questions. */
const [BETWEEN, OPEN] = ["]},", '],"open":['] as const;
const open = stampOf(OPEN);

/** All elements of some lists and then all dimensions, and what is to be written after them. */
export interface Parts {
  readonly writers: readonly PartWriter[];
  readonly after: string;
}

/** Prepares the writing of what some lists say, from the end of the findings to the beginning of the unused codes. */
export function partsOf(lists: readonly CompiledList[], manner: Manner): Parts {
  let before = '],"elements":[';
  const write = (list: string, thing: CompiledElement | CompiledDimension) => {
    const writer = partWriter(thing, { list, before, manner });
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

interface Setting {
  readonly list: string;
  readonly before: string;
  readonly manner: Manner;
}

/**
 * A part is a stamp that ends where its codes begin, and the codes. Its counts, if it has any, go by the signs reported; where these
 * are few, there is a stamp for each set of them, which holds their codes too.
 */
function partWriter(
  thing: CompiledElement | CompiledDimension,
  { list, before, manner: { codesIn, brief } }: Setting,
): PartWriter {
  const { code } = thing;
  const counter = "counter" in thing ? thing.counter : undefined;
  const codes = codesIn("counter" in thing ? thing.counter.mask : thing.mask);
  const few = counter && codes.few;
  const textOf = (rank: number, index: number) => {
    const part = { list, code, state: STATES[rank], ...counter?.counts(index) };
    return `${before}${JSON.stringify(part).slice(0, -1)},"contributing":[`;
  };
  const begin: (Stamp | undefined)[] = [];
  const longest = longestOf(STATES.map((_, rank) => textOf(rank, counter ? counter.size - 1 : 0)));
  return {
    // a code is among the signs reported or the open questions, so it is written once at most
    most: longest + codes.most + (brief ? 0 : OPEN.length),
    write(page, evidence, rank) {
      const { yes } = evidence;
      if (few) {
        const chosen = few.chosen(yes);
        page.print(
          (begin[3 * chosen + rank] ??= stampOf(textOf(rank, indexOf(counter, yes)) + few.textOf(chosen))),
        );
      } else {
        const index = indexOf(counter, yes);
        page.print((begin[3 * index + rank] ??= stampOf(textOf(rank, index))));
        codes.print(page, yes);
      }
      if (brief) return;
      page.print(open);
      codes.print(page, evidence.open);
    },
  };
}

/** The counts of a dimension as one number; an element has none. */
const indexOf = (counter: DimensionCounter | undefined, yes: Bits) => (counter ? counter.index(yes) : 0);

/** How many bytes the longest of some texts of ASCII has. */
export const longestOf = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
