import type { CompiledDimension, CompiledElement, CompiledList } from "../compile-list.js";
import type { Evidence } from "../evidence.js";
import type { Bits } from "../fields.js";
import { type Rank, rankOf, STATES } from "../state.js";
import type { Truths } from "../truths.js";
import { type Page, type Stamp, stampOf } from "./page.js";
import type { CodePrinter } from "./print-codes.js";

/** Writes a part of what one list says, as the inside of a JSON array, each thing followed by a comma. */
type PartWriter = (page: Page, evidence: Evidence, both: Both) => void;

/** What holds on a list with the `yes` answers alone, and what could. */
interface Both {
  readonly holds: Truths;
  readonly couldHold: Truths;
}

/** Writes what one list says of a case. */
export interface ListWriter {
  readonly elements: PartWriter;
  readonly dimensions: PartWriter;
  /** The most bytes that both write together. */
  readonly most: number;
}

/** How codes are written, and whether the open questions are left out. */
interface Manner {
  readonly codesIn: (set: Bits) => CodePrinter;
  readonly brief: boolean;
}

/** Writes one element or dimension. */
interface ThingWriter {
  readonly write: (page: Page, evidence: Evidence, rank: Rank) => void;
  readonly most: number;
}

/** Prepares the text that stands between the codes. */
export function listWriter({ code: list, elements, dimensions }: CompiledList, manner: Manner): ListWriter {
  const ofElements = elements.map((element) => elementWriter(list, element, manner));
  const ofDimensions = dimensions.map((dimension) => dimensionWriter(list, dimension, manner));
  return {
    elements(page, evidence, { holds, couldHold }) {
      for (let at = 0; at < ofElements.length; at += 1) ofElements[at]!.write(page, evidence, rankOf(holds.elements[at]!, couldHold.elements[at]!));
    },
    dimensions(page, evidence, { holds, couldHold }) {
      for (let at = 0; at < ofDimensions.length; at += 1)
        ofDimensions[at]!.write(page, evidence, rankOf(holds.positive[at]!, couldHold.positive[at]!));
    },
    most: [...ofElements, ...ofDimensions].reduce((all, { most }) => all + most, 0),
  };
}

/** An object from its beginning to its codes. */
const beginning = (thing: object) => stampOf(`${JSON.stringify(thing).slice(0, -1)},"contributing":[`);

function elementWriter(list: string, { code, mask }: CompiledElement, manner: Manner): ThingWriter {
  const begin = STATES.map((state) => beginning({ list, code, state }));
  const end = ending(mask, manner);
  return {
    most: longest(begin) + end.most,
    write(page, evidence, rank) {
      page.print(begin[rank]!);
      end.write(page, evidence);
    },
  };
}

function dimensionWriter(list: string, { code, counter }: CompiledDimension, manner: Manner): ThingWriter {
  const make = (rank: Rank, index: number) => beginning({ list, code, state: STATES[rank], ...counter.counts(index) });
  const begin = new Map<number, Stamp>();
  const end = ending(counter.mask, manner);
  return {
    most: longest(STATES.map((_, rank) => make(rank as Rank, counter.size - 1))) + end.most,
    write(page, evidence, rank) {
      const index = counter.index(evidence.yes);
      const key = 3 * index + rank;
      let stamp = begin.get(key);
      if (!stamp) begin.set(key, (stamp = make(rank, index)));
      page.print(stamp);
      end.write(page, evidence);
    },
  };
}

/** The codes, and what is left of the object. */
function ending(mask: Bits, { codesIn, brief }: Manner): { readonly write: (page: Page, evidence: Evidence) => void; readonly most: number } {
  const codes = codesIn(mask);
  const [between, end] = [stampOf(`],"open":[`), stampOf("]},")];
  // a code is in one of the two arrays at most
  const most = codes.most + between.length + end.length;
  if (brief)
    return {
      most,
      write(page, { yes }) {
        codes.print(page, yes);
        page.print(end);
      },
    };
  return {
    most,
    write(page, { yes, open }) {
      codes.print(page, yes);
      page.print(between);
      codes.print(page, open);
      page.print(end);
    },
  };
}

/** How many bytes the longest of some stamps has. */
export const longest = (stamps: readonly Stamp[]) => Math.max(...stamps.map(({ length }) => length));
