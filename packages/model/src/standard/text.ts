import { z } from "../zod.js";
import { Language } from "../code-lists.js";
import { Code, IndicatorCode } from "./code.js";

const translatedText = {
  text: z.string().min(1),
  backTranslation: z.string().min(1).optional(),
};

/**
 * A string shown to people, with its translation status. Nothing is `reviewed` without the name of the
 * reviewer's role or body. `backTranslation` says in English what the translation says, close to its words,
 * so that whoever reads neither language can hold the three against each other.
 */
export const TextString = z.discriminatedUnion("status", [
  z.strictObject({ ...translatedText, status: z.literal("draft") }),
  z.strictObject({
    ...translatedText,
    status: z.literal("reviewed"),
    reviewedBy: z.string().min(1),
    reviewedOn: z.iso.date("write an existing day as YYYY-MM-DD, such as 2026-03-01."),
  }),
]);
export type TextString = z.infer<typeof TextString>;

const Labelled = z.strictObject({ label: TextString });

/**
 * An indicator in one language: a short label, the question as it may be spoken, and guidance for the
 * officer.
 */
export const IndicatorText = z.strictObject({
  label: TextString,
  question: TextString,
  guidance: TextString,
});
export type IndicatorText = z.infer<typeof IndicatorText>;

/** The text of a standard in one language. Codes are those of the standard; every one of them has text. */
export const StandardText = z.strictObject({
  standard: Code,
  language: Language,
  title: TextString,
  dimensions: z.record(Code, Labelled),
  groups: z.record(Code, Labelled),
  lists: z.record(Code, Labelled),
  findings: z.record(Code, z.strictObject({ label: TextString, meaning: TextString })),
  clauses: z.record(Code, Labelled),
  indicators: z.record(IndicatorCode, IndicatorText),
});
export type StandardText = z.infer<typeof StandardText>;
