import { IntlMessageFormat } from "intl-messageformat";

type Nodes = ReturnType<IntlMessageFormat["getAst"]>;

/** A stretch of words, or one placeholder such as `{count, number}`. */
export interface MessagePart {
  readonly text: string;
  readonly placeholder: boolean;
}

/** `true` for a message with cases inside (`plural`, `select`), whose words stand between braces. */
export const hasCases = (text: string): boolean => /\{[^{}]*\{/.test(text);

/**
 * A message cut into words and simple placeholders. A message with cases is one stretch, since its words
 * stand inside the placeholder.
 */
export function partsOf(text: string): MessagePart[] {
  if (hasCases(text) || text.includes("'{")) return [{ text, placeholder: false }];
  return text
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== "")
    .map((part) => ({ text: part, placeholder: part.startsWith("{") }));
}

function collectPlaceholders(nodes: Nodes, found: Set<string>): Set<string> {
  for (const node of nodes) {
    if (node.type !== 0 && node.type !== 7 && "value" in node) found.add(node.value);
    if ("options" in node)
      for (const option of Object.values(node.options)) collectPlaceholders(option.value, found);
  }
  return found;
}

/** The names of a message's placeholders, sorted; `undefined` where it is not ICU MessageFormat. */
export function placeholdersOf(text: string): string[] | undefined {
  try {
    const nodes = new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst();
    return [...collectPlaceholders(nodes, new Set())].sort();
  } catch {
    return undefined;
  }
}
