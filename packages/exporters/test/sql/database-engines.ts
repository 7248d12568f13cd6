import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import type { SqlDialectName } from "../../src/sql.js";

/** What these tests use of sql.js, which has no types. */
interface SqlJsDatabase {
  exec(sql: string): { readonly values: unknown[][] }[];
  close(): void;
}
const loadSqlJs = createRequire(import.meta.url)("sql.js") as () => Promise<{
  Database: new () => SqlJsDatabase;
}>;

/** A database that a script was run in. */
export interface RunningDatabase {
  /** Runs statements; throws with the database's own message. */
  run(script: string): Promise<void>;
  /** Rows of a query, each value as text; NULL as an empty one. */
  query(sql: string): Promise<string[][]>;
  close(): Promise<void>;
}

/** One database engine that scripts are proven on, if it is here. */
export interface DatabaseEngine {
  readonly name: string;
  readonly dialect: SqlDialectName;
  /** Whether it is here. */
  readonly isHere: boolean;
  open(): Promise<RunningDatabase>;
}

const asText = (rows: readonly (readonly unknown[])[]): string[][] =>
  rows.map((row) => row.map((value) => (value === null || value === undefined ? "" : String(value))));

/** A client of the command line: each run is a process, which stops at the first error. */
function runClient(command: string, args: readonly string[], input: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  // a client that stops at an error reads no further, and its exit status says so
  if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
const answers = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { encoding: "utf8", timeout: 20_000 }).status === 0;
const splitRows = (output: string, between: string): string[][] =>
  output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(between));

let made = 0;
const nextName = (): string => `spean_sql_${process.pid}_${(made += 1)}`;

const pglite: DatabaseEngine = {
  name: "PGlite",
  dialect: "postgresql",
  isHere: true,
  open: async () => {
    const database = await PGlite.create();
    return {
      run: async (script) => void (await database.exec(script)),
      query: async (sql) => asText((await database.query<unknown[]>(sql, [], { rowMode: "array" })).rows),
      close: () => database.close(),
    };
  },
};

const server = ["-h", "127.0.0.1", "-v", "ON_ERROR_STOP=1", "-q"];
const postgresql: DatabaseEngine = {
  name: "PostgreSQL",
  dialect: "postgresql",
  isHere: answers("psql", ...server, "-d", "test", "-c", "select 1"),
  open: async () => {
    const name = nextName();
    runClient("psql", [...server, "-d", "test"], `create database ${name}`);
    const options = [...server, "-d", name, "-A", "-t", "-F", "\t"];
    return {
      run: async (script) => void runClient("psql", options, script),
      query: async (sql) => splitRows(runClient("psql", options, sql), "\t"),
      close: async () => void runClient("psql", [...server, "-d", "test"], `drop database ${name}`),
    };
  },
};

const mariadb: DatabaseEngine = {
  name: "MariaDB",
  dialect: "mariadb",
  isHere: answers("mariadb", "-h", "127.0.0.1", "-e", "select 1"),
  open: async () => {
    const name = nextName();
    const options = ["-h", "127.0.0.1", "--default-character-set=utf8mb4"];
    runClient("mariadb", options, `create database ${name}`);
    return {
      run: async (script) => void runClient("mariadb", [...options, name], script),
      query: async (sql) =>
        splitRows(runClient("mariadb", [...options, "-N", "-B", name], sql), "\t").map((row) =>
          row.map((value) => (value === "NULL" ? "" : value)),
        ),
      close: async () => void runClient("mariadb", options, `drop database ${name}`),
    };
  },
};

const sqlite: DatabaseEngine = {
  name: "SQLite, the shell of this machine",
  dialect: "sqlite",
  isHere: answers("sqlite3", "--version"),
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), "spean-sqlite-"));
    const options = ["-bail", "-separator", "\t", join(folder, "cases.db")];
    return {
      run: async (script) => void runClient("sqlite3", options, script),
      query: async (sql) => splitRows(runClient("sqlite3", options, sql), "\t"),
      close: async () => rmSync(folder, { recursive: true }),
    };
  },
};

const sqlJs: DatabaseEngine = {
  name: "SQLite, a current one (sql.js)",
  dialect: "sqlite",
  isHere: true,
  open: async () => {
    const { Database } = await loadSqlJs();
    const database = new Database();
    return {
      run: async (script) => void database.exec(script),
      query: async (sql) => asText(database.exec(sql)[0]?.values ?? []),
      close: async () => database.close(),
    };
  },
};

const duckdb: DatabaseEngine = {
  name: "DuckDB",
  dialect: "duckdb",
  isHere: true,
  open: async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    return {
      run: async (script) => void (await connection.run(script)),
      query: async (sql) => asText((await connection.runAndReadAll(sql)).getRows()),
      close: async () => connection.closeSync(),
    };
  },
};

/** Every engine that scripts are proven on. */
export const databaseEngines: readonly DatabaseEngine[] = [
  pglite,
  postgresql,
  mariadb,
  sqlite,
  sqlJs,
  duckdb,
];
