import { expect, test } from "vitest";
import { localisedScriptName, detectNameScript } from "./script-of.js";

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
  expect(detectNameScript(name)).toBe(script);
});

test("a script that nobody knows is named by its code", () => {
  expect(localisedScriptName("Khmr", "en")).toBe("Khmer");
  expect(localisedScriptName("?", "en")).toBe("?");
});
