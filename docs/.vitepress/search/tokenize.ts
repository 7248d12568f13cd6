/**
 * Splits text into what the search compares. Words for scripts with spaces; for Khmer, Thai and their
 * neighbours, which have none, every two neighbouring letters with their marks, and the last one alone:
 * browsers and Node divide Khmer words differently, letters they do not.
 *
 * It is written into the page as source text, so it uses nothing from outside itself.
 */
export function tokenize(text: string): string[] {
  const folded = text
    .replace(/[\u200B-\u200D\u2060\u00AD\uFEFF]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/\u0E4D\u0E32/g, "\u0E33")
    .replace(/\u17D2\u178A/g, "\u17D2\u178F");
  const tokens: string[] = [];
  for (const run of folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    if (!/[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/.test(run)) {
      tokens.push(run);
      continue;
    }
    const letters = run.match(/\P{M}(?:\u17D2\p{L}|\p{M})*|\p{M}+/gu) ?? [run];
    for (let at = 0; at < letters.length; at += 1) tokens.push(letters[at] + (letters[at + 1] ?? ""));
  }
  return tokens;
}
