import { type DatabaseQueries, saveCase, verifyAuditLog } from "@spean/store";
import type { AuditEntry, AuditVerification, SaveRequest } from "@spean/store/client";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAudit } from "../src/server/audit/list-audit.js";
import { caseScoring } from "../src/server/cases/case-scoring.js";
import { openAgencySystem, type AgencySystem } from "../src/server/open-system.js";
import { saveOf } from "./client.js";
import { databaseKinds, type TestDatabase } from "./databases.js";

const opened: AuditEntry = { action: "case.open", outcome: "done", details: { shown: 1 } };

for (const { kind, available, create } of databaseKinds)
  describe.skipIf(!available)(`the audit log, on ${kind}`, () => {
    let made: TestDatabase;
    let system: AgencySystem;
    beforeAll(async () => {
      made = await create();
      system = await openAgencySystem({ port: 0, ...made.options });
    });
    afterAll(async () => {
      await system?.database.close();
      await made?.drop();
    });
    const queries = () => system.database.queries;
    const verified = async () =>
      (await verifyAuditLog(queries())) as Extract<AuditVerification, { ok: true }>;

    test("begins with the binding of referrals to the key, and the accounts that were added", async () => {
      const { entries } = await listAudit({ queries: queries(), vault: system.vault });
      expect(entries.map(({ action, outcome }) => [action, outcome])).toEqual([
        ...Array.from({ length: 4 }, () => ["account.add", "done"]),
        ["seals.begin", "done"],
      ]);
    });

    test("is one chain without a gap, whoever writes at once, on their own or within what they save", async () => {
      const before = await verified();
      const { audit, vault } = system;
      const observer = { role: "officer", agency: "Demonstration agency" };
      const witness = { within: (transaction: DatabaseQueries) => audit.within(transaction, [opened]) };
      const save = () =>
        saveCase(
          { queries: queries(), vault, ...caseScoring },
          { save: saveOf([]) as unknown as SaveRequest, digest: "", observer, witness, now: new Date() },
        );
      await Promise.all([
        ...Array.from({ length: 100 }, () => audit.append(opened)),
        ...Array.from({ length: 10 }, save),
      ]);
      expect(await verified()).toMatchObject({ ok: true, rows: before.rows + 110 });
    });

    test("holds no entry of what was rolled back", async () => {
      const before = await verified();
      const rolledBack = queries().transaction(async (transaction) => {
        await system.audit.within(transaction, [opened]);
        throw new Error("rolled back");
      });
      await expect(rolledBack).rejects.toThrow("rolled back");
      expect(await verified()).toEqual(before);
    });

    /** Verifies the chain after tampering that only the owner of the database can do, then rolls it back. */
    const tampered = async (statements: string, anchor?: Parameters<typeof verifyAuditLog>[1]) => {
      let found: AuditVerification | undefined;
      const undone = queries().transaction(async (transaction) => {
        for (const statement of ["alter table audit disable trigger all", ...statements.split("; ")])
          await transaction.execute(sql.raw(statement));
        found = await verifyAuditLog(transaction, anchor);
        transaction.rollback();
      });
      await expect(undone).rejects.toThrow("Rollback");
      return found;
    };

    test.each<[string, string, AuditVerification]>([
      [
        "another time",
        "update audit set at = at + interval '1 second' where number = 7",
        { ok: false, row: 7, reason: "changed" },
      ],
      [
        "another account",
        "update audit set account = 'x' where number = 3",
        { ok: false, row: 3, reason: "changed" },
      ],
      [
        "another case",
        "update audit set case_id = gen_random_uuid() where number = 9",
        { ok: false, row: 9, reason: "changed" },
      ],
      [
        "other details",
        `update audit set details = '{"shown":2}' where number = 8`,
        { ok: false, row: 8, reason: "changed" },
      ],
      [
        "another outcome",
        "update audit set outcome = 'refused' where number = 1",
        { ok: false, row: 1, reason: "changed" },
      ],
      ["a row taken away", "delete from audit where number = 5", { ok: false, row: 5, reason: "missing" }],
      [
        "the first row taken away",
        "delete from audit where number = 1",
        { ok: false, row: 1, reason: "missing" },
      ],
      [
        "a row put in",
        "update audit set number = number + 1 where number = (select max(number) from audit)",
        { ok: false, row: 115, reason: "missing" },
      ],
      [
        "rows that changed places",
        "update audit set number = -7 where number = 7; update audit set number = 7 where number = 8; update audit set number = 8 where number = -7",
        { ok: false, row: 7, reason: "unlinked" },
      ],
    ])("with %s is broken there", async (_, statement, found) => {
      expect(await tampered(statement)).toEqual(found);
      expect(await verified()).toMatchObject({ ok: true });
    });

    test("that was cut off at its end is found out against an end kept elsewhere", async () => {
      const { rows, head } = await verified();
      const [cut, anchor] = [`delete from audit where number > ${rows - 2}`, { number: rows, hash: head }];
      expect(await tampered(cut)).toMatchObject({ ok: true, rows: rows - 2 });
      expect(await tampered(cut, anchor)).toEqual({ ok: false, row: rows - 1, reason: "missing" });
      await system.audit.append(opened);
      expect(await verifyAuditLog(queries(), anchor)).toMatchObject({ ok: true, rows: rows + 1 });
      expect(await verifyAuditLog(queries(), { ...anchor, hash: `sha256:${"0".repeat(64)}` })).toEqual({
        ok: false,
        row: rows,
        reason: "changed",
      });
    });
  });
