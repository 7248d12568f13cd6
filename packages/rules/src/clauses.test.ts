import { commonList } from "@spean/standard";
import { describe, expect, test } from "vitest";
import { isDimensionPositive } from "./clauses.js";

const positive = (strong: number, medium: number, weak: number) =>
  isDimensionPositive(commonList.clauses, { strong, medium, weak });

describe("a dimension is positive", () => {
  test.each([
    ["two strong", 2, 0, 0],
    ["one strong and one medium", 1, 1, 0],
    ["one strong and one weak", 1, 0, 1],
    ["three medium", 0, 3, 0],
    ["two medium and one weak", 0, 2, 1],
  ])("with %s", (_, strong, medium, weak) => expect(positive(strong, medium, weak)).toBe(true));
});

describe("a dimension is not positive", () => {
  test.each([
    ["nothing", 0, 0, 0],
    ["one strong alone", 1, 0, 0],
    ["two medium alone", 0, 2, 0],
    ["one medium and a hundred weak", 0, 1, 100],
    ["a thousand weak alone", 0, 0, 1000],
  ])("with %s", (_, strong, medium, weak) => expect(positive(strong, medium, weak)).toBe(false));
});

test("counts equal the weights 20, 10 and 1 with a threshold of 21 while there are at most 10 weak indicators", () => {
  for (let strong = 0; strong <= 4; strong++)
    for (let medium = 0; medium <= 5; medium++)
      for (let weak = 0; weak <= 10; weak++)
        expect(positive(strong, medium, weak)).toBe(20 * strong + 10 * medium + weak >= 21);
  expect(20 * 0 + 10 * 0 + 21 >= 21).not.toBe(positive(0, 0, 21));
});
