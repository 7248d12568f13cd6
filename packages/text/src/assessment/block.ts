/**
 * A piece of a text that people read: its kind, its words, and its level of nesting (0 is the outermost).
 * A page renders blocks as its own elements; `renderBlocksAsPlainText` renders them for a terminal.
 */
export interface TextBlock {
  readonly kind: "title" | "heading" | "paragraph" | "item";
  readonly depth: number;
  readonly text: string;
  /**
   * Role of the words, for a page that styles it: a `label` of the signs or sets below, a `rule` that was
   * met, a `sign`, a `source`.
   */
  readonly role?: "label" | "rule" | "sign" | "source";
  /**
   * The part of the text that is not in the language of the rest: the title of a source, as it was published.
   */
  readonly quoted?: string;
}

/** The title of the whole text. */
export const titleBlock = (text: string): TextBlock => ({ kind: "title", depth: 0, text });
/** The heading of a section. */
export const headingBlock = (text: string): TextBlock => ({ kind: "heading", depth: 0, text });
/** Running text. */
export const paragraphBlock = (text: string, depth = 1): TextBlock => ({ kind: "paragraph", depth, text });
/** One entry of a list. */
export const listItemBlock = (text: string, depth = 1): TextBlock => ({ kind: "item", depth, text });
/** The block with the role of its words. */
export const withBlockRole = (block: TextBlock, role: NonNullable<TextBlock["role"]>): TextBlock => ({
  ...block,
  role,
});
/** A sign by name, as an entry of a list. */
export const signItemBlock = (text: string, depth: number): TextBlock =>
  withBlockRole(listItemBlock(text, depth), "sign");
