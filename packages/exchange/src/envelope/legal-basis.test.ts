import { expect, test } from "vitest";
import { LegalBasis, plainLegalBasis } from "./legal-basis.js";

test.each([
  ["a line break", "Clause 4\nof the Act", "Clause 4 of the Act"],
  ["an override of direction", "Clause \u202e4\u202c", "Clause 4"],
  ["an escape and a C1 control", "Clause\u001b[2J\u009b4", "Clause [2J 4"],
  ["a byte order mark", "\ufeffClause 4", "Clause 4"],
  ["a Khmer space of no width, which stays", "មាត្រា\u200b៤", "មាត្រា\u200b៤"],
  ["words as they are", "មាត្រា ៤ · มาตรา 4 🜂", "មាត្រា ៤ · มาตรา 4 🜂"],
])("a legal basis is shown as one plain line: %s", (_, text, expected) => {
  expect(plainLegalBasis(text)).toBe(expected);
});

test("a legal basis is a clause, not a report", () => {
  expect(LegalBasis.safeParse("x".repeat(2000)).success).toBe(true);
  expect(LegalBasis.safeParse("x".repeat(2001)).success).toBe(false);
  expect(LegalBasis.safeParse("").success).toBe(false);
});
