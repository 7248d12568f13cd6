import type { Clause, Condition, Standard } from "@spean/model";

// A translation of standards into SMT-LIB 2 for an outside solver. It shares nothing with the engine but the
// shape of the data.

const name = (code: string) => `|${code}|`;
const join = (word: string, parts: readonly string[], none: string) =>
  parts.length === 0 ? none : `(${word} ${parts.join(" ")})`;
const atLeast = (least: number, terms: readonly string[]) =>
  terms.length < least ? "false" : `((_ at-least ${least}) ${terms.join(" ")})`;
const sum = (least: number, terms: readonly (readonly [string, number])[]) => {
  const weighed = terms.filter(([, weight]) => weight > 0);
  return weighed.length === 0
    ? "false"
    : `((_ pbge ${least} ${weighed.map(([, weight]) => weight).join(" ")}) ${weighed.map(([term]) => term).join(" ")})`;
};

/** What an answer is: a variable by default, or `true` or `false` where it is held. */
export type Held = Readonly<Record<string, "true" | "false">>;

interface View {
  readonly standard: Standard;
  readonly list: string;
  readonly held: Held;
}

const term = ({ held, standard }: View, code: string) =>
  standard.indicators.some((indicator) => indicator.code === code) ? (held[code] ?? name(code)) : "false";

function clauseTerm(clause: Clause, dimension: string, view: View): string {
  const rows = view.standard.indicators.filter((indicator) => indicator.dimension === dimension);
  const of = (strength: string) =>
    rows.filter(({ strengths }) => strengths[view.list] === strength).map(({ code }) => term(view, code));
  if ("points" in clause)
    return sum(
      clause.threshold,
      (["strong", "medium", "weak"] as const).flatMap((strength) =>
        of(strength).map((one) => [one, clause.points[strength]] as const),
      ),
    );
  return join(
    "and",
    clause.counts.map((count) => atLeast(count.atLeast, count.of.flatMap(of))),
    "true",
  );
}

function conditionTerm(condition: Condition, view: View): string {
  const inner = (conditions: readonly Condition[]) => conditions.map((one) => conditionTerm(one, view));
  const { standard } = view;
  if ("all" in condition) return join("and", inner(condition.all), "true");
  if ("any" in condition) return join("or", inner(condition.any), "false");
  if ("atLeast" in condition) return atLeast(condition.atLeast, inner(condition.of));
  if ("atLeastPoints" in condition)
    return sum(
      condition.atLeastPoints,
      Object.entries(condition.points).map(([code, weight]) => [term(view, code), weight] as const),
    );
  if ("indicator" in condition) return term(view, condition.indicator);
  if ("positive" in condition)
    return join(
      "or",
      standard.clauses.map((clause) => clauseTerm(clause, condition.positive, view)),
      "false",
    );
  if ("element" in condition)
    return conditionTerm(standard.elements.find(({ code }) => code === condition.element)!.condition, view);
  const members = standard.indicators.filter(({ dimension }) => dimension === condition.reported);
  return join(
    "or",
    members.map(({ code }) => term(view, code)),
    "false",
  );
}

/** When a finding holds on one of the lists. */
export function findingTerm(
  standard: Standard,
  finding: string,
  { lists, held = {} }: { lists: readonly string[]; held?: Held },
): string {
  const rule = standard.findings.find(({ code }) => code === finding);
  const parts = lists.flatMap((list) =>
    (rule?.conditions ?? [])
      .filter((condition) => condition.lists.includes(list))
      .map(({ condition }) => conditionTerm(condition, { standard, list, held })),
  );
  return join("or", parts, "false");
}

/**
 * One question to the solver: are there answers that make all of the terms true? With at most so many `yes`,
 * if that is given.
 */
export interface Query {
  readonly terms: readonly string[];
  readonly atMost?: number;
}

/** A query as a script, over these indicators. */
export function script(codes: readonly string[], { terms, atMost }: Query): string {
  const variables = codes.map((code) => `(declare-const ${name(code)} Bool)`);
  const limit = atMost === undefined ? [] : [`((_ at-most ${atMost}) ${codes.map(name).join(" ")})`];
  return [...variables, ...[...terms, ...limit].map((one) => `(assert ${one})`)].join("\n");
}
