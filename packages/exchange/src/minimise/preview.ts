import { type Language, toJsonPointer, type Sensitivity, sensitivityOfField } from "@spean/model";
import type { ExchangeParty } from "../keys/party.js";
import { fieldCategoryOf, type FieldCategory } from "./category-of.js";
import type { MinimisedRecord } from "./minimise-record.js";
import { isUnknownCode } from "./closed-codes.js";
import { type PreviewWordId, wordsOfPreview } from "./words.js";

/**
 * Options for the wording of a preview. `wordOf` puts a code that has words into them (`/ageClass`, `child`);
 * what it knows nothing of is shown as it is.
 */
export interface RecordPreviewOptions {
  readonly language: Language;
  readonly wordOf?: (path: string, value: string) => string | undefined;
}

/** One value that would be sent: where it stands (a JSON Pointer), its name in words, and the value. */
export interface RecordPreviewLine {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly sensitivity: Sensitivity;
}

/** The values of one category of data. */
export interface RecordPreviewSection {
  readonly category: FieldCategory;
  readonly title: string;
  readonly lines: readonly RecordPreviewLine[];
}

/**
 * Exactly what would be sent, for a person to read or have read to them before they answer. Every value
 * stands in it once; of what was received, a code that this version does not know is said to be one.
 */
export interface RecordPreview {
  readonly title: string;
  /** For what, and to whom, each with its words before it. */
  readonly purpose: { readonly label: string; readonly value: string };
  readonly recipient: { readonly label: string; readonly value: string };
  readonly sections: readonly RecordPreviewSection[];
  /** Says that the words are drafts, while any of them is one. */
  readonly draft?: string;
}

/** Words exactly what a minimised record holds. */
export function previewRecord(
  { request, record }: MinimisedRecord,
  { language, wordOf = () => undefined }: RecordPreviewOptions,
): RecordPreview {
  const all = wordsOfPreview[language];
  const word = (id: PreviewWordId): string => all[id].text;
  const lines = leavesOf(record, []).map((leaf) => lineOf(leaf, { word, wordOf }));
  const categories = [...new Set(lines.map(({ path }) => fieldCategoryOf(path)!))];
  return {
    title: word("preview.title"),
    purpose: { label: word("preview.purpose"), value: word(`purpose.${request.purpose}`) },
    recipient: { label: word("preview.recipient"), value: partyText(request.recipient) },
    sections: categories.map((category) => ({
      category,
      title: word(`category.${category}`),
      lines: lines.filter(({ path }) => fieldCategoryOf(path) === category),
    })),
    ...(Object.values(all).some(({ status }) => status !== "reviewed") && { draft: word("preview.draft") }),
  };
}

const partyText = ({ agency, country }: ExchangeParty): string => `${agency} (${country})`;

interface Leaf {
  readonly keys: readonly string[];
  readonly value: unknown;
}

function leavesOf(value: unknown, keys: readonly string[]): Leaf[] {
  if (typeof value !== "object" || value === null) return [{ keys, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...keys, key]));
}

interface Wording {
  readonly word: (id: PreviewWordId) => string;
  readonly wordOf: NonNullable<RecordPreviewOptions["wordOf"]>;
}

function lineOf({ keys, value }: Leaf, { word, wordOf }: Wording): RecordPreviewLine {
  const path = toJsonPointer(keys);
  const { path: pattern, sensitivity } = sensitivityOfField(path);
  const named = pattern.split("/").slice(1);
  // an index is counted from 1, and another key, such as an indicator's code, is put in words where there are
  // any
  const label = named.map((part, at) =>
    part === "*"
      ? keyText(keys[at]!, wordOf(pattern.replace(/\/\*$/, ""), keys[at]!))
      : word(`field.${part}` as PreviewWordId),
  );
  const text = String(value);
  const shown = isUnknownCode(pattern, text)
    ? word(pattern.endsWith("/outcome") ? "preview.unknown-outcome" : "preview.unknown-code")
    : (wordOf(pattern, text) ?? text);
  return { path, label: label.join(" › "), value: shown, sensitivity };
}

const keyText = (key: string, words: string | undefined): string =>
  words ?? (/^\d+$/.test(key) ? String(Number(key) + 1) : key);
