import { afterAll, beforeAll, describe } from "vitest";
import type { UserRole } from "../src/shared/permissions.js";
import { type RunningAgencyServer, startAgencyServer } from "../src/server/start-server.js";
import { Client } from "./client.js";
import { databaseKinds, type DatabaseKind, type TestDatabase } from "./databases.js";

/**
 * Declares the same tests for each kind of database, on a server of their own. `client`, signed in with a
 * role, is there once they run.
 */
export function onEachDatabase(
  what: string,
  declare: (client: (role?: UserRole) => Promise<Client>, kind: DatabaseKind["kind"]) => void,
): void {
  for (const { kind, available, create } of databaseKinds)
    describe.skipIf(!available)(`${what}, on ${kind}`, () => {
      let database: TestDatabase;
      let server: RunningAgencyServer;
      beforeAll(async () => {
        database = await create();
        server = await startAgencyServer(
          { port: 0, ...database.options },
          { pageFolder: import.meta.dirname, log: () => {} },
        );
      });
      afterAll(async () => {
        await server?.stop();
        await database?.drop();
      });
      declare((role = "officer") => Client.as(role, server.address), kind);
    });
}
