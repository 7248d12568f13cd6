import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Options } from "../src/server/options.js";

/** A database of a test's own: how a server is pointed at it, what its rows are, and how it is taken away. */
export interface TestDatabase {
  readonly options: Omit<Options, "port">;
  drop(): Promise<void>;
}

/** A kind of database that the tests run on. */
export interface DatabaseKind {
  readonly kind: "pglite" | "postgresql";
  readonly available: boolean;
  create(): Promise<TestDatabase>;
}

const administration = process.env.DATABASE_URL ?? "postgresql://root@127.0.0.1:5432/test";

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: administration, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const listening = await onServer("select 1").then(
  () => true,
  () => false,
);
if (!listening)
  console.warn(
    "skipped: no PostgreSQL server listens on 127.0.0.1:5432 and DATABASE_URL names none; these tests ran on PGlite alone",
  );

async function inFolder(): Promise<TestDatabase> {
  const dataFolder = await mkdtemp(join(tmpdir(), "spean-test-"));
  return {
    options: { agency: "kh", mode: "demonstration", dataFolder },
    drop: () => rm(dataFolder, { recursive: true, force: true }),
  };
}

async function onPostgresql(): Promise<TestDatabase> {
  const name = `spean_test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name}`);
  const databaseUrl = new URL(administration);
  databaseUrl.pathname = name;
  const { options, drop } = await inFolder();
  return {
    options: { ...options, databaseUrl: databaseUrl.href },
    drop: async () => {
      await drop();
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

/** Both kinds. A test on one that is not available is skipped, which is printed and counted. */
export const databaseKinds: readonly DatabaseKind[] = [
  { kind: "pglite", available: true, create: inFolder },
  { kind: "postgresql", available: listening, create: onPostgresql },
];
