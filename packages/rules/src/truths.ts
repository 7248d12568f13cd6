import type { Condition } from "@spean/model";
import { leavesOf, type Test, type View } from "./condition.js";
import type { DimensionCounter } from "./dimension-counter.js";
import type { Bits, Fields } from "./fields.js";
import { placeOf, type Places } from "./places.js";
import type { Truth } from "./state.js";

/** What holds on a list for one set of signs: its dimensions, elements and findings, in the list's order. */
export interface Truths {
  readonly positive: readonly Truth[];
  readonly elements: readonly Truth[];
  readonly findings: readonly Truth[];
}

/** Whatever conditions look at besides positive dimensions: some indicator of these fields, or this bit of one field, is `yes`. */
interface Question {
  readonly kind: "reported" | "indicator";
  readonly place: number;
  readonly fields: readonly number[];
  readonly mask: number;
}

/** A condition of the rule language, and the closure that tests it. */
export interface CompiledCondition {
  readonly condition: Condition;
  readonly test: Test;
}

/** What a list is made of, as far as its conditions look. */
export interface Rules {
  readonly counters: readonly DimensionCounter[];
  readonly elements: readonly CompiledCondition[];
  readonly findings: readonly CompiledCondition[];
}

/** Up to this many yes-or-no leaves, what holds is worked out once for each of their combinations and kept. */
const MOST_KEPT = 14;

function questionsOf(conditions: readonly Condition[], places: Places, fields: Fields): Question[] {
  const named = new Map<string, Question>();
  for (const leaf of conditions.flatMap(leavesOf)) {
    if ("reported" in leaf) {
      const place = placeOf(places.dimensions, leaf.reported);
      named.set(`reported ${place}`, {
        kind: "reported",
        place,
        fields: fields.ofDimension[place]!,
        mask: -1,
      });
    } else if ("indicator" in leaf) {
      const place = placeOf(places.indicators, leaf.indicator);
      named.set(`indicator ${place}`, {
        kind: "indicator",
        place,
        fields: [fields.fieldOf[place]!],
        mask: fields.bitOf[place]!,
      });
    }
  }
  return [...named.values()];
}

function holds({ fields, mask }: Question, bits: Bits): Truth {
  let found = 0;
  for (let at = 0; at < fields.length; at += 1) found |= bits[fields[at]!]! & mask;
  return found === 0 ? 0 : 1;
}

/** What holds, given which dimensions are positive and what the questions say. Elements come first: their conditions name none. */
function work(
  { elements, findings }: Rules,
  truths: readonly Truth[],
  questions: readonly (readonly [Question, Truth])[],
): Truths {
  const reported: boolean[] = [];
  const answered = new Set<number>();
  for (const [{ kind, place }, said] of questions) {
    if (kind === "reported") reported[place] = said === 1;
    else if (said === 1) answered.add(place);
  }
  const bare: View = {
    positive: truths.map((truth) => truth === 1),
    reported,
    elements: [],
    answered: (indicator) => answered.has(indicator),
  };
  const view: View = { ...bare, elements: elements.map(({ test }) => test(bare)) };
  const truth = (holds: boolean): Truth => (holds ? 1 : 0);
  return {
    positive: truths,
    elements: view.elements.map(truth),
    findings: findings.map(({ test }) => truth(test(view))),
  };
}

/** The leaves of a list's conditions as bits of one number. What holds is worked out once for each such key, and kept. */
export interface Keys {
  readonly size: number;
  /** The key of a set of signs: questions lowest, dimensions above them, the last of each at the lower end. */
  readonly of: (bits: Bits) => number;
  /** By the value of a field, the key of the signs in it alone. */
  readonly alone: (field: number) => Readonly<Uint16Array>;
  /** The bit that a dimension sets, by its place. */
  readonly dimensionBit: (place: number) => number;
  readonly truths: (key: number) => Truths;
}

/** What holds on a list for any set of signs; `keys` if its conditions have few enough leaves. */
export interface ListTruths {
  readonly truths: (bits: Bits) => Truths;
  readonly keys: Keys | undefined;
}

/** Compiles what holds on a list for any set of signs. Conditions are closures, so it runs under a strict Content-Security-Policy. */
export function truthsOn(rules: Rules, places: Places, fields: Fields): ListTruths {
  const { counters } = rules;
  const conditions = [...rules.elements, ...rules.findings].map(({ condition }) => condition);
  const questions = questionsOf(conditions, places, fields);
  if (counters.length + questions.length <= MOST_KEPT) {
    const keys = keysOf(rules, questions, fields);
    return { keys, truths: (bits) => keys.truths(keys.of(bits)) };
  }
  const afresh = (bits: Bits) =>
    work(
      rules,
      counters.map((counter) => counter.positive(counter.index(bits))),
      questions.map((question) => [question, holds(question, bits)]),
    );
  return { keys: undefined, truths: afresh };
}

function keysOf(rules: Rules, questions: readonly Question[], fields: Fields): Keys {
  const { counters } = rules;
  const size = 1 << (counters.length + questions.length);
  const kept: (Truths | undefined)[] = new Array<undefined>(size).fill(undefined);
  const dimensionBit = (place: number) => 1 << (questions.length + counters.length - 1 - place);
  const questionBit = (at: number) => 1 << (questions.length - 1 - at);
  const truthAt = (key: number, bit: number): Truth => ((key & bit) === 0 ? 0 : 1);
  const make = (key: number) =>
    work(
      rules,
      counters.map((_, place) => truthAt(key, dimensionBit(place))),
      questions.map((question, at) => [question, truthAt(key, questionBit(at))]),
    );
  // evidence only adds, so what one field sets by itself is set; only a dimension in several fields has to be counted over all of them
  const tables: (Uint16Array | undefined)[] = new Array<undefined>(fields.all.length).fill(undefined);
  const tableOf = (field: number) => {
    const table = new Uint16Array(fields.full[field]! + 1);
    const mark = (bit: number, sets: (value: number) => Truth) => {
      for (let value = 0; value < table.length; value += 1) table[value]! |= sets(value) * bit;
    };
    counters.forEach((counter, place) => {
      if (!counter.fields.includes(field)) return;
      const added = counter.addedBy(field);
      mark(dimensionBit(place), (value) => counter.positive(added[value]!));
    });
    questions.forEach((question, at) => {
      if (question.fields.includes(field))
        mark(questionBit(at), (value) => ((value & question.mask) === 0 ? 0 : 1));
    });
    return table;
  };
  const alone = (field: number) => (tables[field] ??= tableOf(field));
  const looked = Uint16Array.from(new Set([...counters, ...questions].flatMap((leaf) => [...leaf.fields])));
  const wide = counters.flatMap((counter, place) =>
    counter.fields.length > 1 ? [{ counter, bit: dimensionBit(place) }] : [],
  );
  return {
    size,
    dimensionBit,
    alone,
    of(bits) {
      let key = 0;
      for (let at = 0; at < looked.length; at += 1) {
        const field = looked[at]!;
        key |= (tables[field] ?? alone(field))[bits[field]!]!;
      }
      for (let at = 0; at < wide.length; at += 1) {
        const { counter, bit } = wide[at]!;
        key |= counter.positive(counter.index(bits)) * bit;
      }
      return key;
    },
    truths: (key) => kept[key] ?? (kept[key] = make(key)),
  };
}
