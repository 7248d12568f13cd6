import type { SourceReference, Standard } from "@spean/model";
import { type TextBlock, createSourceBlocks } from "@spean/text";
import { html, type TemplateResult } from "lit";
import type { ElementWords } from "../shared/words.js";

/** A source: its title, and the places in it, stand as the standard gives them, in English. */
function sourceTemplate({ text, quoted = "" }: TextBlock): TemplateResult {
  const [before, after] = text.split(quoted);
  return html`<p class="source" part="source">${before}<span lang="en">${quoted}</span>${after}</p>`;
}

function blockTemplate(block: TextBlock): TemplateResult {
  switch (block.role) {
    case "source":
      return sourceTemplate(block);
    case "label":
      return html`<h4>${block.text}</h4>`;
    case "rule":
      // the signs that follow the colon in running text stand above the rule here
      return html`<p class="clause" part="clause">${block.text.replace(/[:៖]$/u, "")}</p>`;
    default:
      return html`<p>${block.text}</p>`;
  }
}

/** Signs by name. */
export const renderSignList = (names: readonly string[]): TemplateResult =>
  html`<ul class="signs">
    ${names.map((name) => html`<li part="sign">${name}</li>`)}
  </ul>`;

/** Blocks of `@spean/text` as elements of the page; signs that follow each other become one list. */
export function renderTextBlocks(blocks: readonly TextBlock[]): TemplateResult[] {
  const templates: TemplateResult[] = [];
  let signs: string[] = [];
  const endList = (): void => {
    if (signs.length > 0) templates.push(renderSignList(signs));
    signs = [];
  };
  for (const block of blocks) {
    if (block.role === "sign") signs.push(block.text);
    else {
      endList();
      templates.push(blockTemplate(block));
    }
  }
  endList();
  return templates;
}

/**
 * Sources as lines; `references` has an entry for each rule. Titles stand only where the standard is at hand.
 */
export const renderSourceLines = (
  references: readonly (readonly SourceReference[])[],
  standard: Standard | undefined,
  text: ElementWords,
): TemplateResult[] => renderTextBlocks(createSourceBlocks(references, { text, view: { ...standard } }, 2));
