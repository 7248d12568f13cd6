import { describe, expect, test } from "vitest";
import { PersonName } from "./person-name.js";

describe("a name", () => {
  test.each<PersonName>([
    { asWritten: "សុខ", script: "Khmr" },
    { asWritten: "Example", script: "Latn" },
    {
      asWritten: "สมมติ ตัวอย่าง",
      script: "Thai",
      romanised: "Sommut Tuayang",
      parts: [
        { kind: "given", text: "สมมติ" },
        { kind: "family", text: "ตัวอย่าง" },
        { kind: "nickname", text: "ดี" },
      ],
    },
  ])("$asWritten is taken as written", (name) => expect(PersonName.parse(name)).toEqual(name));

  test.each([
    { asWritten: "", script: "Khmr" },
    { script: "Khmr" },
    { asWritten: "Example" },
    { asWritten: "Example", script: "khmer" },
    { asWritten: "Example", script: "KHMR" },
    { asWritten: "Example", script: "Latn", first: "Example" },
    { asWritten: "Example", script: "Latn", parts: [{ kind: "last", text: "Example" }] },
    { asWritten: "Example", script: "Latn", parts: [] },
  ])("%j is refused", (name) => expect(PersonName.safeParse(name).success).toBe(false));
});
