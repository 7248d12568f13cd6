/** Databases that a script is written for. Those for Spark and Trino are parsed by another parser, and not run. */
export const sqlDialectNames = ["postgresql", "mariadb", "sqlite", "duckdb", "spark", "trino"] as const;
export type SqlDialectName = (typeof sqlDialectNames)[number];

/** A column of a step, and the expression that it is worked out by. */
export type SqlColumn = readonly [name: string, expression: string];

/** One step of a query: its columns are worked out from those of the step before. */
export interface SqlStep {
  readonly name: string;
  readonly columns: readonly SqlColumn[];
}

/** A query with the name that the steps after it know it by. */
export interface NamedQuery {
  readonly name: string;
  readonly query: string;
}

/** Where one dialect writes something in another way. All else is the same text in each. */
export interface SqlDialect {
  readonly name: SqlDialectName;
  /** A name of a table or a column, as it was given. */
  quote(name: string): string;
  /** Types of a code, of an id as the agency has it, of a whole number of 64 bits, and of JSON. */
  readonly types: {
    readonly code: string;
    readonly id: string;
    readonly bits: string;
    readonly json: string;
  };
  /** Text of a column of any collation, to be compared as it is: no case and no blank at its end is passed over. */
  exactText(expression: string): string;
  /** A number as text. */
  asText(expression: string): string;
  /** Texts one after the other. */
  concat(...texts: readonly string[]): string;
  /** Bits that both have. */
  both(left: string, right: string): string;
  /** How many bits are set. `bits` are those that may be. */
  countBits(expression: string, bits: readonly number[]): string;
  /** Aggregate: all bits of a group, of which no two rows have one in common. */
  gatherBits(expression: string): string;
  /** A value that whoever runs a query gives beside it. */
  readonly parameter: string;
  /** A value of a JSON object by its key, as text. */
  jsonText(column: string, key: string): string;
  /** Columns of a table, each worked out once a row however often it is read. */
  readOnce(table: string, columns: readonly SqlColumn[]): string;
  /** `query` with the columns of each step beside its own, each worked out once a row. */
  withSteps(query: NamedQuery, steps: readonly SqlStep[]): string;
  /** Before the first and after the last statement: all or nothing, where the database can. */
  readonly begin: readonly string[];
  readonly commit: readonly string[];
  /** Whether tables have a primary key. */
  readonly hasKeys: boolean;
  /** Statements that fail if a check differs: each is a query of `test`, `expected` and `found`. */
  selfTest(table: string, checks: readonly string[]): readonly string[];
}
