/** A code as a part of the name of a column: `destination-coercion` is `destination_coercion`. */
export const columnOfCode = (code: string): string => code.replaceAll(/[.-]/g, "_");

/** Text between quotes, as a script has it. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Columns of a table with its primary key, where the database has such. */
export const withKey = (
  columns: readonly string[],
  key: readonly string[],
  { hasKeys }: { readonly hasKeys: boolean },
): readonly string[] => (hasKeys ? [...columns, `PRIMARY KEY (${key.join(", ")})`] : columns);

/** The columns of a table or a row, one below the other. */
export const writeLines = (parts: readonly string[], between = ","): string => parts.join(`${between}\n  `);

/**
 * Throws if two codes have one name of a column.
 *
 * @throws RangeError naming both
 */
export function checkDistinctColumns(codes: readonly string[]): void {
  const known = new Map<string, string>();
  for (const code of codes) {
    const other = known.get(columnOfCode(code));
    if (other !== undefined)
      throw new RangeError(`"${other}" and "${code}" would be one column, "${columnOfCode(code)}".`);
    known.set(columnOfCode(code), code);
  }
}
