import type { OmittedOlderValue, OlderReport } from "../../shared/older.js";

const columns = [
  "row",
  "line",
  "field",
  "code",
  "kind",
  "reason",
] as const satisfies readonly (keyof OmittedOlderValue)[];

/** A cell: quoted, and never one that a spreadsheet takes for a formula. */
const cell = (value: string | number | undefined) =>
  `"${String(value ?? "")
    .replace(/^(?=[=+\-@\t\r])/, "'")
    .replaceAll('"', '""')}"`;

/**
 * The report as CSV (RFC 4180), one line for each thing that was not taken over. It begins with a mark by
 * which a spreadsheet knows it is UTF-8.
 */
export function formatOlderReportCsv({ notTaken }: OlderReport): string {
  const lines = [columns.map(cell), ...notTaken.map((one) => columns.map((column) => cell(one[column])))];
  return `\uFEFF${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}
