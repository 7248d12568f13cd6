import { expect, test } from "vitest";
import { findCrumbs, findParticiples, findSharedNames } from "./check-names.mjs";
import { listExportedNames, wordsInName } from "./source-names.mjs";

const file = (path: string, text: string) => ({ path, text });

test("a name is counted in words", () => {
  expect(wordsInName("readScoringCase")).toEqual(["read", "Scoring", "Case"]);
  expect(wordsInName("parseJSONLine")).toEqual(["parse", "JSON", "Line"]);
});

test("a bare participle is no name for a type, and may be one for a function", () => {
  const names = listExportedNames([
    file(
      "packages/a/src/a.ts",
      "export interface Kept {}\nexport type Sending = 1;\nexport type SentMessage = 1;\nexport const kept = 1;",
    ),
  ]);
  expect(findParticiples(names).map(({ name }) => name)).toEqual(["Kept", "Sending"]);
});

test("a name belongs to one file, and the entry of a language to every package", () => {
  const names = listExportedNames([
    file("packages/a/src/a.ts", "export const readCase = 1;\nexport const km = 1;"),
    file("packages/b/src/b.ts", "export function readCase() {}\nexport const km = 1;"),
  ]);
  expect(findSharedNames(names).map(([name]) => name)).toEqual(["readCase"]);
});

test("a file that only hands on is a crumb, unless it is an index or an entry", () => {
  const text = 'export { one } from "./one.js";\n';
  const files = [
    file("packages/a/src/b/hand-on.ts", text),
    file("packages/a/src/b/index.ts", text),
    file("packages/a/src/entry.ts", text),
  ];
  expect(findCrumbs(files, (path) => path === "packages/a/src/entry.ts").map(({ path }) => path)).toEqual([
    "packages/a/src/b/hand-on.ts",
  ]);
});
