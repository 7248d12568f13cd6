import { type Condition, type Fault, pointer, type SourceReference, type Standard } from "@spean/model";

type Rule = (standard: Standard) => Fault[];

const unknownReference = (path: readonly PropertyKey[], message: string): Fault => ({
  code: "unknown-reference",
  path: pointer(path),
  message,
});

const codes = (items: readonly { readonly code: string }[]) => new Set(items.map(({ code }) => code));

/** A second thing with the same code, anywhere in an array of things with codes. */
function repeated(array: string, items: readonly { readonly code: string }[]): Fault[] {
  return items.flatMap(({ code }, index) =>
    items.findIndex((other) => other.code === code) < index
      ? [
          {
            code: "duplicate-key" as const,
            path: pointer([array, index, "code"]),
            message: "This code is used before: every code stands once.",
          },
        ]
      : [],
  );
}

const codesStandOnce: Rule = (standard) => [
  ...repeated("dimensions", [...standard.dimensions, ...standard.groups]),
  ...repeated("lists", standard.lists),
  ...repeated("indicators", standard.indicators),
  ...repeated("clauses", standard.clauses),
  ...repeated("elements", standard.elements),
  ...repeated("findings", standard.findings),
];

const indicatorsBelongSomewhere: Rule = ({ indicators, dimensions, groups, lists }) => {
  const places = codes([...dimensions, ...groups]);
  const listCodes = codes(lists);
  return indicators.flatMap(({ code, dimension, strengths, verification, informativeOnly }, index) => {
    const faults: Fault[] = [];
    if (!places.has(dimension))
      faults.push(
        unknownReference(["indicators", index, "dimension"], "No dimension or question group has this code."),
      );
    if (!code.startsWith(`${dimension}.`))
      faults.push({
        code: "invalid-value",
        path: pointer(["indicators", index, "code"]),
        message: "An indicator's code begins with the code of its dimension and a dot.",
      });
    for (const list of Object.keys(strengths)) {
      if (!listCodes.has(list))
        faults.push(unknownReference(["indicators", index, "strengths", list], "No list has this code."));
      if (!Object.hasOwn(verification, list))
        faults.push({
          code: "missing-field",
          path: pointer(["indicators", index, "verification", list]),
          message: "The verification of this strength is missing: add it.",
        });
    }
    for (const [place, list] of (informativeOnly?.lists ?? []).entries())
      if (!listCodes.has(list))
        faults.push(
          unknownReference(
            ["indicators", index, "informativeOnly", "lists", place],
            "No list has this code.",
          ),
        );
    return faults;
  });
};

const groupsAreUnscored: Rule = ({ indicators, groups }) => {
  const unscored = codes(groups);
  return indicators.flatMap(({ dimension, strengths }, index) =>
    unscored.has(dimension) && Object.values(strengths).some((strength) => strength !== "none")
      ? [
          {
            code: "invalid-value" as const,
            path: pointer(["indicators", index, "strengths"]),
            message: 'The questions of a group are never counted: their strength is "none".',
          },
        ]
      : [],
  );
};

function checkCondition(condition: Condition, standard: Standard, path: readonly PropertyKey[]): Fault[] {
  if ("all" in condition)
    return condition.all.flatMap((inner, index) => checkCondition(inner, standard, [...path, "all", index]));
  if ("any" in condition)
    return condition.any.flatMap((inner, index) => checkCondition(inner, standard, [...path, "any", index]));
  if ("atLeast" in condition)
    return condition.of.flatMap((inner, index) => checkCondition(inner, standard, [...path, "of", index]));
  if ("atLeastPoints" in condition) {
    const known = codes(standard.indicators);
    return Object.keys(condition.points).flatMap((code) =>
      known.has(code) ? [] : [unknownReference([...path, "points", code], "No indicator has this code.")],
    );
  }
  if ("positive" in condition)
    return codes(standard.dimensions).has(condition.positive)
      ? []
      : [unknownReference([...path, "positive"], "No dimension has this code.")];
  if ("reported" in condition)
    return codes([...standard.dimensions, ...standard.groups]).has(condition.reported)
      ? []
      : [unknownReference([...path, "reported"], "No dimension or question group has this code.")];
  if ("indicator" in condition)
    return codes(standard.indicators).has(condition.indicator)
      ? []
      : [unknownReference([...path, "indicator"], "No indicator has this code.")];
  return codes(standard.elements).has(condition.element)
    ? []
    : [unknownReference([...path, "element"], "No element rule has this code.")];
}

