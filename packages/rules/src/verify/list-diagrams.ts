import type { Clause, Condition, CountedStrength, Standard } from "@spean/model";
import { foldRuleCondition } from "../fold-condition.js";
import {
  intersectAllDiagrams,
  uniteAllDiagrams,
  uniteAtLeast,
  diagramReachingThreshold,
} from "./combine-diagrams.js";
import { type DecisionDiagram, NO_ANSWER_SETS, type DiagramSpace } from "./decision-diagram.js";
import type { IndicatorListFrame, IndicatorEquivalenceClass } from "./indicator-classes.js";

/**
 * A space whose levels are classes of indicators; `yes` names further indicators that are taken to be `yes`
 * in every answer set.
 */
export interface DiagramGround {
  readonly space: DiagramSpace;
  readonly classes: readonly IndicatorEquivalenceClass[];
  readonly yes?: readonly string[];
}

/**
 * On one list: the answer sets of `yes` answers by which each dimension, element and finding holds, and each
 * clause in each dimension.
 */
export interface DiagramsOfList {
  readonly dimensions: ReadonlyMap<string, DecisionDiagram>;
  readonly clauses: ReadonlyMap<string, readonly DecisionDiagram[]>;
  readonly elements: ReadonlyMap<string, DecisionDiagram>;
  readonly findings: ReadonlyMap<string, DecisionDiagram>;
}

type WeightOf = (code: string) => number;
type WeighCodes = (weightOf: WeightOf, threshold: number) => DecisionDiagram;

/** Every leaf of the language is a threshold of points. */
function weighing({ space, classes, yes = [] }: DiagramGround): WeighCodes {
  return (weightOf, threshold) => {
    const given = yes.reduce((sum, code) => sum + weightOf(code), 0);
    return diagramReachingThreshold(
      space,
      classes.map(([code]) => weightOf(code as string)),
      threshold - given,
    );
  };
}

function clauseDiagram(
  clause: Clause,
  space: DiagramSpace,
  weigh: (points: Partial<Record<CountedStrength, number>>, threshold: number) => DecisionDiagram,
): DecisionDiagram {
  if ("points" in clause) return weigh(clause.points, clause.threshold);
  return intersectAllDiagrams(
    space,
    clause.counts.map(({ atLeast, of }) =>
      weigh(
        Object.fromEntries(of.map((strength) => [strength, of.filter((other) => other === strength).length])),
        atLeast,
      ),
    ),
  );
}

function clausesIn(
  { standard, list }: IndicatorListFrame,
  dimension: string,
  { space, weigh }: { space: DiagramSpace; weigh: WeighCodes },
): DecisionDiagram[] {
  const strengths = new Map(
    standard.indicators
      .filter((item) => item.dimension === dimension)
      .map((item) => [item.code, item.strengths[list]]),
  );
  return standard.clauses.map((clause) =>
    clauseDiagram(clause, space, (points, threshold) =>
      weigh((code) => {
        const strength = strengths.get(code);
        return strength === undefined || strength === "none" ? 0 : (points[strength] ?? 0);
      }, threshold),
    ),
  );
}

interface KnownDiagrams {
  readonly space: DiagramSpace;
  readonly weigh: WeighCodes;
  readonly standard: Standard;
  readonly dimensions: ReadonlyMap<string, DecisionDiagram>;
  readonly elements: ReadonlyMap<string, DecisionDiagram>;
}

function conditionDiagram(condition: Condition, known: KnownDiagrams): DecisionDiagram {
  const { space, weigh, standard } = known;
  return foldRuleCondition<DecisionDiagram>(condition, {
    atLeast: (count, parts) => {
      if (count === parts.length) return intersectAllDiagrams(space, parts);
      return count === 1 ? uniteAllDiagrams(space, parts) : uniteAtLeast(space, count, parts);
    },
    atLeastPoints: ({ points, atLeastPoints }) => weigh((code) => points[code] ?? 0, atLeastPoints),
    indicator: (indicator) => weigh((code) => (code === indicator ? 1 : 0), 1),
    positive: (code) => known.dimensions.get(code) ?? NO_ANSWER_SETS,
    element: (code) => known.elements.get(code) ?? NO_ANSWER_SETS,
    reported: (place) => {
      const members = new Set(
        standard.indicators.filter(({ dimension }) => dimension === place).map(({ code }) => code),
      );
      return weigh((code) => (members.has(code) ? 1 : 0), 1);
    },
  });
}

/** Translates one list of a standard into diagrams. A finding that does not apply to the list is left out. */
export function translateListToDiagrams(
  { standard, list }: IndicatorListFrame,
  ground: DiagramGround,
): DiagramsOfList {
  const { space } = ground;
  const weigh = weighing(ground);
  const clauses = new Map(
    standard.dimensions.map(({ code }) => [code, clausesIn({ standard, list }, code, { space, weigh })]),
  );
  const dimensions = new Map([...clauses].map(([code, met]) => [code, uniteAllDiagrams(space, met)]));
  const bare: KnownDiagrams = { space, weigh, standard, dimensions, elements: new Map() };
  const elements = new Map<string, DecisionDiagram>(
    standard.elements.map(({ code, condition }) => [code, conditionDiagram(condition, bare)]),
  );
  const findings = standard.findings.flatMap(({ code, conditions }) => {
    const here = conditions.filter(({ lists }) => lists.includes(list));
    const diagrams = here.map(({ condition }) => conditionDiagram(condition, { ...bare, elements }));
    return here.length === 0 ? [] : [[code, uniteAllDiagrams(space, diagrams)] as const];
  });
  return { dimensions, clauses, elements, findings: new Map(findings) };
}
