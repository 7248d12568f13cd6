import { randomUUID } from "node:crypto";
import { AuditTrail } from "@spean/store";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bothAgencies } from "../src/agencies/agencies.js";
import { agencyCodes } from "../src/agencies/agency.js";
import { caseScoring } from "../src/server/cases/case-scoring.js";
import { importOlderRows, reportOnOlderRows } from "../src/server/older/import-older.js";
import { loadOlderRows } from "../src/server/older/older-rows.js";
import { openAgencySystem } from "../src/server/open-system.js";
import { type RunningAgencyServer, startAgencyServer } from "../src/server/start-server.js";
import type { OlderReport } from "../src/shared/older.js";
import { Client } from "./client.js";
import { databaseKinds, type TestDatabase } from "./databases.js";

// one agency on each kind of database
const places = agencyCodes.map((agency, index) => ({ agency, ...databaseKinds[index]! }));

for (const { agency, kind, available, create } of places)
  describe.skipIf(!available)(`the older data of ${agency}, on ${kind}`, () => {
    let database: TestDatabase;
    let server: RunningAgencyServer;
    let supervisor: Client;
    beforeAll(async () => {
      database = await create();
      const prepare = ({
        database: { queries },
      }: {
        database: { queries: Parameters<typeof loadOlderRows>[0] };
      }) => loadOlderRows(queries, agency);
      server = await startAgencyServer(
        { ...database.options, port: 0, agency },
        { pageFolder: import.meta.dirname, log: () => {}, prepare },
      );
      supervisor = await Client.as("supervisor", server.address);
    });
    afterAll(async () => {
      await server?.stop();
      await database?.drop();
    });

    test("is taken over once, each row as a case of its own, however often it is asked for", async () => {
      const before = (await supervisor.get<OlderReport>("/api/older")).body;
      expect(before).toMatchObject({ rows: 16, ready: 11, imported: 0 });
      const added = await Promise.all([supervisor.send("/api/older", ""), supervisor.send("/api/older", "")]);
      expect(added.map(({ body }) => (body as { added: number }).added).sort((a, b) => a - b)).toEqual([
        0, 11,
      ]);
      expect(await supervisor.send("/api/older", "")).toEqual({ status: 201, body: { added: 0 } });
      expect((await supervisor.get<OlderReport>("/api/older")).body).toEqual({ ...before, imported: 11 });
      const { cases } = (await supervisor.list()).body;
      expect(cases).toHaveLength(11);
      const { record, assessment } = (await supervisor.open(cases.at(-1)!.id)).body;
      expect(record.observations?.[0]).toMatchObject({
        answer: "yes",
        observedAt: "2018-03-05T00:00:00+07:00",
        observer: { role: "older-register", agency: bothAgencies[agency].name.en },
        source: "document",
      });
      expect(assessment.assessment).toMatchObject({ lists: ["adult-labour"], elements: expect.any(Array) });
    });

    test("is reported as a table that a spreadsheet reads", async () => {
      const response = await supervisor.ask("/api/older/csv");
      expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
      const lines = new TextDecoder("utf-8", { ignoreBOM: true })
        .decode(await response.arrayBuffer())
        .trimEnd()
        .split("\r\n");
      expect(lines[0]).toBe('\uFEFF"row","line","field","code","kind","reason"');
      expect(lines).toHaveLength(1 + (await supervisor.get<OlderReport>("/api/older")).body.notTaken.length);
    });

    test("is nothing to an officer", async () => {
      const officer = await Client.as("officer", server.address);
      for (const path of ["/api/older", "/api/older/csv"]) expect((await officer.get(path)).status).toBe(403);
      expect((await officer.send("/api/older", randomUUID())).status).toBe(403);
    });
  });

test("a row whose number is written another way since it was taken over is no second case", async () => {
  const made = await databaseKinds[0]!.create();
  const { database, vault, audit } = await openAgencySystem({ port: 0, ...made.options });
  const { queries } = database;
  await loadOlderRows(queries, "kh");
  const parts = { store: { queries, vault, ...caseScoring }, agency: bothAgencies.kh };
  const witness = new AuditTrail(audit, { action: "older.import" });
  const takeOver = () => importOlderRows(parts, { now: new Date(), witness });
  expect(await takeOver()).toBe(11);
  await queries.execute(
    sql`update older.case_register set reg_no = translate(reg_no, '០១២៣៤៥៦៧៨៩', '0123456789') || ' '`,
  );
  expect(await takeOver()).toBe(0);
  await queries.execute(sql`update older.case_register set reg_no = '' where line = 1`);
  expect((await reportOnOlderRows(parts)).notTaken).toContainEqual(
    expect.objectContaining({ line: 1, kind: "no-number" }),
  );
  await database.close();
  await made.drop();
});
