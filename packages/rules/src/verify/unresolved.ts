import type { Condition, Standard } from "@spean/model";
import type { Violation } from "./violation.js";

type Path = readonly (string | number)[];

/** A code that something is looked up by, and where it stands. */
interface Reference {
  readonly to: "lists" | "dimensions" | "places" | "elements" | "findings" | "indicators" | "sources";
  readonly code: string;
  readonly path: Path;
}

function inCondition(condition: Condition, path: Path): Reference[] {
  const inside = (conditions: readonly Condition[], key: string) =>
    conditions.flatMap((inner, index) => inCondition(inner, [...path, key, index]));
  if ("all" in condition) return inside(condition.all, "all");
  if ("any" in condition) return inside(condition.any, "any");
  if ("atLeast" in condition) return inside(condition.of, "of");
  if ("atLeastPoints" in condition)
    return Object.keys(condition.points).map((code) => ({
      to: "indicators",
      code,
      path: [...path, "points", code],
    }));
  if ("positive" in condition)
    return [{ to: "dimensions", code: condition.positive, path: [...path, "positive"] }];
  if ("reported" in condition)
    return [{ to: "places", code: condition.reported, path: [...path, "reported"] }];
  if ("indicator" in condition)
    return [{ to: "indicators", code: condition.indicator, path: [...path, "indicator"] }];
  return [{ to: "elements", code: condition.element, path: [...path, "element"] }];
}

type Rule = {
  readonly sources: readonly { readonly source: string }[];
  readonly condition?: Condition;
  readonly lists?: readonly string[];
};

function inRule({ sources, condition, lists = [] }: Rule, path: Path): Reference[] {
  return [
    ...sources.map(({ source }, index): Reference => ({
      to: "sources",
      code: source,
      path: [...path, "sources", index, "source"],
    })),
    ...lists.map((code, index): Reference => ({ to: "lists", code, path: [...path, "lists", index] })),
    ...(condition ? inCondition(condition, [...path, "condition"]) : []),
  ];
}

function references({ indicators, clauses, elements, findings, headline }: Standard): Reference[] {
  return [
    ...indicators.flatMap(({ dimension, strengths, informativeOnly, sources }, index): Reference[] => [
      { to: "places", code: dimension, path: ["indicators", index, "dimension"] },
      ...Object.keys(strengths).map((code): Reference => ({
        to: "lists",
        code,
        path: ["indicators", index, "strengths", code],
      })),
      ...inRule({ sources: [], lists: informativeOnly?.lists ?? [] }, [
        "indicators",
        index,
        "informativeOnly",
      ]),
      ...inRule({ sources }, ["indicators", index]),
    ]),
    ...clauses.flatMap(({ sources }, index) => inRule({ sources }, ["clauses", index])),
    ...elements.flatMap((rule, index) => inRule(rule, ["elements", index])),
    ...findings.flatMap(({ conditions }, finding) =>
      conditions.flatMap((rule, index) => inRule(rule, ["findings", finding, "conditions", index])),
    ),
    ...headline.map((code, index): Reference => ({ to: "findings", code, path: ["headline", index] })),
  ];
}

/** Every reference that names nothing the standard has. Nothing else can be decided of such a standard. */
export function unresolved(standard: Standard): Violation[] {
  const codes = (items: readonly { readonly code: string }[]) => new Set(items.map(({ code }) => code));
  const known: Readonly<Record<Reference["to"], ReadonlySet<string>>> = {
    lists: codes(standard.lists),
    dimensions: codes(standard.dimensions),
    places: codes([...standard.dimensions, ...standard.groups]),
    elements: codes(standard.elements),
    findings: codes(standard.findings),
    indicators: codes(standard.indicators),
    sources: new Set(standard.sources.map(({ id }) => id)),
  };
  return references(standard)
    .filter(({ to, code }) => !known[to].has(code))
    .map(({ path }) => ({
      code: "unknown-reference",
      subject: { kind: "reference", code: `/${path.join("/")}` },
    }));
}
