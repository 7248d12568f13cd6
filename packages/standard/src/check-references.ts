import {
  type Condition,
  type InputFault,
  foldCondition,
  toJsonPointer,
  type SourceReference,
  type Standard,
} from "@spean/model";

type Rule = (standard: Standard) => readonly InputFault[];

const unknownReference = (path: readonly PropertyKey[], message: string): InputFault => ({
  code: "unknown-reference",
  path: toJsonPointer(path),
  message,
});

const codes = (items: readonly { readonly code: string }[]) => new Set(items.map(({ code }) => code));

/** A second thing with the same code, anywhere in an array of things with codes. */
function repeated(array: string, items: readonly { readonly code: string }[]): InputFault[] {
  const before = new Set<string>();
  return items.flatMap(({ code }, index) => {
    const stands = before.has(code);
    before.add(code);
    return stands
      ? [
          {
            code: "duplicate-key" as const,
            path: toJsonPointer([array, index, "code"]),
            message: "This code is used before: every code stands once.",
          },
        ]
      : [];
  });
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
    const faults: InputFault[] = [];
    if (!places.has(dimension))
      faults.push(
        unknownReference(["indicators", index, "dimension"], "No dimension or question group has this code."),
      );
    if (!code.startsWith(`${dimension}.`))
      faults.push({
        code: "invalid-value",
        path: toJsonPointer(["indicators", index, "code"]),
        message: "An indicator's code begins with the code of its dimension and a dot.",
      });
    for (const list of Object.keys(strengths)) {
      if (!listCodes.has(list))
        faults.push(unknownReference(["indicators", index, "strengths", list], "No list has this code."));
      if (!Object.hasOwn(verification, list))
        faults.push({
          code: "missing-field",
          path: toJsonPointer(["indicators", index, "verification", list]),
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
            path: toJsonPointer(["indicators", index, "strengths"]),
            message: 'The questions of a group are never counted: their strength is "none".',
          },
        ]
      : [],
  );
};

type Found = readonly InputFault[];

/** Every code that a condition names is one of the standard. `path` leads to the condition. */
function checkCondition(condition: Condition, standard: Standard, path: readonly PropertyKey[]): Found {
  const known = {
    dimensions: codes(standard.dimensions),
    places: codes([...standard.dimensions, ...standard.groups]),
    indicators: codes(standard.indicators),
    elements: codes(standard.elements),
  };
  const join = (parts: readonly Found[]): Found => parts.flat();
  const check =
    (among: ReadonlySet<string>, message: string) =>
    (code: string, at: readonly PropertyKey[]): Found =>
      among.has(code) ? [] : [unknownReference(at, message)];
  const indicator = check(known.indicators, "No indicator has this code.");
  return foldCondition<Found>(
    condition,
    {
      all: join,
      any: join,
      atLeast: join,
      points: ({ points }, at) => Object.keys(points).flatMap((code) => indicator(code, [...at, code])),
      positive: check(known.dimensions, "No dimension has this code."),
      reported: check(known.places, "No dimension or question group has this code."),
      indicator,
      element: check(known.elements, "No element rule has this code."),
    },
    path,
  );
}

function namesElement(condition: Condition): boolean {
  const some = (parts: readonly boolean[]) => parts.includes(true);
  const no = () => false;
  return foldCondition(condition, {
    ...{ all: some, any: some, atLeast: some },
    ...{ points: no, positive: no, reported: no, indicator: no, element: () => true },
  });
}

const conditionsResolve: Rule = (standard) => [
  ...standard.elements.flatMap(({ condition }, index) => {
    const path = ["elements", index, "condition"];
    const circular: InputFault[] = namesElement(condition)
      ? [
          {
            code: "invalid-value",
            path: toJsonPointer(path),
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
              path: toJsonPointer(["findings", finding, "conditions", ...path]),
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

/**
 * Checks of a standard that its schema cannot express: every reference resolves, every code stands once,
 * every age class has a list.
 */
export function checkReferences(standard: Standard): InputFault[] {
  return rules.flatMap((rule) => rule(standard));
}
