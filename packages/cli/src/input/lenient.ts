/** What `JSON.parse` makes of a text, keys at fault and all; nothing, if it is no JSON. */
export function lenient(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
