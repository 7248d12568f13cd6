import type { Condition } from "@spean/model";
import { answerLeavesOf, type CompiledConditionTest, type EvidenceByPlace } from "./compile-condition.js";
import type { DimensionSignCounter } from "./dimension-counter.js";
import type { IndicatorBitSet, IndicatorFieldLayout } from "./indicator-fields.js";
import { requireCodePlace, type StandardPlaceIndex } from "./standard-places.js";
import type { TruthBit } from "../three-states.js";

/**
 * Truth of everything on a list for one set of signs: dimensions, elements and findings, in the list's order.
 */
export interface ListRuleTruths {
  readonly positive: readonly TruthBit[];
  readonly elements: readonly TruthBit[];
  readonly findings: readonly TruthBit[];
}

/**
 * A leaf of conditions other than a positive dimension: some indicator of these fields, or one bit of one
 * field, is `yes`.
 */
interface ConditionQuestion {
  readonly kind: "reported" | "indicator";
  readonly place: number;
  readonly fields: readonly number[];
  readonly mask: number;
}

/** A condition of the rule language, and the closure that tests it. */
export interface CompiledCondition {
  readonly condition: Condition;
  readonly test: CompiledConditionTest;
}

/** The parts of a list that its conditions depend on. */
export interface ListRules {
  readonly counters: readonly DimensionSignCounter[];
  readonly elements: readonly CompiledCondition[];
  readonly findings: readonly CompiledCondition[];
}

/** The most boolean leaves for which truths are memoized, one entry for each combination. */
const MOST_LEAVES = 14;

function collectQuestions(
  conditions: readonly Condition[],
  places: StandardPlaceIndex,
  fields: IndicatorFieldLayout,
): ConditionQuestion[] {
  const named = new Map<string, ConditionQuestion>();
  for (const leaf of conditions.flatMap(answerLeavesOf)) {
    if ("reported" in leaf) {
      const place = requireCodePlace(places.dimensions, leaf.reported);
      named.set(`reported ${place}`, {
        kind: "reported",
        place,
        fields: fields.ofDimension[place]!,
        mask: -1,
      });
    } else if ("indicator" in leaf) {
      const place = requireCodePlace(places.indicators, leaf.indicator);
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

function holds({ fields, mask }: ConditionQuestion, bits: IndicatorBitSet): TruthBit {
  let found = 0;
  for (let at = 0; at < fields.length; at += 1) found |= bits[fields[at]!]! & mask;
  return found === 0 ? 0 : 1;
}

/**
 * Evaluates elements and then findings from the truth of their leaves. Elements come first: their conditions
 * name none.
 */
function evaluateRules(
  { elements, findings }: ListRules,
  truths: readonly TruthBit[],
  questions: readonly (readonly [ConditionQuestion, TruthBit])[],
): ListRuleTruths {
  const reported: boolean[] = [];
  const answered = new Set<number>();
  for (const [{ kind, place }, said] of questions) {
    if (kind === "reported") reported[place] = said === 1;
    else if (said === 1) answered.add(place);
  }
  const bare: EvidenceByPlace = {
    positive: truths.map((truth) => truth === 1),
    reported,
    elements: [],
    answered: (indicator) => answered.has(indicator),
  };
  const view: EvidenceByPlace = { ...bare, elements: elements.map(({ test }) => test(bare)) };
  const truth = (isAnyReported: boolean): TruthBit => (isAnyReported ? 1 : 0);
  return {
    positive: truths,
    elements: view.elements.map(truth),
    findings: findings.map(({ test }) => truth(test(view))),
  };
}

/** The leaves of a list's conditions as bits of one number, the key, by which truths are memoized. */
export interface TruthKeyLayout {
  readonly size: number;
  /**
   * The key of a set of signs: questions lowest, dimensions above them, the last of each at the lower end.
   */
  readonly of: (bits: IndicatorBitSet) => number;
  /** By the value of a field, the key of the signs in it alone. */
  readonly alone: (field: number) => Readonly<Uint16Array>;
  /** The bit that a dimension sets, by its place. */
  readonly dimensionBit: (place: number) => number;
  readonly truths: (key: number) => ListRuleTruths;
}

/** Truths of a list for any set of signs; `keys` if its conditions have few enough leaves. */
export interface ListTruthFunctions {
  readonly truths: (bits: IndicatorBitSet) => ListRuleTruths;
  readonly keys: TruthKeyLayout | undefined;
}

/**
 * Compiles the truths of a list. Conditions are closures, so it runs under a strict Content-Security-Policy.
 */
export function compileListTruths(
  rules: ListRules,
  places: StandardPlaceIndex,
  fields: IndicatorFieldLayout,
): ListTruthFunctions {
  const { counters } = rules;
  const conditions = [...rules.elements, ...rules.findings].map(({ condition }) => condition);
  const questions = collectQuestions(conditions, places, fields);
  if (counters.length + questions.length <= MOST_LEAVES) {
    const keys = compileKeys(rules, questions, fields);
    return { keys, truths: (bits) => keys.truths(keys.of(bits)) };
  }
  const afresh = (bits: IndicatorBitSet) =>
    evaluateRules(
      rules,
      counters.map((counter) => counter.positive(counter.index(bits))),
      questions.map((question) => [question, holds(question, bits)]),
    );
  return { keys: undefined, truths: afresh };
}

function compileKeys(
  rules: ListRules,
  questions: readonly ConditionQuestion[],
  fields: IndicatorFieldLayout,
): TruthKeyLayout {
  const { counters } = rules;
  const size = 1 << (counters.length + questions.length);
  const kept: (ListRuleTruths | undefined)[] = new Array<undefined>(size).fill(undefined);
  const dimensionBit = (place: number) => 1 << (questions.length + counters.length - 1 - place);
  const questionBit = (at: number) => 1 << (questions.length - 1 - at);
  const truthAt = (key: number, bit: number): TruthBit => ((key & bit) === 0 ? 0 : 1);
  const make = (key: number) =>
    evaluateRules(
      rules,
      counters.map((_, place) => truthAt(key, dimensionBit(place))),
      questions.map((question, at) => [question, truthAt(key, questionBit(at))]),
    );
  // evidence only adds, so what one field sets by itself is set; only a dimension in several fields has to be
  // counted over all of them
  const tables: (Uint16Array | undefined)[] = new Array<undefined>(fields.all.length).fill(undefined);
  const tableOf = (field: number) => {
    const table = new Uint16Array(fields.full[field]! + 1);
    const mark = (bit: number, sets: (value: number) => TruthBit) => {
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
