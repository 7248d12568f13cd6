import { randomUUID } from "node:crypto";
import type { Decision } from "@spean/model";
import { eraseCase, tablesErasedWithCase, findInactiveCases, loadCase, verifyAuditLog } from "@spean/store";
import type { CaseListPage, CaseView } from "@spean/store/client";
import { caseTable } from "@spean/store/tables";
import { eq, getTableName, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAgencySystem, type AgencySystem } from "../src/server/open-system.js";
import { type RunningAgencyServer, startAgencyServer } from "../src/server/start-server.js";
import { bytesOf } from "./bytes-of.js";
import { Client, saveOf } from "./client.js";
import { databaseKinds, type TestDatabase } from "./databases.js";
import { decisionBy, observerOf } from "./decision.js";
import { consent, observations, person, seeds, urgentNeeds } from "./seeds.js";
import { writtenAs } from "./written-as.js";

const all = Object.values(seeds);

test("what is looked for is found in every way in which it may be written", () => {
  const found = (text: string, file: string | Buffer) =>
    writtenAs(text).some((one) => Buffer.from(file).includes(one));
  for (const text of all)
    for (const padding of ["", "a", "ab", "abc"]) {
      const padded = [
        Buffer.from(padding + text + padding),
        Buffer.from(padding + text + padding, "utf16le"),
      ];
      for (const bytes of padded)
        for (const file of [bytes, bytes.toString("base64"), bytes.toString("base64url")])
          expect(found(text, file), text + padding).toBe(true);
      expect(found(text, padded[0]!.toString("hex"))).toBe(true);
      expect(found(text, encodeURIComponent(text))).toBe(true);
    }
  expect(found("ខ្មែរ", String.raw`"\u1781\u17d2\u1798\u17c2\u179a"`)).toBe(true);
});

