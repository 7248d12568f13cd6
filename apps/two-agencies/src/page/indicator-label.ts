import type { PageContext } from "./page.js";

/** An indicator in the officer's language; its code, where there are no words for it. */
export function showIndicatorLabel({ texts, language }: PageContext, code: string): string {
  return texts[language]?.indicators[code]?.label.text ?? code;
}