const namesElement = (condition: Condition): boolean => {
  if ("all" in condition) return condition.all.some(namesElement);
  if ("any" in condition) return condition.any.some(namesElement);
  if ("atLeast" in condition) return condition.of.some(namesElement);
  return "element" in condition;
};

const conditionsResolve: Rule = (standard) => [
  ...standard.elements.flatMap(({ condition }, index) => {
    const path = ["elements", index, "condition"];
    const circular: Fault[] = namesElement(condition)
      ? [
          {
            code: "invalid-value",
            path: pointer(path),
            message: "The condition of an element names no element.",
          },
        ]
      : [];
    return [...circular, ...checkCondition(condition, standard, path)];
  }),
  ...standard.findings.flatMap(({ conditions }, finding) =>
    conditions.flatMap(({ condition, lists }, index) => {
      const path = ["findings", finding, "conditions", index];
      const known = codes(standard.lists);
      const unknown = lists.flatMap((list, place) =>
        known.has(list) ? [] : [unknownReference([...path, "lists", place], "No list has this code.")],
      );
      return [...unknown, ...checkCondition(condition, standard, [...path, "condition"])];
    }),
  ),
];

/** On a list a finding has one condition, so that an assessment names the list once. */
const listsHaveOneCondition: Rule = ({ findings }) =>
  findings.flatMap(({ conditions }, finding) => {
    const named = conditions.flatMap(({ lists }, index) =>
      lists.map((list, place) => ({ list, path: [index, "lists", place] })),
    );
    return named.flatMap(({ list, path }, index) =>
      named.findIndex((other) => other.list === list) < index
        ? [
            {
              code: "duplicate-key" as const,
              path: pointer(["findings", finding, "conditions", ...path]),
              message: "This finding has a condition for this list before: join the two with any or all.",
            },
          ]
        : [],
    );
  });

const headlineResolves: Rule = ({ headline, findings }) => {
  const known = codes(findings);
  return headline.flatMap((code, index) =>
    known.has(code) ? [] : [unknownReference(["headline", index], "No finding has this code.")],
  );
};

const sourcesResolve: Rule = (standard) => {
  const known = new Set(standard.sources.map(({ id }) => id));
  const check = (references: readonly SourceReference[], path: readonly PropertyKey[]) =>
    references.flatMap(({ source }, index) =>
      known.has(source)
        ? []
        : [unknownReference([...path, "sources", index, "source"], "No source has this id.")],
    );
  return [
    ...standard.indicators.flatMap(({ sources }, index) => check(sources, ["indicators", index])),
    ...standard.clauses.flatMap(({ sources }, index) => check(sources, ["clauses", index])),
    ...standard.elements.flatMap(({ sources }, index) => check(sources, ["elements", index])),
    ...standard.findings.flatMap(({ conditions }, finding) =>
      conditions.flatMap(({ sources }, index) => check(sources, ["findings", finding, "conditions", index])),
    ),
  ];
};

const everyCaseHasAList: Rule = ({ lists }) =>
  (["adult", "child", "unknown", "disputed"] as const).flatMap((ageClass) =>
    lists.some(({ ageClasses }) => ageClasses.includes(ageClass))
      ? []
      : [
          {
            code: "invalid-value" as const,
            path: "/lists",
            message: `No list applies to the age class "${ageClass}".`,
          },
        ],
  );

const rules: readonly Rule[] = [
  codesStandOnce,
  indicatorsBelongSomewhere,
  groupsAreUnscored,
  conditionsResolve,
  listsHaveOneCondition,
  headlineResolves,
  sourcesResolve,
  everyCaseHasAList,
];

/** What a standard's schema cannot say: every reference resolves, every code stands once, every age class has a list. */
export function checkReferences(standard: Standard): Fault[] {
  return rules.flatMap((rule) => rule(standard));
}