for (const { kind, available, create } of databaseKinds)
  describe.skipIf(!available)(`what was written of a person, on ${kind}`, () => {
    const lines: unknown[] = [];
    let made: TestDatabase;
    let server: RunningAgencyServer;
    let [officer, supervisor, team] = [] as unknown as [Client, Client, Client];
    let begun: CaseView;
    let decision: Decision;
    let other: string;
    beforeAll(async () => {
      made = await create();
      server = await startAgencyServer(
        { port: 0, ...made.options },
        { pageFolder: import.meta.dirname, log: (line) => lines.push(line) },
      );
      officer = await Client.as("officer", server.address);
      supervisor = await Client.as("supervisor", server.address);
      team = await Client.as("multidisciplinary-team", server.address);
      begun = (
        await officer.begin(
          saveOf(observations, { urgentNeeds, person, consents: [consent], forms: ["labour"] }),
        )
      ).body.case;
      decision = decisionBy(await observerOf(team), {
        reason: seeds.reason,
        threshold: { code: "reasonable-grounds", asWritten: seeds.sql },
        legalTracks: [{ code: "child-protection", asWritten: seeds.khmer }],
      });
      other = (await officer.begin(saveOf([], { ageClass: "child", forms: ["begging", "sexual"] }))).body
        .caseId;
    }, 60_000);
    afterAll(async () => {
      await server?.stop().catch(() => "it was stopped already");
      await made?.drop();
    });
    const search = async (sought: object) => {
      const { status, body } = await officer.send<CaseListPage>("/api/cases/search", JSON.stringify(sought));
      return status === 200 ? body.cases.map(({ id }) => id) : status;
    };

    test("comes back as it was written, whatever it is", async () => {
      const { id } = begun.record;
      expect(begun.record).toEqual({
        id,
        ageClass: "adult",
        forms: ["labour"],
        urgentNeeds,
        person,
        observations,
        consents: [consent],
      });
      expect((await officer.open(id)).body).toEqual(begun);
      expect((await supervisor.get<object>(`/api/cases/${id}/export`)).body).toMatchObject(begun.record);
      expect((await team.send(`/api/cases/${id}/decisions`, JSON.stringify(decision))).status).toBe(201);
      expect((await team.get<object>(`/api/cases/${id}/decisions`)).body).toMatchObject({
        decisions: [decision],
      });
      const again = { id: randomUUID(), of: begun.assessment.id, code: "other", words: seeds.again };
      expect((await officer.send(`/api/cases/${id}/rescreenings`, JSON.stringify(again))).status).toBe(201);
      expect((await officer.open(id)).body.record.rescreenings).toMatchObject([
        { id: again.id, reason: `other: ${seeds.again}` },
      ]);
    });

    test("finds its case by a document, however its number is set apart, and by no other", async () => {
      const { id } = begun.record;
      const passport = { kind: "passport", country: "KH", number: "n7074419" };
      for (const document of [
        passport,
        { ...passport, number: "N 707-4419" },
        { kind: "passport", number: seeds.number },
        { kind: "border-pass", country: "TH", number: seeds.sql },
      ])
        expect(await search({ document }), JSON.stringify(document)).toEqual([id]);
      for (const document of [
        { ...passport, country: "TH" },
        { ...passport, kind: "national-id" },
        { ...passport, number: "N707441" },
        { ...passport, number: "%" },
      ])
        expect(await search({ document }), JSON.stringify(document)).toEqual([]);
      expect(await search({ document: { number: "N707" } })).toBe(400);
    });

    test("is found by what else is sought, all of it at once", async () => {
      const { number, createdAt, record, assessment } = begun;
      const later = new Date(Date.parse(createdAt) + 60_000).toISOString();
      expect(await search({})).toEqual([other, record.id]);
      expect(await search({ number })).toEqual([record.id]);
      expect(await search({ form: "sexual" })).toEqual([other]);
      expect(await search({ from: createdAt, to: later })).toEqual([other, record.id]);
      expect(await search({ to: createdAt })).toEqual([]);
      expect(await search({ from: later })).toEqual([]);
      expect(
        await search({ outcome: assessment.assessment.outcome, form: "labour", number, from: createdAt }),
      ).toEqual([record.id]);
      expect(await search({ form: "labour", before: number })).toEqual([]);
      for (const wrong of [
        { number: "1 or 1=1" },
        { outcome: "x" },
        { form: "' or 1=1" },
        { from: "now" },
        { name: "x" },
      ])
        expect(await search(wrong)).toBe(400);
    });

    test("changes with the next save, which stands beside it; a document that is gone finds nothing more", async () => {
      const first = {
        names: [{ asWritten: seeds.name, script: "Latn" }],
        documents: [{ kind: "passport", number: "X1" }],
      };
      const { caseId } = (await officer.begin(saveOf([], { person: first }))).body;
      await officer.save(caseId, saveOf([]));
      expect((await officer.open(caseId)).body.record.person).toEqual(first);
      expect(await search({ document: { kind: "passport", number: "x-1" } })).toEqual([caseId]);
      const { history, record } = (await officer.save(caseId, saveOf([], { person: {} }))).body.case;
      expect(history.map((entry) => entry.person)).toEqual([true, undefined, true]);
      expect(record).not.toHaveProperty("person");
      expect(await search({ document: { kind: "passport", number: "x-1" } })).toEqual([]);
    });

    test("is nowhere in clear: not in a log, not in a file, not in a dump of the database", async () => {
      await server.stop();
      const bytes = Buffer.concat([Buffer.from(JSON.stringify(lines)), await bytesOf(made)]);
      expect(bytes.includes("act.recruited"), "codes are in clear, so the search looks where rows are").toBe(
        true,
      );
      expect(all.filter((text) => writtenAs(text).some((one) => bytes.includes(one)))).toEqual([]);
    });

    describe("once it is to be erased", () => {
      let system: AgencySystem;
      beforeAll(async () => void (system = await openAgencySystem({ port: 0, ...made.options })));
      afterAll(() => system?.database.close());
      const rowsOf = async (name: string) => {
        const { rows } = (await system.database.queries.execute(
          sql`select count(*)::int as n from ${sql.identifier(name)} where case_id = ${begun.record.id}`,
        )) as unknown as { rows: { n: number }[] };
        return rows[0]!.n;
      };

      test("goes from no table before the audit log says so", async () => {
        const changing = ["case_index", "document_index", "case_seals"];
        for (const name of tablesErasedWithCase.map(getTableName)) {
          // a case that began here has no record that came in
          if (name === "received_records") continue;
          expect(await rowsOf(name), name).toBeGreaterThan(0);
          if (changing.includes(name)) continue;
          const statement = sql`delete from ${sql.identifier(name)} where case_id = ${begun.record.id}`;
          await expect(system.database.queries.execute(statement), name).rejects.toMatchObject({
            cause: { message: expect.stringContaining("append-only") },
          });
        }
      });

      test("goes whole, from every table that holds something of a case, and its neighbour stays", async () => {
        const { queries } = system.database;
        const { id } = begun.record;
        expect(await findInactiveCases(queries, new Date(begun.createdAt))).toEqual([]);
        expect((await findInactiveCases(queries, new Date(Date.now() + 1000))).includes(id)).toBe(true);
        expect(await eraseCase(queries, id, system)).toBe(true);
        expect(await eraseCase(queries, id, system)).toBe(false);
        const { rows } = (await queries.execute(
          sql`select table_name as name from information_schema.columns where column_name = 'case_id' and table_schema = 'public'`,
        )) as unknown as { rows: { name: string }[] };
        for (const { name } of rows)
          if (name !== "audit") expect(await rowsOf(name), `${name}: add it to erasedTables`).toBe(0);
        expect(await loadCase({ queries, vault: system.vault }, { id })).toBeUndefined();
        expect(
          await queries.select({ number: caseTable.number }).from(caseTable).where(eq(caseTable.id, id)),
        ).toEqual([{ number: begun.number }]);
        expect((await loadCase({ queries, vault: system.vault }, { id: other }))?.record.ageClass).toBe(
          "child",
        );
        expect(await verifyAuditLog(queries)).toMatchObject({ ok: true });
        await queries.execute(sql`vacuum full case_keys`);
      });
    });
  });
