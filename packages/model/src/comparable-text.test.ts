import { expect, test } from "vitest";
import { comparableText } from "./comparable-text.js";

test.each([
  "Example Shelter",
  "example  shelter",
  "Example\u200b Shelter",
  "Example\u00a0Shelter\u200e",
  "ExampleShelter ",
])("%j compares as the same agency", (text) =>
  expect(comparableText(text)).toBe(comparableText("Example Shelter")),
);

test.each([
  ["e\u0301", "\u00e9"],
  ["១៨-១០១", "18-101"],
])("%j and %j compare as the same text", (one, other) =>
  expect(comparableText(one)).toBe(comparableText(other)),
);

test("different words stay different", () =>
  expect(comparableText("Example Shelter")).not.toBe(comparableText("Example Shelters")));
