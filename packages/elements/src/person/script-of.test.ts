import { expect, test } from "vitest";
import { scriptName, scriptOf } from "./script-of.js";

test.each([
  ["ចាន់ សុខា", "Khmr"],
  ["สมชาย", "Thai"],
  ["Ma Thida-Aye O’Neil", "Latn"],
  ["မသီတာ", "Mymr"],
  ["ສົມສັກ", "Laoo"],
  ["李娜", ""],
  ["Sok ចាន់", ""],
  ["", ""],
  ["12", ""],
])("%s is written in %s", (name, script) => {
  expect(scriptOf(name)).toBe(script);
});

test("a script that nobody knows is named by its code", () => {
  expect(scriptName("Khmr", "en")).toBe("Khmer");
  expect(scriptName("?", "en")).toBe("?");
});
