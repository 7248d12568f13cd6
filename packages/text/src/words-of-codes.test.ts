import type { StandardText } from "@spean/model";
import { expect, test } from "vitest";
import { km } from "./km.js";
import { wordsOfCodes } from "./words-of-codes.js";

const list = {
  indicators: { "exploitation.hours": { label: { text: "ពាក្យគំរូ", status: "draft" } } },
} as unknown as StandardText;
const word = wordsOfCodes(km, list);

test("codes of a record are put into words by the field that they stand in", () => {
  expect(word("/ageClass", "child")).toBe(km.messages["age-class.child"].text);
  expect(word("/observations/*/answer", "declined")).toBe(km.messages["answer.declined"].text);
  expect(word("/observations/*/indicator", "exploitation.hours")).toBe(
    list.indicators["exploitation.hours"]!.label.text,
  );
});

test("a code, or a field, without words has none", () => {
  expect(word("/ageClass", "toString")).toBeUndefined();
  expect(word("/observations/*/indicator", "constructor")).toBeUndefined();
  expect(word("/person/names/*/asWritten", "child")).toBeUndefined();
});

test("a code from outside that has no words is not shown, where something is to stand for it", () => {
  const received = wordsOfCodes(km, list, "…");
  for (const path of [
    "/observations/*/indicator",
    "/answers",
    "/ageClass",
    "/assessments/*/assessment/outcome",
  ])
    expect(received(path, "not-a-victim")).toBe("…");
  expect(received("/observations/*/note", "as it was written")).toBeUndefined();
});
