import { expect, test } from "vitest";
import * as elements from "./index.js";

test("importing the classes in Node touches no document and defines no tag", () => {
  expect(typeof document).toBe("undefined");
  expect(elements.SpeanQuestion.name).toBe("SpeanQuestion");
  expect(elements.SpeanScreening.formAssociated).toBe(true);
});

test("importing the entry that defines the tags does no harm in Node", async () => {
  await expect(import("./register.js")).resolves.toBeDefined();
});
