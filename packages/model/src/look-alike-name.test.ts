import { expect, test } from "vitest";
import { lookAlikeName } from "./look-alike-name.js";

const same = (one: string, other: string) => lookAlikeName(one) === lookAlikeName(other);

test.each([
  ["in wide letters", "Ｅxample Ｓhelter"],
  ["with a letter of the Cyrillic script", "Ex\u0430mple Shelter"],
  ["with a capital of the Greek script", "\u0395xample Shelter"],
  ["with a hyphen", "Example-Shelter"],
  ["with a full stop", "Example Shelter."],
  ["in quotes", "“Example Shelter”"],
  ["with an invisible character", "Example\u200b Shelter"],
  ["without its space", "ExampleShelter"],
])("a name that looks like another is the same one for what forbids: %s", (_, name) => {
  expect(same(name, "Example Shelter")).toBe(true);
});

test("names with other letters stay two, in every script, and names of marks alone as well", () => {
  for (const [one, other] of [
    ["Example Shelter", "Example Shelters"],
    ["ឧទាហរណ៍", "ឧទាហរណ"],
    ["ตัวอย่าง", "ตัวอยาง"],
    ["?", "!"],
  ] as const)
    expect(same(one, other)).toBe(false);
});
