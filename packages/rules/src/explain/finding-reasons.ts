import type {
  Assessment,
  Clause,
  Condition,
  ExplainedFinding,
  PinnedStandard,
  ScoringCase,
  SourceReference,
} from "@spean/model";
import { isClauseMet } from "../clauses.js";
import { sumAddedPoints } from "../formula/formula-atom.js";
import {
  atomsOfFormula,
  type ConditionFormula,
  expandConditionFormula,
} from "../formula/condition-formula.js";
import { rulesOfFinding } from "../assessment-reasons.js";
import { type SufficientAnswerSets, findSufficientAnswerSets } from "./sufficient-sets.js";

/** At most so many sets are given for a finding on a list. */
const LIMIT = 64;

/**
 * A part of a finding's condition that holds, and the signs reported that count for it. It names no element.
 */
export interface FindingGround {
  readonly condition: Condition;
  readonly contributing: readonly string[];
}

/**
 * The reason of a finding on a list; 64 sets at most, the fewest answers first, then the standard's order,
 * sign by sign.
 */
export interface FindingReason extends ExplainedFinding {
  /**
   * The parts of its condition that hold, elements opened, if it is `indicated`; the clauses stand with the
   * dimensions.
   */
  readonly holds: readonly FindingGround[];
}

/** The reason of every finding on every list of an assessment, in its order. */
export function collectFindingReasons(
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
      const rules = rulesOfFinding(standard, code, list);
      const sources = rules.flatMap((rule) => rule.sources);
      const reason = { finding: code, list, sources, state };
      if (state === "not-indicated") return { ...reason, holds: [], sets: [], more: false, basis: sources };
      const any: Condition = { any: rules.map(({ condition }) => condition) };
      const formula = expandConditionFormula(any, standard, list);
      const indicated = state === "indicated";
      const asked = indicated ? { given: [], candidates: yes } : { given: yes, candidates: open };
      const { sets, more } = findSufficientAnswerSets(formula, { ...asked, limit: LIMIT });
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

function groundsOf(
  formula: ConditionFormula,
  yes: readonly number[],
): { condition: Condition; places: number[] }[] {
  return atomsOfFormula(formula)
    .filter((atom) => atom.holds(sumAddedPoints(atom, yes)))
    .map(({ condition, adds }) => ({ condition, places: yes.filter((place) => adds.has(place)) }));
}

/**
 * Sources that the sets rest on besides the rule's own: of the elements it names, and of the clauses met with
 * any of the sets.
 */
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
  formula: ConditionFormula,
  { clauses }: PinnedStandard,
  { sets, given }: { sets: SufficientAnswerSets["sets"]; given: readonly number[] },
) {
  const met = new Set<Clause>();
  for (const atom of atomsOfFormula(formula).filter((one) => "positive" in one.condition)) {
    const beside = given.filter((place) => atom.adds.has(place));
    for (const set of sets) {
      const [strong = 0, medium = 0, weak = 0] = sumAddedPoints(atom, [...beside, ...set]);
      for (const clause of clauses)
        if (!met.has(clause) && isClauseMet(clause, { strong, medium, weak })) met.add(clause);
    }
  }
  return met;
}
