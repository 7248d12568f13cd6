import fc from "fast-check";
import { expect, test } from "vitest";
import { smallestShownCount, shareUnlessSmall, suppressSmallCounts } from "./suppress-small-counts.js";

test("a small count is left out, and nothing that gives it away stays", () => {
  expect(suppressSmallCounts([3, 40, 9])).toEqual([null, 40, null]);
  expect(suppressSmallCounts([3, 2, 40])).toEqual([null, null, 40]);
  expect(suppressSmallCounts([0, 5, 40])).toEqual([0, 5, 40]);
  expect(suppressSmallCounts([3, 0])).toEqual([null, 0]);
});

test("whatever is counted, no shown count is small, and what is left out cannot be worked out from the total", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { maxLength: 15 }), (counts) => {
      const shown = suppressSmallCounts(counts);
      for (const count of shown)
        expect(count === null || count === 0 || count >= smallestShownCount).toBe(true);
      const hidden = counts.filter((_, index) => shown[index] === null);
      if (hidden.length === 1) expect(counts.filter((count) => count > 0)).toHaveLength(1);
    }),
  );
});

test("a share is told only where both sides of it are many, or one is none", () => {
  expect([shareUnlessSmall(10, 40), shareUnlessSmall(0, 40), shareUnlessSmall(40, 40)]).toEqual([0.25, 0, 1]);
  expect([
    shareUnlessSmall(4, 40),
    shareUnlessSmall(37, 40),
    shareUnlessSmall(0, 3),
    shareUnlessSmall(0, 0),
  ]).toEqual([null, null, null, null]);
});
