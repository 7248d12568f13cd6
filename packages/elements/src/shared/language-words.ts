import type { CompiledCatalogue, CompiledMessage } from "@spean/text/compiled";
import type { messages } from "../generated/en.js";
import type { messages as recordMessages } from "../generated/record/en.js";

/**
 * The id of a message, of the elements or of `@spean/text`. English is the source; the other languages have
 * exactly its ids and placeholders.
 */
export type ElementMessageId = keyof typeof messages | keyof typeof recordMessages;

/**
 * Words of one language, compiled: those of a page that screens (`@spean/elements/en`, `/km`, `/th`), those
 * of the elements around a record (`@spean/elements/record/en`, ...), or a host's own (`compileMessages` of
 * `@spean/text/compile`).
 */
export interface LanguageWords extends CompiledCatalogue {
  readonly messages: { readonly [id in ElementMessageId]?: CompiledMessage };
}
