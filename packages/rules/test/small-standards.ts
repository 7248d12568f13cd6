import type { Clause, Condition, PinnedStandard, ScoringCase, Strength } from "@spean/model";
import fc from "fast-check";

const DIMENSIONS = ["d", "e"];
const LISTS = ["l", "m"];
const sources = [{ source: "invented", locator: "p. 1" }];
const strength = fc.constantFrom<Strength | undefined>("strong", "medium", "weak", "none", undefined);

const clause: fc.Arbitrary<Clause> = fc.oneof(
  fc
    .array(
      fc.record({
        atLeast: fc.integer({ min: 1, max: 3 }),
        of: fc.subarray(["strong", "medium", "weak"] as const, { minLength: 1 }),
      }),
      {
        minLength: 1,
        maxLength: 2,
      },
    )
    .map((counts) => ({ code: "c", counts, sources })),
  fc
    .record({
      points: fc.record({ strong: points(5), medium: points(3), weak: points(1) }),
      threshold: fc.integer({ min: 1, max: 8 }),
    })
    .map((form) => ({ code: "c", ...form, sources })),
);

function points(max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max });
}

/** A random condition over codes that exist; one with elements, if there are any. */
function conditions(codes: readonly string[], elements: readonly "means"[]): fc.Arbitrary<Condition> {
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    fc.constantFrom(...DIMENSIONS).map((positive) => ({ positive })),
    fc.constantFrom(...DIMENSIONS, "g").map((reported) => ({ reported })),
    fc.constantFrom(...codes).map((indicator) => ({ indicator })),
    fc
      .record({
        atLeastPoints: fc.integer({ min: 1, max: 5 }),
        points: fc.dictionary(fc.constantFrom(...codes), fc.integer({ min: 1, max: 3 }), {
          minKeys: 1,
          maxKeys: 4,
          noNullPrototype: true,
        }),
      })
      .map((condition) => condition),
    ...elements.map((element) => fc.constant({ element })),
  );
  const some = <Inner>(inner: fc.Arbitrary<Inner>) => fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      leaf,
      some(tie("node")).map((all) => ({ all })),
      some(tie("node")).map((any) => ({ any })),
      fc.record({ atLeast: fc.integer({ min: 1, max: 3 }), of: some(tie("node")) }),
    ),
  })).node;
}

const indicators = fc
  .array(fc.record({ dimension: fc.constantFrom(...DIMENSIONS, "g"), l: strength, m: strength }), {
    minLength: 2,
    maxLength: 8,
  })
  .map((rows) =>
    rows.map(({ dimension, l, m }, place) => ({
      code: `${dimension}.q${place}`,
      dimension,
      meaning: "invented",
      strengths: dimension === "g" ? {} : { ...(l && { l }), ...(m && { m }) },
      verification: {},
      sources,
    })),
  );

/**
 * Small standards of every shape that the rule language has: two dimensions, a group, two lists, two
 * findings, at most eight indicators.
 */
const smallStandards: fc.Arbitrary<PinnedStandard> = indicators.chain((rows) => {
  const codes = rows.map(({ code }) => code);
  return fc
    .record({
      clauses: fc.array(clause, { minLength: 1, maxLength: 3 }),
      means: conditions(codes, []),
      findings: fc.tuple(conditions(codes, ["means"]), conditions(codes, ["means"])),
    })
    .map(({ clauses, means, findings }): PinnedStandard => ({
      id: "invented",
      version: "1.0.0",
      digest: `sha256:${"0".repeat(64)}`,
      languages: ["en"],
      dimensions: DIMENSIONS.map((code) => ({ code, element: "means", phase: "destination" })),
      groups: [{ code: "g", element: "act" }],
      lists: LISTS.map((code) => ({
        code,
        ageClasses: code === "l" ? ["adult", "unknown"] : ["child", "unknown"],
        forms: ["labour"],
        draft: false,
      })),
      indicators: rows,
      clauses,
      elements: [{ code: "means", condition: means, sources }],
      findings: findings.map((condition, nth) => ({
        code: `f${nth}`,
        conditions: [{ lists: nth === 0 ? LISTS : ["l"], condition, sources }],
      })),
      headline: ["f0"],
      sources: [{ id: "invented", title: "Invented", publisher: "Nobody", verification: "unverified" }],
    }));
});

/** A small standard and a case for it. */
export const smallCases: fc.Arbitrary<{ standard: PinnedStandard; scoringCase: ScoringCase }> =
  smallStandards.chain((standard) =>
    fc
      .record({
        ageClass: fc.constantFrom("adult" as const, "unknown" as const),
        answers: fc.tuple(
          ...standard.indicators.map(
            () =>
              fc.constantFrom(
                "yes",
                "no",
                "unknown",
                "not-asked",
                "not-asked",
                "declined",
              ) as fc.Arbitrary<"yes">,
          ),
        ),
      })
      .map(({ ageClass, answers }) => ({
        standard,
        scoringCase: {
          id: "c",
          ageClass,
          answers: Object.fromEntries(
            standard.indicators.map(({ code }, place) => [code, answers[place] as "yes"]),
          ),
        },
      })),
  );

/** Every subset of some items, the smallest first, then in the order of the items, compared item by item. */
export function subsetsOf<Item>(items: readonly Item[]): Item[][] {
  const rank = new Map(items.map((item, index) => [item, index]));
  const all = Array.from({ length: 2 ** items.length }, (_, bits) =>
    items.filter((_item, index) => (bits >> index) & 1),
  );
  const firstDifference = (a: readonly Item[], b: readonly Item[]) => {
    const at = a.findIndex((item, index) => item !== b[index]);
    return at === -1 ? 0 : (rank.get(a[at] as Item) as number) - (rank.get(b[at] as Item) as number);
  };
  return all.sort((a, b) => a.length - b.length || firstDifference(a, b));
}
