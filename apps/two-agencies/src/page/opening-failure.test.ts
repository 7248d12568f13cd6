import { expect, test } from "vitest";
import { openingFailureOf } from "./opening-failure.js";

const refused = (status: number, code: "record-altered" | "not-found" | "signed-out" | "not-allowed") =>
  openingFailureOf({ kind: "refused", status, faults: [{ code, path: "", message: "Invented." }] });

test("a case that was changed past the software is said to be so, and is never called absent", () => {
  expect(refused(409, "record-altered")).toBe("error.record-altered");
  expect(refused(404, "not-found")).toBe("error.not-found");
});

test("only a case that is not there is called absent", () => {
  expect(refused(401, "signed-out")).toBe("error.signed-out");
  expect(refused(403, "not-allowed")).toBe("error.unreachable");
  expect(openingFailureOf({ kind: "unreachable" })).toBe("error.unreachable");
});
