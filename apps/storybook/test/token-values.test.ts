import { expect, test } from "vitest";
import { colours, measures } from "../stories/token-values.js";

test("the page of tokens knows every colour, what it is for, and its value in each theme", () => {
  expect(colours).toHaveLength(12);
  for (const { use, values } of colours) {
    expect(use).not.toBe("");
    expect(Object.keys(values)).toEqual(expect.arrayContaining(["light", "dark", "high-contrast", "print"]));
    expect(Object.values(values).every((value) => /^#[0-9a-f]{6}$/.test(value))).toBe(true);
  }
  const accent = colours.find(({ name }) => name === "--spean-color-accent");
  expect(Object.keys(accent?.values ?? {})).toEqual([
    "light",
    "dark",
    "high-contrast",
    "high-contrast-dark",
    "print",
    "cambodia",
    "thailand",
  ]);
});

test("the page of tokens knows the measures", () => {
  expect(measures).toContainEqual({ name: "--spean-target", value: "44px" });
  expect(measures).toContainEqual({ name: "--spean-space-4", value: "1rem" });
  expect(measures.find(({ name }) => name === "--spean-font")?.value).toContain("Noto Sans Khmer");
});
