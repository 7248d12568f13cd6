import type { Language } from "@spean/model";
import { previewWords as catalogues } from "../generated/words.js";

/**
 * The id of a word or sentence of a preview. English is the source: the other languages have exactly its ids.
 */
export type PreviewWordId = keyof typeof catalogues.en;

/** The words of previews, each with its translation status, by language. */
export const wordsOfPreview: Readonly<
  Record<Language, Readonly<Record<PreviewWordId, { readonly text: string; readonly status: string }>>>
> = catalogues;
