import type { InputFault } from "@spean/model";
import { printableText } from "./printable.js";

/** A fault as a line for a person to read: where (`cases.ndjson:7 /ageClass`), what, and how to mend it. */
export function formatFaultText(place: string, { code, path, message }: InputFault): string {
  return `${printableText(`${path === "" ? place : `${place} ${path}`} ${code}: ${message}`)}\n`;
}
