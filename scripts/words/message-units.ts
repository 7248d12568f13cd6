// In: a catalogue as JSON, of any depth. Out: its messages one by one, each with an id; and the catalogue
// printed again.

/** One message with its translation status, as it stands in a catalogue. */
export interface TranslatedMessage {
  readonly text: string;
  readonly status: string;
  readonly reviewedBy?: string;
  readonly reviewedOn?: string;
  /** English of what the translation says. */
  readonly backTranslation?: string;
}

/**
 * One message of a catalogue. `id` is the path of its keys, joined by colons, which no key holds:
 * `date:date.label`.
 */
export interface MessageUnit extends TranslatedMessage {
  readonly id: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null;
const isMessage = (value: unknown): value is TranslatedMessage =>
  isObject(value) && typeof value["text"] === "string" && typeof value["status"] === "string";

/** Every message of a catalogue, in its order. */
export function unitsOf(catalogue: unknown, path: readonly string[] = []): MessageUnit[] {
  if (isMessage(catalogue)) return [{ id: path.join(":"), ...catalogue }];
  if (!isObject(catalogue)) return [];
  return Object.entries(catalogue).flatMap(([key, value]) => unitsOf(value, [...path, key]));
}

/** The same catalogue with some of its messages replaced, by id. */
export function withMessages(
  catalogue: unknown,
  messages: ReadonlyMap<string, TranslatedMessage>,
  path: readonly string[] = [],
): unknown {
  if (isMessage(catalogue)) return messages.get(path.join(":")) ?? catalogue;
  if (!isObject(catalogue)) return catalogue;
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [key, withMessages(value, messages, [...path, key])]),
  );
}

const isOnOneLine = (value: JsonObject): boolean =>
  isMessage(value) || (Object.keys(value).length === 1 && Object.values(value).every(isMessage));

function printed(value: unknown, indent: string): string {
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value);
  const oneLine = indent !== "" && isOnOneLine(value);
  const inner = oneLine ? indent : `${indent}  `;
  const lines = entries.map(([key, one]) => `${JSON.stringify(key)}: ${printed(one, inner || "  ")}`);
  if (oneLine) return `{ ${lines.join(", ")} }`;
  return `{\n${lines.map((line) => `${inner}${line}`).join(",\n")}\n${indent}}`;
}

/** A catalogue as it is kept: one message a line, so that a change of one message is a change of one line. */
export const printCatalogue = (catalogue: unknown): string => `${printed(catalogue, "")}\n`;
