import type { Clause, Condition, CountedStrength, Standard } from "@spean/model";
import { allOf, anyOf, atLeastOf, reaches } from "./combine.js";
import { type Diagram, never, type Space } from "./diagram.js";
import type { Frame, IndicatorClass } from "./symmetry.js";

/** A space whose levels are classes of indicators; `yes` names further indicators that are taken to be `yes` in every answer set. */
export interface Ground {
  readonly space: Space;
  readonly classes: readonly IndicatorClass[];
  readonly yes?: readonly string[];
}

/** On one list: the answer sets of `yes` answers by which each dimension, element and finding holds, and each clause in each dimension. */
export interface ListFunctions {
  readonly dimensions: ReadonlyMap<string, Diagram>;
  readonly clauses: ReadonlyMap<string, readonly Diagram[]>;
  readonly elements: ReadonlyMap<string, Diagram>;
  readonly findings: ReadonlyMap<string, Diagram>;
}

type WeightOf = (code: string) => number;
type Weigh = (weightOf: WeightOf, threshold: number) => Diagram;

/** Every leaf of the language is a threshold of points. */
function weighing({ space, classes, yes = [] }: Ground): Weigh {
  return (weightOf, threshold) => {
    const given = yes.reduce((sum, code) => sum + weightOf(code), 0);
    return reaches(
      space,
      classes.map(([code]) => weightOf(code as string)),
      threshold - given,
    );
  };
}

function clauseDiagram(
  clause: Clause,
  space: Space,
  weigh: (points: Partial<Record<CountedStrength, number>>, threshold: number) => Diagram,
): Diagram {
  if ("points" in clause) return weigh(clause.points, clause.threshold);
  return allOf(
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
  { standard, list }: Frame,
  dimension: string,
  { space, weigh }: { space: Space; weigh: Weigh },
): Diagram[] {
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

interface Known {
  readonly space: Space;
  readonly weigh: Weigh;
  readonly standard: Standard;
  readonly dimensions: ReadonlyMap<string, Diagram>;
  readonly elements: ReadonlyMap<string, Diagram>;
}

function conditionDiagram(condition: Condition, known: Known): Diagram {
  const { space, weigh, standard } = known;
  const inner = (conditions: readonly Condition[]) => conditions.map((each) => conditionDiagram(each, known));
  if ("all" in condition) return allOf(space, inner(condition.all));
  if ("any" in condition) return anyOf(space, inner(condition.any));
  if ("atLeast" in condition) return atLeastOf(space, condition.atLeast, inner(condition.of));
  if ("atLeastPoints" in condition)
    return weigh((code) => condition.points[code] ?? 0, condition.atLeastPoints);
  if ("indicator" in condition) return weigh((code) => (code === condition.indicator ? 1 : 0), 1);
  if ("positive" in condition) return known.dimensions.get(condition.positive) ?? never;
  if ("element" in condition) return known.elements.get(condition.element) ?? never;
  const members = new Set(
    standard.indicators.filter(({ dimension }) => dimension === condition.reported).map(({ code }) => code),
  );
  return weigh((code) => (members.has(code) ? 1 : 0), 1);
}

/** Translates one list of a standard into diagrams. A finding that does not apply to the list is left out. */
export function listFunctions({ standard, list }: Frame, ground: Ground): ListFunctions {
  const { space } = ground;
  const weigh = weighing(ground);
  const clauses = new Map(
    standard.dimensions.map(({ code }) => [code, clausesIn({ standard, list }, code, { space, weigh })]),
  );
  const dimensions = new Map([...clauses].map(([code, met]) => [code, anyOf(space, met)]));
  const bare: Known = { space, weigh, standard, dimensions, elements: new Map() };
  const elements = new Map<string, Diagram>(
    standard.elements.map(({ code, condition }) => [code, conditionDiagram(condition, bare)]),
  );
  const findings = standard.findings.flatMap(({ code, conditions }) => {
    const here = conditions.filter(({ lists }) => lists.includes(list));
    const diagrams = here.map(({ condition }) => conditionDiagram(condition, { ...bare, elements }));
    return here.length === 0 ? [] : [[code, anyOf(space, diagrams)] as const];
  });
  return { dimensions, clauses, elements, findings: new Map(findings) };
}
