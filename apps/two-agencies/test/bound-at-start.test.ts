import { randomUUID } from "node:crypto";
import { bindOlderDatabase, type DatabaseQueries, queryRawRows, verifyStore } from "@spean/store";
import type { StoreVerification } from "@spean/store/client";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { bindOlderAccounts } from "../src/server/accounts/account-seal.js";
import { findAlteredAppRows } from "../src/server/audit/find-altered-rows.js";
import { openSystemDatabase } from "../src/server/database/open-system-database.js";
import { type AgencySystem, openAgencySystem, readMasterKey } from "../src/server/open-system.js";
import { findAlteredReferralRows } from "../src/server/referral-seals/verify-referrals.js";
import { databaseKinds } from "./databases.js";
import { takeSealsAway, writePastSoftware } from "./past-the-software.js";

/** A referral that came in, and a notice about an envelope that has not. */
const writeReferral = (queries: DatabaseQueries) =>
  writePastSoftware(
    queries,
    "insert into inbox values ('d-1', 'envelope', 'a', 'TH', 'x', 'x', now())",
    `insert into referrals_in values ('${randomUUID()}', 'd-1', 'e-1', 'a', 'TH', now(), now())`,
    "insert into referral_in_withdrawals values ('a', 'TH', 'd-2', now(), now(), 'x')",
  );

for (const { kind, available, create } of databaseKinds)
  describe.skipIf(!available)(`a database from before there were seals, on ${kind}`, () => {
    test("is bound to its key at the first start, once, and the audit log says so", async () => {
      const made = await create();
      const options = { port: 0, ...made.options };
      const key = await readMasterKey(options);
      const first = await openAgencySystem(options);
      await takeSealsAway(first.database.queries, key);
      await first.database.close();
      const verified = async ({ database: { queries }, vault, courier }: AgencySystem) =>
        verifyStore({ queries, vault }, undefined, () => findAlteredAppRows({ queries, vault, courier }));
      const bound = await openAgencySystem(options);
      const { rows } = (await verified(bound)) as Extract<StoreVerification, { ok: true }>;
      const [entry] = await queryRawRows<{ action: string; details: object }>(
        bound.database.queries,
        sql`select action, details from audit order by number desc limit 1`,
      );
      expect(entry).toMatchObject({ action: "seals.begin", details: { cases: 0, accounts: 4 } });
      await bound.database.close();
      const again = await openAgencySystem(options);
      expect(await verified(again), "and not again").toMatchObject({ ok: true, rows });
      await writePastSoftware(again.database.queries, "delete from key_checks where id = 2");
      await again.database.close();
      await expect(openAgencySystem(options), "the older row alone is not enough").rejects.toThrow(
        "past the software",
      );
      await made.drop();
    }, 60_000);

    test("that was bound before referrals had seals has these bound at the first start, once", async () => {
      const made = await create();
      const options = { port: 0, ...made.options };
      const key = await readMasterKey(options);
      const first = await openAgencySystem(options);
      const { queries } = first.database;
      await writeReferral(queries);
      await takeSealsAway(queries, key);
      // as the version before did
      await bindOlderDatabase(queries, {
        vault: first.vault,
        audit: first.audit,
        bindMore: (transaction) => bindOlderAccounts(transaction, first.vault),
      });
      await first.database.close();
      const bound = await openAgencySystem(options);
      const within = { queries: bound.database.queries, vault: bound.vault };
      expect(await findAlteredReferralRows(within)).toEqual([]);
      const entries = () =>
        queryRawRows<{ details: object }>(
          within.queries,
          sql`select details from audit where action = 'seals.begin' and number > 1 order by number`,
        );
      expect((await entries()).at(-1)!.details).toEqual({ referrals: 1, notices: 1 });
      const before = (await entries()).length;
      await writePastSoftware(within.queries, "update referrals_in set agency = 'x'");
      await bound.database.close();
      const again = await openAgencySystem(options);
      within.queries = again.database.queries;
      expect(await findAlteredReferralRows(within), "and not again").toMatchObject([
        { table: "referrals_in" },
      ]);
      expect((await entries()).length).toBe(before);
      await writePastSoftware(
        within.queries,
        "delete from referral_seals where place = 'referral_seals begin'",
      );
      await again.database.close();
      const refused = "referrals of this database were bound";
      await expect(openAgencySystem(options), "seals are there").rejects.toThrow(refused);
      const past = await openSystemDatabase(options);
      await writePastSoftware(past.queries, "delete from referral_seals");
      await past.close();
      await expect(openAgencySystem(options), "the log says so").rejects.toThrow(refused);
      await made.drop();
    }, 60_000);
  });
