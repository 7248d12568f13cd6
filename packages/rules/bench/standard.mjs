// The rule that the benchmark gives its contenders, as a standard: 67 indicators in six dimensions, and one
// question about the act.

const DIMENSIONS = ["DR", "CR", "RV", "EX", "CD", "VD"];
const STRENGTHS = ["strong", "medium", "weak"];
const FORMS = ["labour"];

const count = (atLeast, ...of) => ({ atLeast, of });
const clause = (code, ...counts) => ({ code, counts, sources: [] });
const on = (list, condition) => ({ lists: [list], condition, sources: [] });
const positive = (code) => ({ positive: code });

/**
 * The standard made of indicators `{ code, dim, strength, index }`, with a list for adults and one for
 * children.
 */
export function standardOf(indicators) {
  return {
    id: "bench",
    version: "0.0.0",
    digest: "sha256:bench",
    languages: ["en"],
    dimensions: DIMENSIONS.map((code) => ({ code, element: "means", phase: "recruitment" })),
    groups: [{ code: "ACT", element: "act" }],
    lists: ["adult", "child"].map((code) => ({ code, ageClasses: [code], forms: FORMS, draft: false })),
    indicators: [
      ...indicators.map(({ code, dim, strength }) => ({
        code,
        dimension: DIMENSIONS[dim],
        strengths: { adult: STRENGTHS[strength], child: STRENGTHS[strength] },
      })),
      { code: "ACT01", dimension: "ACT", strengths: {} },
    ],
    clauses: [
      clause("two-strong", count(2, "strong")),
      clause("strong-and-other", count(1, "strong"), count(1, "medium", "weak")),
      clause("three-medium", count(3, "medium")),
      clause("two-medium-and-weak", count(2, "medium"), count(1, "weak")),
    ],
    elements: [],
    findings: [
      {
        code: "indicated",
        conditions: [
          on("adult", {
            all: [
              { any: ["DR", "CR", "RV"].map(positive) },
              positive("EX"),
              { any: ["CD", "VD"].map(positive) },
            ],
          }),
          on("child", { all: [positive("EX"), { indicator: "ACT01" }] }),
        ],
      },
    ],
    headline: ["indicated"],
    sources: [],
  };
}
