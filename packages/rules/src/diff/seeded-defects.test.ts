import type { VersionCause } from "@spean/model";
import { commonList, loadCommonList } from "@spean/standard";
import { describe, expect, test } from "vitest";
import { altered, defective } from "../../test/seeded-defects.js";
import { type ChangedCases, diffStandards } from "../diff.js";

const words = (cause: VersionCause) =>
  Object.values({ ...cause, before: "", after: "", change: "" })
    .filter(Boolean)
    .join(" ");
const told = ({ kind, judged, classes }: ChangedCases) =>
  (classes[0]?.causes ?? []).map(
    (cause) => `${kind} ${judged.kind === "finding" ? judged.code : judged.kind}: ${words(cause)}`,
  );

describe("a change of the common list is found, with its cause and the bump that it calls for", () => {
  test.each(altered)("$name", (defect) => {
    const { bump, major, minor } = diffStandards(commonList, defective(defect));
    const found = [...major, ...minor];
    expect(bump).toBe(defect.bump);
    expect(found.length === 0).toBe(defect.found.length === 0);
    for (const line of defect.found) expect(found.flatMap(told)).toContain(line);
    for (const { classes, kind, takesProtectionAway } of found) {
      expect(classes.every(({ causes }) => causes.length > 0)).toBe(true);
      expect(takesProtectionAway).toBe(kind === "lost");
    }
  });
});

const differenceOf = (name: string) =>
  diffStandards(commonList, defective(altered.find((defect) => defect.name === name)!));

test("the current release changes nobody's findings against the first", async () => {
  const first = await loadCommonList("0.1.0");
  expect(diffStandards(first!, commonList)).toEqual({ bump: "patch", major: [], minor: [], changes: [] });
});

test("what changes is told with the smallest case, for whom it holds and by which lists", () => {
  const { major, changes } = differenceOf("a strength lowered");
  expect(changes).toEqual([
    {
      kind: "strength",
      code: "deceptive-recruitment.job",
      list: "adult-labour",
      before: "strong",
      after: "weak",
    },
  ]);
  expect(major[0]).toMatchObject({
    kind: "lost",
    takesProtectionAway: true,
    judged: { kind: "finding", code: "trafficking" },
    lists: { before: ["adult-labour"], after: ["adult-labour"] },
    more: 0,
  });
  expect(major[0]!.classes[0]).toMatchObject({
    witness: { ageClass: "adult", forms: ["labour"] },
    causes: changes,
  });
  expect(major[0]!.applies).toEqual([{ ageClass: "adult", forms: commonList.lists[0]!.forms }]);
  expect(Object.keys(major[0]!.classes[0]!.witness.answers)).toHaveLength(3);
});

test("a question that is new leaves open what was not indicated, and nothing else", () => {
  const { major, minor } = differenceOf("a question added");
  expect(major).toEqual([]);
  expect(
    minor.every(
      ({ kind, classes }) =>
        kind === "opened" && classes.every(({ witness }) => !("purpose.invented" in witness.answers)),
    ),
  ).toBe(true);
});
