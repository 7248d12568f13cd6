import { randomBytes } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { AgencyServerOptions } from "../src/server/options.js";
import { administrationUrl, runAsAdministrator } from "./administration.js";
import type {} from "./template-databases.js";

/** A database of a test's own: how a server is pointed at it, what its rows are, and how it is taken away. */
export interface TestDatabase {
  readonly options: Omit<AgencyServerOptions, "port">;
  drop(): Promise<void>;
}

/** A kind of database that the tests run on. */
export interface DatabaseKind {
  readonly kind: "pglite" | "postgresql";
  readonly available: boolean;
  /** A database with every table of the system, and no row. */
  create(): Promise<TestDatabase>;
  /** A database without a table. */
  createEmpty(): Promise<TestDatabase>;
}

const template = inject("templateDatabases");
if (template.name === undefined)
  console.warn(
    "skipped: no PostgreSQL server listens on 127.0.0.1:5432 and DATABASE_URL names none; these tests ran on PGlite alone",
  );

/** Copies the template into a data folder. @returns the folder */
export async function copyOfTemplate(dataFolder: string): Promise<string> {
  await cp(template.folder, dataFolder, { recursive: true });
  return dataFolder;
}

const newFolder = () => mkdtemp(join(tmpdir(), "spean-test-"));

const inFolder = (dataFolder: string): TestDatabase => ({
  options: { agency: "kh", mode: "demonstration", dataFolder },
  drop: () => rm(dataFolder, { recursive: true, force: true }),
});

const onPglite = async () => inFolder(await copyOfTemplate(await newFolder()));

const emptyOnPglite = async () => inFolder(await newFolder());

async function onPostgresql(from = template.name): Promise<TestDatabase> {
  const name = `spean_test_${randomBytes(6).toString("hex")}`;
  await runAsAdministrator(`create database ${name} template ${from}`);
  const { options, drop } = inFolder(await newFolder());
  return {
    options: { ...options, databaseUrl: administrationUrl(name) },
    drop: async () => {
      await drop();
      await runAsAdministrator(`drop database ${name} with (force)`);
    },
  };
}

/** Both kinds. A test on one that is not available is skipped, which is printed and counted. */
export const databaseKinds: readonly DatabaseKind[] = [
  { kind: "pglite", available: true, create: onPglite, createEmpty: emptyOnPglite },
  {
    kind: "postgresql",
    available: template.name !== undefined,
    create: () => onPostgresql(),
    createEmpty: () => onPostgresql("template1"),
  },
];
