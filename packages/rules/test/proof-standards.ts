import type {
  Clause,
  Condition,
  CountedStrength,
  FindingRule,
  Indicator,
  IndicatorList,
  PinnedStandard,
  Strength,
} from "@spean/model";
import fc from "fast-check";

const sources = [{ source: "invented", locator: "p. 1" }];
const digest = `sha256:${"0".repeat(64)}` as const;
const lists = ["first", "second"];
const counted: readonly CountedStrength[] = ["strong", "medium", "weak"];

const clause: fc.Arbitrary<Omit<Clause, "code">> = fc.oneof(
  fc.record({
    counts: fc.array(
      fc.record({ atLeast: fc.integer({ min: 1, max: 2 }), of: fc.subarray([...counted], { minLength: 1 }) }),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
    sources: fc.constant(sources),
  }),
  fc.record({
    points: fc.record({
      strong: fc.integer({ min: 0, max: 3 }),
      medium: fc.integer({ min: 0, max: 2 }),
      weak: fc.integer({ min: 0, max: 1 }),
    }),
    threshold: fc.integer({ min: 1, max: 4 }),
    sources: fc.constant(sources),
  }),
);

function leaf(codes: readonly string[], elements: boolean): fc.Arbitrary<Condition> {
  const one = fc.constantFrom(...codes);
  const points = fc.dictionary(one, fc.integer({ min: 1, max: 3 }), {
    minKeys: 1,
    maxKeys: 3,
    noNullPrototype: true,
  });
  return fc.oneof(
    fc.record({ positive: fc.constantFrom("alpha", "beta") }),
    fc.record({ reported: fc.constantFrom("alpha", "beta", "act") }),
    fc.record({ indicator: one }),
    fc.record({ atLeastPoints: fc.integer({ min: 1, max: 4 }), points }),
    ...(elements
      ? [fc.record({ element: fc.constantFrom("act" as const, "means" as const, "purpose" as const) })]
      : []),
  );
}

function condition(codes: readonly string[], elements: boolean): fc.Arbitrary<Condition> {
  const leaves = fc.array(leaf(codes, elements), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    leaf(codes, elements),
    fc.record({ all: leaves }),
    fc.record({ any: leaves }),
    fc.record({ atLeast: fc.integer({ min: 1, max: 2 }), of: leaves }),
  );
}

function indicator(code: string): fc.Arbitrary<Indicator> {
  const dimension = code.split(".")[0] as string;
  const strength: fc.Arbitrary<Strength> =
    dimension === "act" ? fc.constant("none") : fc.constantFrom("strong", "medium", "weak", "none");
  return fc
    .record({
      first: strength,
      second: strength,
      informative: fc.option(fc.subarray(lists, { minLength: 1 }), { nil: undefined, freq: 3 }),
    })
    .map(({ first, second, informative }) => ({
      code,
      dimension,
      meaning: "Invented.",
      strengths: { first, second },
      verification: { first: "unverified", second: "unverified" },
      sources,
      ...(informative && { informativeOnly: { lists: informative, reason: "Invented." } }),
    }));
}

const list = (code: string): fc.Arbitrary<IndicatorList> =>
  fc.record({
    code: fc.constant(code),
    ageClasses: fc.subarray(["adult", "child", "unknown", "disputed"], { minLength: 1 }),
    forms: fc.subarray(["labour", "sexual", "other"], { minLength: 1 }),
    draft: fc.constant(false),
  });

const finding = (code: string, codes: readonly string[]): fc.Arbitrary<FindingRule> =>
  fc
    .array(
      fc.record({
        lists: fc.subarray(lists, { minLength: 1 }),
        condition: condition(codes, true),
        sources: fc.constant(sources),
      }),
      {
        minLength: 1,
        maxLength: 2,
      },
    )
    .map(([first, second]) => {
      // on each list one condition at most, as in a standard that a person would write
      const rest = second && {
        ...second,
        lists: second.lists.filter((name) => !first!.lists.includes(name)),
      };
      return { code, conditions: [first!, ...(rest && rest.lists.length > 0 ? [rest] : [])] };
    });

const pool = ["alpha.a", "alpha.b", "alpha.c", "beta.a", "beta.b", "act.a"];

/** Small invented standards of at most six indicators, with every part of the rule language in them. */
export const smallStandard: fc.Arbitrary<PinnedStandard> = fc
  .subarray(pool, { minLength: 2 })
  .chain((codes) =>
    fc.record({
      id: fc.constant("small"),
      version: fc.constant("0.1.0"),
      languages: fc.constant(["en" as const]),
      dimensions: fc.constant([
        { code: "alpha", element: "means" as const, phase: "recruitment" as const },
        { code: "beta", element: "purpose" as const, phase: "destination" as const },
      ]),
      groups: fc.constant([{ code: "act", element: "act" as const }]),
      lists: fc.tuple(list("first"), list("second")),
      indicators: fc.tuple(...codes.map(indicator)),
      clauses: fc
        .array(clause, { minLength: 1, maxLength: 3 })
        .map((clauses) => clauses.map((rule, index) => ({ ...rule, code: `clause-${index}` }) as Clause)),
      elements: fc
        .tuple(condition(codes, false), condition(codes, false), condition(codes, false))
        .map(([act, means, purpose]) => [
          { code: "act" as const, condition: act, sources },
          { code: "means" as const, condition: means, sources },
          { code: "purpose" as const, condition: purpose, sources },
        ]),
      findings: fc.tuple(finding("trafficking", codes), finding("other", codes)),
      headline: fc.subarray(["trafficking", "other"], { minLength: 1 }),
      minimumEvidence: fc.integer({ min: 1, max: 3 }),
      sources: fc.constant([
        { id: "invented", title: "Invented", publisher: "Nobody", verification: "unverified" as const },
      ]),
      digest: fc.constant(digest),
    }),
  );

/**
 * A second standard: one of its own, or the first with some of its parts taken from another, and its
 * indicators in part.
 */
export const standardPair: fc.Arbitrary<readonly [PinnedStandard, PinnedStandard]> = fc
  .tuple(
    smallStandard,
    smallStandard,
    fc.subarray(["lists", "indicators", "clauses", "elements", "findings", "headline"] as const),
  )
  .map(([a, other, parts]) => {
    const taken = Object.fromEntries(parts.map((part) => [part, other[part]]));
    return [a, resolved({ ...a, ...taken })] as const;
  });

/** Leaves out of conditions what names an indicator that is not there, so that the standard is sound. */
function resolved(standard: PinnedStandard): PinnedStandard {
  const known = new Set(standard.indicators.map(({ code }) => code));
  const some = standard.indicators[0]!.code;
  const mend = (rule: Condition): Condition => {
    if ("all" in rule) return { all: rule.all.map(mend) };
    if ("any" in rule) return { any: rule.any.map(mend) };
    if ("atLeast" in rule) return { atLeast: rule.atLeast, of: rule.of.map(mend) };
    if ("indicator" in rule) return { indicator: known.has(rule.indicator) ? rule.indicator : some };
    if (!("atLeastPoints" in rule)) return rule;
    const kept = Object.entries(rule.points).filter(([code]) => known.has(code));
    return {
      atLeastPoints: rule.atLeastPoints,
      points: kept.length > 0 ? Object.fromEntries(kept) : { [some]: 1 },
    };
  };
  return {
    ...standard,
    elements: standard.elements.map((rule) => ({ ...rule, condition: mend(rule.condition) })),
    findings: standard.findings.map((rule) => ({
      ...rule,
      conditions: rule.conditions.map((one) => ({ ...one, condition: mend(one.condition) })),
    })),
  };
}
