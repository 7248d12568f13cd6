import { expect, test } from "vitest";
import { colours, measures } from "../stories/token-values.js";

test("the page of tokens knows every colour, in light and in dark", () => {
  expect(colours).toHaveLength(12);
  expect(colours.every(({ values }) => values.length === 2 && values.every((value) => /^#[0-9a-f]{6}$/.test(value)))).toBe(true);
});

test("the page of tokens knows the measures", () => {
  expect(measures).toContainEqual({ name: "--spean-target", values: ["44px"] });
  expect(measures.find(({ name }) => name === "--spean-font")?.values[0]).toContain("Noto Sans Khmer");
});
