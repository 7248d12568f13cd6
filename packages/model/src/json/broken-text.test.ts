import { expect, test } from "vitest";
import { checkCaseRecord } from "../record/check-record.js";
import { findBrokenText } from "./broken-text.js";

const paths = (value: unknown) => findBrokenText(value).map(({ path }) => path);

test.each([
  ["the first half", "\ud83d"],
  ["the second half", "\ude00"],
  ["both the wrong way round", "\ude00\ud83d"],
  ["a half within a word", "a\ud83db"],
  ["U+0000", "a\0"],
])("text that cannot be kept is named by its place, wherever it stands: %s", (_, text) => {
  expect(paths({ a: [{ "b/c": text }, "\u{1F600}"], [text]: 1 })).toEqual(["", "/a/0/b~1c"]);
  expect(paths(text)).toEqual([""]);
});

test("whole pairs, and every other text, are left alone", () => {
  expect(paths({ a: "\u{1F600} ឧទាហរណ៍\u200b", b: null, c: [1, true] })).toEqual([]);
});

test("at any depth", () => {
  let value: unknown = "\ud83d";
  for (let depth = 0; depth < 100_000; depth++) value = [value];
  expect(paths(value)).toHaveLength(1);
});

test("a record with text that no store keeps is refused, in fields that are not part of the schema too", () => {
  const record = {
    ...{ id: "c-1", ageClass: "adult", other: { note: "\0" } },
    person: { names: [{ asWritten: "Example \ud83d", script: "Latn" }] },
  };
  const checked = checkCaseRecord(record, new Set());
  expect(checked.ok ? [] : checked.faults.map(({ path }) => path)).toEqual([
    "/other/note",
    "/person/names/0/asWritten",
  ]);
});
