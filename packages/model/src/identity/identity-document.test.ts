import { describe, expect, test } from "vitest";
import { z } from "../zod.js";
import { IdentityDocument } from "./identity-document.js";

describe("an identity document", () => {
  test("needs nothing but its kind", () =>
    expect(IdentityDocument.parse({ kind: "family-book" })).toEqual({ kind: "family-book" }));

  test("keeps a number and partial dates as they were written", () => {
    const document = {
      kind: "border-pass",
      number: "ក ០០១/๖๗",
      country: "KH",
      issued: { era: "be-kh", year: 2564 },
      expires: { era: "gregorian", year: 2027, month: 1 },
      heldBy: "other",
    };
    expect(IdentityDocument.parse(document)).toEqual(document);
  });

  test.each([
    {},
    { kind: "id" },
    { kind: "passport", number: "" },
    { kind: "passport", heldBy: "employer" },
    { kind: "passport", country: "kh" },
    { kind: "passport", photo: "x" },
  ])("%j is refused", (document) => expect(IdentityDocument.safeParse(document).success).toBe(false));

  test("has a JSON Schema that requires its kind alone", () =>
    expect(z.toJSONSchema(IdentityDocument)).toMatchObject({
      required: ["kind"],
      additionalProperties: false,
    }));
});
