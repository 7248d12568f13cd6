import { describe, expect, test } from "vitest";
import { classifyCambodianNumber } from "./document-number.js";
import { IdentityDocument } from "./identity-document.js";
import { noticesOnDocument } from "./notices-on-document.js";

describe("the shape of a number on a Cambodian identity card", () => {
  test.each([
    ["000000001", "card-number"],
    ["000 000 001", "card-number"],
    ["០០០០០០០០១", "card-number"],
    ["0000000001", "personal-code"],
    ["0000000001(01)", "other"],
    ["00000001", "other"],
    ["", "other"],
  ])("%j is %s", (text, shape) => expect(classifyCambodianNumber(text)).toBe(shape));
});

describe("notices on a document", () => {
  test.each<[string, IdentityDocument]>([
    ["a Cambodian card number", { kind: "national-id", country: "KH", number: "000000001" }],
    ["a fitting Thai number", { kind: "national-id", country: "TH", number: "1-2345-67890-12-1" }],
    ["a document without a number", { kind: "national-id", country: "TH" }],
    ["a number whose country is not known", { kind: "national-id", number: "12" }],
    ["a card of another country", { kind: "national-id", country: "MM", number: "12/ABC" }],
    ["a passport, whose shape is not judged", { kind: "passport", country: "KH", number: "12" }],
  ])("%s has none", (_, document) => expect(noticesOnDocument(document)).toEqual([]));

  test.each<["KH" | "TH", string]>([
    ["KH", "12345678"],
    ["TH", "1234567890122"],
  ])("an odd number on a card of %s is a notice, and the record takes it all the same", (country, number) => {
    const document = { kind: "national-id" as const, country, number };
    const [notice, ...more] = noticesOnDocument(document, ["person", "documents", 0]);
    expect(notice).toMatchObject({ code: "unexpected-number", path: "/person/documents/0/number" });
    expect(notice!.message).not.toContain(number);
    expect(more).toEqual([]);
    expect(IdentityDocument.safeParse(document).success).toBe(true);
  });
});
