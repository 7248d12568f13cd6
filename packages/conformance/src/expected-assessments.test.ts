import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { expectedAssessments, publishedCases } from "./index.js";

const folder = new URL("../expected/", import.meta.url);

test("every published case has an expected assessment, in the same order", () => {
  expect(expectedAssessments.map(({ id }) => id)).toEqual(publishedCases.map(({ id }) => id));
});

test("every file of the folder is exported under its own id", () => {
  const ids = readdirSync(folder).map((name) => name.replace(/\.json$/, ""));
  expect(expectedAssessments.map(({ id }) => id).sort()).toEqual(ids.sort());
  for (const one of expectedAssessments)
    expect(JSON.parse(readFileSync(new URL(`${one.id}.json`, folder), "utf8"))).toEqual(one);
});

describe.each(expectedAssessments.map((one, index) => [one.id, one, publishedCases[index]] as const))(
  "%s",
  (_id, one, published) => {
    const reported =
      published?.observations.filter(({ answer }) => answer === "yes").map(({ indicator }) => indicator) ??
      [];

    test("counts every yes of its case once", () => {
      expect(one.reported).toBe(reported.length);
      expect(new Set(reported).size).toBe(reported.length);
    });

    test("names exactly the answers of its case, used or unused", () => {
      const named = new Set([...one.elements.flatMap(({ contributing }) => contributing), ...one.unused]);
      expect([...named].sort()).toEqual([...reported].sort());
    });

    test("has three elements and six dimensions for each list", () => {
      expect(one.elements.map(({ list, code }) => `${list} ${code}`)).toEqual(
        one.lists.flatMap((list) => ["act", "means", "purpose"].map((code) => `${list} ${code}`)),
      );
      expect(one.dimensions).toHaveLength(6 * one.lists.length);
    });

    test("counts as many strengths as answers in each dimension", () => {
      for (const { strong, medium, weak, contributing } of one.dimensions)
        expect(strong + medium + weak).toBe(contributing.length);
    });

    test("says how it was counted", () => {
      expect(one.reasoning.length).toBeGreaterThan(100);
    });
  },
);
