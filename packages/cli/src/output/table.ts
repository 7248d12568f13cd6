/** A column of a table: what stands above it, and in each of its cells. */
export interface TableColumn<Row> {
  readonly title: string;
  cell(row: Row): string;
}

/**
 * A table in plain text: columns padded with spaces and two apart, the last as long as it is. Only the last
 * may hold more than ASCII.
 */
export function formatTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ];
  const widths = columns.map((_, index) =>
    lines.reduce((widest, cells) => Math.max(widest, cells[index]!.length), 0),
  );
  const last = columns.length - 1;
  return lines
    .map(
      (cells) =>
        `${cells.map((cell, index) => (index === last ? cell : cell.padEnd(widths[index]!))).join("  ")}\n`,
    )
    .join("");
}
