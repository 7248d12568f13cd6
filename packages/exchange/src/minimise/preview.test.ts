import { Language, toJsonPointer, fieldsForPurpose } from "@spean/model";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { record, request, value } from "../../test/border.js";
import { minimiseRecord } from "./minimise-record.js";
import { previewRecord } from "./preview.js";
import { type PreviewWordId, wordsOfPreview } from "./words.js";

const leaves = (node: unknown, keys: string[] = []): [string, string][] =>
  typeof node === "object" && node !== null
    ? Object.entries(node).flatMap(([key, inner]) => leaves(inner, [...keys, key]))
    : [[toJsonPointer(keys), String(node)]];

const ids = Object.keys(wordsOfPreview.en) as PreviewWordId[];

describe.each(Language.options)("a preview in %s", (language) => {
  test("holds every value that is sent, once, and nothing else", () => {
    const content = value(minimiseRecord(record, request));
    const lines = previewRecord(content, { language }).sections.flatMap((section) => section.lines);
    expect(lines.map(({ path, value: text }) => [path, text]).sort()).toEqual(leaves(content.record).sort());
  });

  test("has words for each field that any purpose sends", () => {
    for (const purpose of ["referral", "repatriation", "investigation", "statistics"] as const)
      for (const { path } of fieldsForPurpose(purpose))
        for (const part of path.split("/").slice(1))
          if (part !== "*") expect(wordsOfPreview[language]).toHaveProperty([`field.${part}`]);
  });

  test("says that its words are drafts", () => {
    expect(previewRecord(value(minimiseRecord(record, request)), { language }).draft).toBe(
      wordsOfPreview[language]["preview.draft"].text,
    );
  });

  test("has the same ids as the English, composed, with nothing never to be said", () => {
    expect(Object.keys(wordsOfPreview[language])).toEqual(ids);
    for (const id of ids) {
      const { text } = wordsOfPreview[language][id];
      expect([id, text]).toEqual([id, text.normalize("NFC").trim()]);
      expect(text, id).not.toMatch(/[\u200B-\u200D\u2060\uFEFF]|\u0E4D\u0E32/u);
      expect([id, avoidedPhrases(text, language)]).toEqual([id, []]);
      if (language !== "en") expect(text, id).not.toMatch(/\p{Script=Latin}/u);
    }
  });
});

test("a preview names a field by its way, counts from 1, and words codes where the page has words", () => {
  const content = value(minimiseRecord(record, request));
  const wordOf = (path: string, code: string) =>
    path === "/ageClass" && code === "adult" ? "Adult" : undefined;
  const { purpose, recipient, sections } = previewRecord(content, { language: "en", wordOf });
  expect([purpose.value, recipient.value]).toEqual(["Referral to help", "Example Shelter (TH)"]);
  const lines = sections.flatMap((section) =>
    section.lines.map(({ label, value: text, sensitivity }) => `${label}: ${text} (${sensitivity})`),
  );
  expect(lines).toContain("adult or child: Adult (internal)");
  expect(lines).toContain("the person › name › 1 › as written: ឈ្មោះ គំរូ (secret)");
  expect(sections.map(({ title }) => title)).toContain("Urgent needs");
});
