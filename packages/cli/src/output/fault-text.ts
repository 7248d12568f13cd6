import type { InputFault, RecordNotice } from "@spean/model";
import { printableText } from "./printable.js";

/** A fault as a line for a person to read: where (`cases.ndjson:7 /ageClass`), what, and how to mend it. */
export function formatFaultText(place: string, { code, path, message }: InputFault): string {
  return `${printableText(`${path === "" ? place : `${place} ${path}`} ${code}: ${message}`)}\n`;
}

/** A notice as a line for a person to read: where, that it is a notice and no fault, and what to look at. */
export function formatNoticeText(place: string, { code, path, message }: RecordNotice): string {
  return `${printableText(`${place} ${path} notice ${code}: ${message}`)}\n`;
}
