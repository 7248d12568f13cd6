import { expect, test } from "vitest";
import { commonList } from "./common-list.js";
import { questionSectionsOf } from "./sections.js";

test("every indicator stands in exactly one section, in the standard's order", () => {
  const codes = questionSectionsOf(commonList).flatMap(({ indicators }) =>
    indicators.map(({ code }) => code),
  );
  expect([...codes].sort()).toEqual(commonList.indicators.map(({ code }) => code).sort());
  expect(questionSectionsOf(commonList).map(({ code }) => code)).toEqual([
    "act",
    ...commonList.dimensions.map(({ code }) => code),
    "purpose",
  ]);
});

test("an empty section is left out", () => {
  const only = {
    ...commonList,
    indicators: commonList.indicators.filter(({ dimension }) => dimension === "exploitation"),
  };
  expect(questionSectionsOf(only).map(({ code }) => code)).toEqual(["exploitation"]);
});
