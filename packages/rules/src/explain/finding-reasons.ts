import type {
  Assessment,
  Clause,
  Condition,
  ExplainedFinding,
  PinnedStandard,
  ScoringCase,
  SourceReference,
} from "@spean/model";
import { clauseHolds } from "../clause.js";
import { sumOf } from "../formula/atom.js";
import { atomsOf, type Formula, formulaOf } from "../formula/formula.js";
import { rulesOf } from "../reasons.js";
import { type SufficientSets, sufficientSets } from "./sufficient-sets.js";

/** At most so many sets are given for a finding on a list. */
const LIMIT = 64;

/** A part of a finding's condition that holds, and the signs reported that count for it. It names no element. */
export interface Ground {
  readonly condition: Condition;
  readonly contributing: readonly string[];
}

/** The reason of a finding on a list; 64 sets at most, the fewest answers first, then the standard's order, sign by sign. */
export interface FindingReason extends ExplainedFinding {
  /** The parts of its condition that hold, elements opened, if it is `indicated`; the clauses stand with the dimensions. */
  readonly holds: readonly Ground[];
}

/** The reason of every finding on every list of an assessment, in its order. */
export function findingReasons(
  standard: PinnedStandard,
  { answers }: ScoringCase,
  { findings }: Assessment,
): FindingReason[] {
  const answerOf = ({ code }: { code: string }) => (Object.hasOwn(answers, code) ? answers[code] : undefined);
  const placesOf = (wanted: (answer: string | undefined) => boolean) =>
    standard.indicators.flatMap((indicator, place) => (wanted(answerOf(indicator)) ? [place] : []));
  const yes = placesOf((answer) => answer === "yes");
  const open = placesOf((answer) => answer !== "yes" && answer !== "no");
  const codes = (places: readonly number[]) =>
    places.map((place) => standard.indicators[place]?.code as string);

  return findings.flatMap(({ code, byList }) =>
    byList.map(({ list, state }): FindingReason => {
      const rules = rulesOf(standard, code, list);
      const sources = rules.flatMap((rule) => rule.sources);
      const reason = { finding: code, list, sources, state };
      if (state === "not-indicated") return { ...reason, holds: [], sets: [], more: false, basis: sources };
      const any: Condition = { any: rules.map(({ condition }) => condition) };
      const formula = formulaOf(any, standard, list);
      const indicated = state === "indicated";
      const asked = indicated ? { given: [], candidates: yes } : { given: yes, candidates: open };
      const { sets, more } = sufficientSets(formula, { ...asked, limit: LIMIT });
      const met = clausesMet(formula, standard, { sets, given: asked.given });
      const holds = indicated
        ? groundsOf(formula, yes).map(({ condition, places }) => ({ condition, contributing: codes(places) }))
        : [];
      return {
        ...reason,
        holds,
        sets: sets.map(codes),
        more,
        basis: basisOf(any, standard, { sources, met }),
      };
    }),
  );
}

function groundsOf(formula: Formula, yes: readonly number[]): { condition: Condition; places: number[] }[] {
  return atomsOf(formula)
    .filter((atom) => atom.holds(sumOf(atom, yes)))
    .map(({ condition, adds }) => ({ condition, places: yes.filter((place) => adds.has(place)) }));
}

/** What sets rest on, over a rule whose own sources are known: the elements it names, and the clauses met with any of the sets. */
function basisOf(
  condition: Condition,
  standard: PinnedStandard,
  { sources, met }: { sources: readonly SourceReference[]; met: ReadonlySet<Clause> },
) {
  const named = JSON.stringify(condition);
  const elements = standard.elements.filter(({ code }) => named.includes(JSON.stringify({ element: code })));
  const all = [
    ...sources,
    ...[...elements, ...standard.clauses.filter((clause) => met.has(clause))].flatMap((rule) => rule.sources),
  ];
  return [...new Map(all.map((source) => [JSON.stringify(source), source])).values()];
}

/** The clauses that some dimension of a formula meets with any of the sets, beside what is given. */
function clausesMet(
  formula: Formula,
  { clauses }: PinnedStandard,
  { sets, given }: { sets: SufficientSets["sets"]; given: readonly number[] },
) {
  const met = new Set<Clause>();
  for (const atom of atomsOf(formula).filter((one) => "positive" in one.condition)) {
    const beside = given.filter((place) => atom.adds.has(place));
    for (const set of sets) {
      const [strong = 0, medium = 0, weak = 0] = sumOf(atom, [...beside, ...set]);
      for (const clause of clauses)
        if (!met.has(clause) && clauseHolds(clause, { strong, medium, weak })) met.add(clause);
    }
  }
  return met;
}
