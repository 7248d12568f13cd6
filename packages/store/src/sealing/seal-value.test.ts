import { expect, test } from "vitest";
import { openSealedValue, type SealedPlace, sealValue } from "./seal-value.js";

const key = Buffer.alloc(32, 7);
const place: SealedPlace = { table: "observations", column: "note", caseId: "c", row: "r" };
const words = Buffer.from("ពាក្យគំរូ คำตัวอย่าง");

test("what was sealed opens in its place, and looks different every time", () => {
  const [one, other] = [sealValue(key, place, words), sealValue(key, place, words)];
  expect(openSealedValue(key, place, one)).toEqual(words);
  expect(openSealedValue(key, place, new Uint8Array(other))).toEqual(words);
  expect(one.equals(other)).toBe(false);
  expect(openSealedValue(key, place, sealValue(key, place, Buffer.of()))).toHaveLength(0);
});

test.each<[string, Partial<SealedPlace>]>([
  ["another table", { table: "consents" }],
  ["another column", { column: "statement" }],
  ["another case", { caseId: "d" }],
  ["another row", { row: "s" }],
  ["fields that run together the same", { table: "observationsn", column: "ote" }],
])("moved to %s, it does not open", (_, elsewhere) => {
  expect(() => openSealedValue(key, { ...place, ...elsewhere }, sealValue(key, place, words))).toThrow(
    "does not open",
  );
});

test("with another key, cut short, or with any bit of it changed, it does not open, and the error repeats nothing", () => {
  const sealed = sealValue(key, place, words);
  expect(() => openSealedValue(Buffer.alloc(32, 8), place, sealed)).toThrow(
    /^A sealed value does not open: observations\.note\.$/,
  );
  for (let length = 0; length < sealed.length; length += 1)
    expect(() => openSealedValue(key, place, sealed.subarray(0, length))).toThrow("does not open");
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed[index]! ^= 1 << (index % 8);
    expect(() => openSealedValue(key, place, changed), `byte ${index}`).toThrow("does not open");
  }
});
