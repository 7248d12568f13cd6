import type { Languages } from "./languages.js";
import type { Texts } from "./texts.js";
import type { Words } from "./words.js";

/** What every view is drawn with. */
export interface Page extends Languages {
  readonly words: Words;
  readonly texts: Texts;
  /** Where another page of this site is, languages kept. */
  link(path: string): string;
}
