import type { Condition, Standard } from "@spean/model";
import { foldRuleCondition, partsOfCompound } from "../fold-condition.js";
import type { ReleaseViolation } from "./violation.js";

type PathParts = readonly (string | number)[];

/** A code that something is looked up by, and where it stands. */
interface CodeReference {
  readonly to: "lists" | "dimensions" | "places" | "elements" | "findings" | "indicators" | "sources";
  readonly code: string;
  readonly path: PathParts;
}

function referencesInCondition(condition: Condition, path: PathParts): CodeReference[] {
  type AtPath = (path: PathParts) => CodeReference[];
  const leaf =
    (to: CodeReference["to"], code: string, key: string): AtPath =>
    (at) => [{ to, code, path: [...at, key] }];
  const references = foldRuleCondition<AtPath>(condition, {
    atLeast: (_, parts, whole) => (at) =>
      parts.flatMap((part, index) => part([...at, partsOfCompound(whole).key, index])),
    atLeastPoints:
      ({ points }) =>
      (at) =>
        Object.keys(points).map((code) => ({ to: "indicators", code, path: [...at, "points", code] })),
    positive: (code) => leaf("dimensions", code, "positive"),
    reported: (code) => leaf("places", code, "reported"),
    indicator: (code) => leaf("indicators", code, "indicator"),
    element: (code) => leaf("elements", code, "element"),
  });
  return references(path);
}

type ReferringRule = {
  readonly sources: readonly { readonly source: string }[];
  readonly condition?: Condition;
  readonly lists?: readonly string[];
};

function referencesInRule(
  { sources, condition, lists = [] }: ReferringRule,
  path: PathParts,
): CodeReference[] {
  return [
    ...sources.map(({ source }, index): CodeReference => ({
      to: "sources",
      code: source,
      path: [...path, "sources", index, "source"],
    })),
    ...lists.map((code, index): CodeReference => ({ to: "lists", code, path: [...path, "lists", index] })),
    ...(condition ? referencesInCondition(condition, [...path, "condition"]) : []),
  ];
}

function referencesInStandard({
  indicators,
  clauses,
  elements,
  findings,
  headline,
}: Standard): CodeReference[] {
  return [
    ...indicators.flatMap(({ dimension, strengths, informativeOnly, sources }, index): CodeReference[] => [
      { to: "places", code: dimension, path: ["indicators", index, "dimension"] },
      ...Object.keys(strengths).map((code): CodeReference => ({
        to: "lists",
        code,
        path: ["indicators", index, "strengths", code],
      })),
      ...referencesInRule({ sources: [], lists: informativeOnly?.lists ?? [] }, [
        "indicators",
        index,
        "informativeOnly",
      ]),
      ...referencesInRule({ sources }, ["indicators", index]),
    ]),
    ...clauses.flatMap(({ sources }, index) => referencesInRule({ sources }, ["clauses", index])),
    ...elements.flatMap((rule, index) => referencesInRule(rule, ["elements", index])),
    ...findings.flatMap(({ conditions }, finding) =>
      conditions.flatMap((rule, index) => referencesInRule(rule, ["findings", finding, "conditions", index])),
    ),
    ...headline.map((code, index): CodeReference => ({ to: "findings", code, path: ["headline", index] })),
  ];
}

/** Every reference that names nothing the standard has. Nothing else can be decided of such a standard. */
export function findUnresolvedReferences(standard: Standard): ReleaseViolation[] {
  const codes = (items: readonly { readonly code: string }[]) => new Set(items.map(({ code }) => code));
  const known: Readonly<Record<CodeReference["to"], ReadonlySet<string>>> = {
    lists: codes(standard.lists),
    dimensions: codes(standard.dimensions),
    places: codes([...standard.dimensions, ...standard.groups]),
    elements: codes(standard.elements),
    findings: codes(standard.findings),
    indicators: codes(standard.indicators),
    sources: new Set(standard.sources.map(({ id }) => id)),
  };
  return referencesInStandard(standard)
    .filter(({ to, code }) => !known[to].has(code))
    .map(({ path }) => ({
      code: "unknown-reference",
      subject: { kind: "reference", code: `/${path.join("/")}` },
    }));
}
