import type { Language } from "@spean/model";
import type { MessageId } from "./generated/message-id.js";

export type { MessageId };

/** One message: an ICU MessageFormat template and its translation status (`draft`, or `reviewed` with the reviewer's body and the day). */
export interface CatalogueMessage {
  readonly text: string;
  readonly status: string;
  readonly reviewedBy?: string;
  readonly reviewedOn?: string;
}

/** All messages of one language. Each language is an entry of its own (`@spean/text/km`), so that a page loads one alone. */
export interface MessageCatalogue {
  readonly language: Language;
  readonly messages: Readonly<Record<MessageId, CatalogueMessage>>;
}
