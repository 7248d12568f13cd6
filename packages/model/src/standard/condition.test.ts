import { expect, test } from "vitest";
import { Condition, type ConditionFold, foldCondition } from "./condition.js";

const everyForm: Condition = {
  all: [
    { any: [{ positive: "means" }, { reported: "act" }] },
    { atLeast: 1, of: [{ indicator: "act.recruited" }, { element: "purpose" }] },
    { atLeastPoints: 3, points: { "act.bought": 2, "act.sold": 1 } },
  ],
};

const sentence: ConditionFold<string> = {
  all: (parts) => `(${parts.join(" and ")})`,
  any: (parts) => `(${parts.join(" or ")})`,
  atLeast: (parts, count) => `${count} of (${parts.join(", ")})`,
  points: ({ atLeastPoints, points }) => `${atLeastPoints} from ${JSON.stringify(points)}`,
  positive: (code) => `${code} positive`,
  reported: (code) => `${code} reported`,
  indicator: (code) => code,
  element: (code) => `${code} holds`,
};

test("foldCondition gives every form its own case, and a combination the results of its parts", () => {
  expect(Condition.safeParse(everyForm).success).toBe(true);
  expect(foldCondition(everyForm, sentence)).toBe(
    '((means positive or act reported) and 1 of (act.recruited, purpose holds) and 3 from {"act.bought":2,"act.sold":1})',
  );
});

test("foldCondition tells a leaf where it stands", () => {
  const paths: string[] = [];
  const note = (_: unknown, path: readonly PropertyKey[]) => paths.push(path.join("/"));
  const none = () => 0;
  foldCondition<number>(
    everyForm,
    {
      ...{ all: none, any: none, atLeast: none },
      ...{ points: note, positive: note, reported: note, indicator: note, element: note },
    },
    ["condition"],
  );
  expect(paths).toEqual([
    "condition/all/0/any/0/positive",
    "condition/all/0/any/1/reported",
    "condition/all/1/of/0/indicator",
    "condition/all/1/of/1/element",
    "condition/all/2/points",
  ]);
});
