import type { CompiledDimension, CompiledElement, CompiledList } from "../compile-list.js";
import type { Evidence } from "../evidence.js";
import type { Bits } from "../fields.js";
import { rankOf, STATES, type Truth } from "../state.js";
import type { Truths } from "../truths.js";
import type { CodeTexts } from "./code-texts.js";

/** Writes a part of what one list says, as the inside of a JSON array. */
type PartWriter = (evidence: Evidence, holds: Truths, couldHold: Truths) => string;

/** Writes what one list says of a case. */
export interface ListWriter {
  readonly elements: PartWriter;
  readonly dimensions: PartWriter;
}

/** How codes are written, and whether the open questions are left out. */
interface Manner {
  readonly codes: CodeTexts;
  readonly brief: boolean;
}

/** Writes one element or dimension. */
type ThingWriter = (evidence: Evidence, holds: Truth, couldHold: Truth) => string;

/** Prepares the text that stands between the codes. */
export function listWriter({ code: list, elements, dimensions }: CompiledList, manner: Manner): ListWriter {
  const elementWriters = elements.map((element) => elementWriter(list, element, manner));
  const dimensionWriters = dimensions.map((dimension) => dimensionWriter(list, dimension, manner));
  return {
    elements: (evidence, holds, couldHold) => all(elementWriters, evidence, { holds: holds.elements, couldHold: couldHold.elements }),
    dimensions: (evidence, holds, couldHold) => all(dimensionWriters, evidence, { holds: holds.positive, couldHold: couldHold.positive }),
  };
}

function all(writers: readonly ThingWriter[], evidence: Evidence, truths: { holds: readonly Truth[]; couldHold: readonly Truth[] }): string {
  let text = "";
  for (let at = 0; at < writers.length; at += 1) {
    const thing = writers[at]!(evidence, truths.holds[at]!, truths.couldHold[at]!);
    text = at === 0 ? thing : `${text},${thing}`;
  }
  return text;
}

/** An object's beginning, up to its state: one for each rank. */
const beginnings = (list: string, code: string) => STATES.map((state) => JSON.stringify({ list, code, state }).slice(0, -1));

function elementWriter(list: string, { code, mask }: CompiledElement, manner: Manner): ThingWriter {
  const begin = beginnings(list, code);
  return (evidence, holds, couldHold) => begin[rankOf(holds, couldHold)]! + ending(evidence, mask, manner);
}

function dimensionWriter(list: string, { code, counter }: CompiledDimension, manner: Manner): ThingWriter {
  const begin = beginnings(list, code);
  const counts = new Map<number, string>();
  const countsText = (index: number) => {
    const text = `,${JSON.stringify(counter.counts(index)).slice(1, -1)}`;
    counts.set(index, text);
    return text;
  };
  return (evidence, holds, couldHold) => {
    const index = counter.index(evidence.yes);
    return begin[rankOf(holds, couldHold)]! + (counts.get(index) ?? countsText(index)) + ending(evidence, counter.mask, manner);
  };
}

function ending({ yes, open }: Evidence, mask: Bits, { codes, brief }: Manner): string {
  const contributing = codes(yes, mask);
  return brief ? `,"contributing":[${contributing}]}` : `,"contributing":[${contributing}],"open":[${codes(open, mask)}]}`;
}
