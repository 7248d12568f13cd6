import { describe, expect, test } from "vitest";
import { commonList, readStandard } from "./index.js";

const { digest, ...standard } = commonList;
// Every test changes a copy of the common list in one place.
const changed = (change: (copy: any) => void) => {
  const copy = structuredClone(standard);
  change(copy);
  const read = readStandard(copy);
  return read.ok ? [] : read.faults.map(({ code, path }) => `${code} ${path}`);
};

test("the common list is read, and pinned", () => {
  expect(readStandard(standard)).toEqual({ ok: true, value: { ...standard, digest } });
});

describe("a standard is refused", () => {
  test.each<[string, (copy: any) => void, string]>([
    [
      "with a list that does not exist",
      (copy) => (copy.findings[0].conditions[0].lists[0] = "adult"),
      "unknown-reference /findings/0/conditions/0/lists/0",
    ],
    [
      "with a dimension that does not exist",
      (copy) => (copy.elements[1].condition.any[0].positive = "deception"),
      "unknown-reference /elements/1/condition/any/0/positive",
    ],
    [
      "with a group that does not exist",
      (copy) => (copy.elements[0].condition.any[0].reported = "deed"),
      "unknown-reference /elements/0/condition/any/0/reported",
    ],
    [
      "with a source that does not exist",
      (copy) => (copy.indicators[3].sources[0].source = "hearsay"),
      "unknown-reference /indicators/3/sources/0/source",
    ],
    [
      "with two conditions of one finding for one list",
      (copy) => copy.findings[0].conditions[1].lists.push("adult-labour"),
      "duplicate-key /findings/0/conditions/1/lists/2",
    ],
    [
      "with a headline that is no finding",
      (copy) => (copy.headline[1] = "slavery"),
      "unknown-reference /headline/1",
    ],
    [
      "with two indicators of one code",
      (copy) => (copy.indicators[1].code = copy.indicators[0].code),
      "duplicate-key /indicators/1/code",
    ],
    [
      "with a code outside its dimension",
      (copy) => (copy.indicators[0].code = "exploitation.job"),
      "invalid-value /indicators/0/code",
    ],
    [
      "with a strength on an unknown list",
      (copy) => (copy.indicators[0].strengths.elderly = "weak"),
      "unknown-reference /indicators/0/strengths/elderly",
    ],
    [
      "with an indicator that is informative on an unknown list",
      (copy) => (copy.indicators[0].informativeOnly = { lists: ["elderly"], reason: "Invented." }),
      "unknown-reference /indicators/0/informativeOnly/lists/0",
    ],
    [
      "with points for an indicator that does not exist",
      (copy) => (copy.elements[0].condition = { atLeastPoints: 1, points: { "act.bought": 1 } }),
      "unknown-reference /elements/0/condition/points/act.bought",
    ],
    [
      "with a weight below zero",
      (copy) => (copy.elements[0].condition = { atLeastPoints: 1, points: { "act.recruited": -1 } }),
      "invalid-value /elements/0/condition/points/act.recruited",
    ],
    [
      "with a strength of unknown verification",
      (copy) => delete copy.indicators[0].verification["adult-labour"],
      "missing-field /indicators/0/verification/adult-labour",
    ],
    [
      "with a counted question in a group",
      (copy) => (copy.indicators.at(-1).strengths["adult-labour"] = "weak"),
      `invalid-value /indicators/${standard.indicators.length - 1}/strengths`,
    ],
    [
      "with an element that rests on an element",
      (copy) => copy.elements[2].condition.any.push({ element: "act" }),
      "invalid-value /elements/2/condition",
    ],
    [
      "with an age class that no list serves",
      (copy) => copy.lists.forEach((list: any) => (list.ageClasses = ["adult", "unknown", "disputed"])),
      "invalid-value /lists",
    ],
    [
      "with a negation",
      (copy) => (copy.elements[0].condition = { not: { reported: "act" } }),
      "invalid-value /elements/0/condition",
    ],
    [
      "with a field that the schema does not know",
      (copy) => (copy.indicators[0].weight = 20),
      "unknown-field /indicators/0/weight",
    ],
  ])("%s", (_, change, fault) => expect(changed(change)).toContain(fault));

  test.each([[null], [7], ["common-list"], [[]], [{}]])("when it is %j", (value) =>
    expect(readStandard(value).ok).toBe(false),
  );
});

describe("a condition nested too deep is a fault where it stands, however deep", () => {
  const nested = (levels: number) =>
    JSON.parse(`${'{"all":['.repeat(levels)}{"reported":"act"}${"]}".repeat(levels)}`) as unknown;

  test.each([51, 700, 20_000])("%i levels", (levels) => {
    expect(changed((copy) => (copy.elements[0].condition = nested(levels)))).toEqual([
      "invalid-value /elements/0/condition",
    ]);
    expect(changed((copy) => (copy.findings[0].conditions[1].condition = nested(levels)))).toEqual([
      "invalid-value /findings/0/conditions/1/condition",
    ]);
  });

  test("50 levels are read", () =>
    expect(changed((copy) => (copy.elements[0].condition = nested(50)))).toEqual([]));
});

test("a standard of 50,000 indicators of one code is answered with faults in good order", () => {
  const faults = changed(
    (copy) => (copy.indicators = Array.from({ length: 50_000 }, () => copy.indicators[0])),
  );
  expect(faults[0]).toBe("duplicate-key /indicators/1/code");
});
