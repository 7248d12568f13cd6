import { expect, test } from "vitest";
import { createKeySealing } from "./key-sealing.js";

const plain = Buffer.from("a private key");

test("opens under the same kid and master key alone", () => {
  const [sealing, other] = [createKeySealing(Buffer.alloc(32, 7)), createKeySealing(Buffer.alloc(32, 8))];
  const sealed = sealing.seal("k-1", plain);
  expect(sealing.open("k-1", sealed)).toEqual(plain);
  expect(Buffer.from(sealed).includes(plain)).toBe(false);
  expect(() => sealing.open("k-2", sealed)).toThrow("does not open");
  expect(() => other.open("k-1", sealed)).toThrow("does not open");
});
