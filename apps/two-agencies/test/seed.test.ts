import { checkCaseRecord } from "@spean/model";
import { exportRecord, loadDecisions } from "@spean/store";
import { caseIndexTable, decisionTable } from "@spean/store/tables";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { bothAgencies } from "../src/agencies/agencies.js";
import { caseScoring, knownIndicators } from "../src/server/cases/case-scoring.js";
import { openAgencySystem } from "../src/server/open-system.js";
import { seedCases } from "./seed/seed-cases.js";
import { databaseKinds } from "./databases.js";

for (const { kind, available, create } of databaseKinds)
  describe.skipIf(!available)(`made-up cases, on ${kind}`, () => {
    test("are whole cases: each opens as a sound record, and some are decided", async () => {
      const { options, drop } = await create();
      const { database, vault } = await openAgencySystem({ ...options, port: 0 });
      const store = { queries: database.queries, vault, ...caseScoring };
      const told: number[] = [];
      try {
        await seedCases({
          store,
          agency: bothAgencies.kh,
          count: 501,
          now: new Date(),
          progress: (done) => told.push(done),
        });
        const listed = await store.queries.select().from(caseIndexTable).orderBy(caseIndexTable.number);
        const decided = await store.queries.select().from(decisionTable);
        expect([told, listed.length]).toEqual([[500, 501], 501]);
        expect(decided.length).toBeGreaterThan(50);
        for (const id of [listed[0]!.caseId, listed[500]!.caseId, decided[0]!.caseId]) {
          const record = { ...(await exportRecord(store, id)), decisions: await loadDecisions(store, id) };
          const [row] = await store.queries
            .select()
            .from(caseIndexTable)
            .where(eq(caseIndexTable.caseId, id));
          expect(checkCaseRecord(record, knownIndicators)).toMatchObject({ ok: true });
          expect([record.ageClass, record.forms, record.assessments?.[0]?.assessment.outcome]).toEqual([
            row?.ageClass,
            row?.forms,
            row?.outcome,
          ]);
        }
        expect(await loadDecisions(store, decided[0]!.caseId)).toHaveLength(1);
      } finally {
        await database.close();
        await drop();
      }
    });
  });
