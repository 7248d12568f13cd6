import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openPglite, openPostgresql } from "@spean/store";
import { systemMigrations } from "../src/server/database/open-system-database.js";
import { administrationUrl, postgresqlListens, runAsAdministrator } from "./administration.js";

/**
 * Databases with every table and no row, to be copied: a copy takes a tenth of the time that the tables take.
 */
export interface TemplateDatabases {
  /** The data folder of one on PGlite. */
  readonly folder: string;
  /** The name of one on the PostgreSQL server, where one listens. */
  readonly name?: string;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly templateDatabases: TemplateDatabases;
  }
}

/** Global setup of the tests that run servers: makes the templates once. @returns what takes them away */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "spean-template-"));
  await (await openPglite(folder, systemMigrations)).close();
  const name = (await postgresqlListens()) ? `spean_template_${randomBytes(6).toString("hex")}` : undefined;
  if (name !== undefined) {
    await runAsAdministrator(`create database ${name}`);
    await (await openPostgresql(administrationUrl(name), systemMigrations)).close();
  }
  project.provide("templateDatabases", { folder, ...(name !== undefined && { name }) });
  return async () => {
    await rm(folder, { recursive: true, force: true });
    if (name !== undefined) await runAsAdministrator(`drop database ${name} with (force)`);
  };
}
