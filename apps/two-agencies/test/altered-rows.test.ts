import { randomUUID } from "node:crypto";
import { makeKeyPair } from "@spean/exchange";
import { type KeyDirectoryMember, signDemonstrationDirectory } from "@spean/courier";
import { queryRawRows, verifyStore } from "@spean/store";
import type { AlteredPlace, StoreVerification } from "@spean/store/client";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findAlteredAppRows } from "../src/server/audit/find-altered-rows.js";
import { type AgencySystem, openAgencySystem } from "../src/server/open-system.js";
import { type RunningAgencyServer, startAgencyServer } from "../src/server/start-server.js";
import type { AccountChangePage } from "../src/shared/account-change.js";
import { Client, observed, saveOf } from "./client.js";
import { databaseKinds, type TestDatabase } from "./databases.js";
import { decisionBy, observerOf } from "./decision.js";
import { writePastSoftware } from "./past-the-software.js";

const yes = [
  "deceptive-recruitment.job",
  "deceptive-recruitment.wages",
  "act.recruited",
  "exploitation.hours",
];

for (const { kind, available, create } of databaseKinds)
  describe.skipIf(!available)(`a write to the database without the key, on ${kind}`, () => {
    let made: TestDatabase;
    let system: AgencySystem;
    let server: RunningAgencyServer;
    beforeAll(async () => {
      made = await create();
      server = await startAgencyServer(
        { port: 0, ...made.options },
        {
          pageFolder: import.meta.dirname,
          log: () => {},
          prepare: async (opened) => void (system = opened),
        },
      );
    }, 60_000);
    afterAll(async () => {
      await server?.stop().catch(() => "it was stopped already");
      await made?.drop();
    });
    const queries = () => system.database.queries;
    const write = (...statements: string[]) => writePastSoftware(queries(), ...statements);
    const verify = (): Promise<StoreVerification> => {
      const parts = { queries: queries(), vault: system.vault, courier: system.courier };
      return verifyStore(parts, undefined, () => findAlteredAppRows(parts));
    };
    const places = async (): Promise<readonly AlteredPlace[]> => {
      const verified = await verify();
      if (verified.ok) return [];
      return verified.reason === "altered"
        ? verified.places
        : [{ table: "audit", row: String(verified.row), reason: "changed" }];
    };
    /** Does something past the software, looks at what comes of it, and undoes it. */
    const during = async (
      { done, undone }: { readonly done: string; readonly undone: string },
      seen: () => Promise<void>,
    ) => {
      expect(await places()).toEqual([]);
      await write(done);
      await seen();
      await write(undone);
      expect(await places()).toEqual([]);
    };
    const begin = async () => {
      const officer = await Client.as("officer", server.address);
      const { body } = await officer.begin(saveOf(yes.map((indicator) => observed(indicator, "yes"))));
      return { officer, caseId: body.caseId, view: body.case };
    };

    describe("that gives an account", () => {
      const add = async (role: "officer" | "administrator" = "officer") => {
        const email = `${randomUUID()}@demonstration.example`;
        const password = "long enough, and odd";
        await system.accounts.add({ name: "Demonstration", email, role, password, isPublic: true });
        const account = (await system.accounts.list()).find((one) => one.email === email)!;
        return { email, password, id: account.id };
      };
      const signIn = async ({ email, password }: { email: string; password: string }) => {
        const client = new Client(server.address);
        return { client, status: (await client.signIn({ email, password })).status };
      };

      test.each<[string, (id: string, other: string) => { done: string; undone: string }, string]>([
        [
          "another role",
          (id) => ({
            done: `update people set role = 'supervisor' where id = '${id}'`,
            undone: `update people set role = 'officer' where id = '${id}'`,
          }),
          "people",
        ],
        [
          "the password of another account",
          (id, other) => ({
            done: `update credentials c set password = o.password, updated_at = c.created_at from credentials o where c.person_id = '${id}' and o.person_id = '${other}'`,
            undone: `select 1`,
          }),
          "credentials",
        ],
      ])("%s opens nothing, and is named", async (_, change, table) => {
        const [one, other] = [await add(), await add()];
        const { client } = await signIn(one);
        const { done, undone } = change(one.id, other.id);
        const [{ kept }] = (await queryRawRows<{ kept: string }>(
          queries(),
          sql`select password as kept from credentials where person_id = ${one.id}`,
        )) as [{ kept: string }];
        await write(done);
        expect((await client.session()).person, "a session that has begun").toBeUndefined();
        expect((await signIn(one)).status).toBe(401);
        expect(await places()).toEqual([{ table, row: one.id, reason: "changed" }]);
        const administrator = await Client.as("administrator", server.address);
        const reopened = await administrator.send(`/api/accounts/${one.id}/reopen`, "");
        expect(reopened, "nothing put in is bound along").toMatchObject({
          status: 409,
          body: { error: { code: "account-altered" } },
        });
        await write(undone, `update credentials set password = '${kept}' where person_id = '${one.id}'`);
        expect(await places()).toEqual([]);
        expect((await signIn(one)).status).toBe(201);
      });

      test("that was closed is not opened again, nor is one that was put in", async () => {
        const one = await add();
        const administrator = await Client.as("administrator", server.address);
        await administrator.send(`/api/accounts/${one.id}/close`, "");
        const [{ at }] = (await queryRawRows<{ at: string }>(
          queries(),
          sql`select closed_at::text as at from people where id = ${one.id}`,
        )) as [{ at: string }];
        await during(
          {
            done: `update people set closed_at = null where id = '${one.id}'`,
            undone: `update people set closed_at = '${at}' where id = '${one.id}'`,
          },
          async () => {
            expect((await signIn(one)).status).toBe(401);
            expect(await places()).toMatchObject([{ table: "people", row: one.id }]);
          },
        );
        await during(
          {
            done: `insert into people (id, name, email, address, email_verified, role, seal, created_at, updated_at) select 'x', name, 'x@accounts.invalid', address, true, 'supervisor', seal, now(), now() from people where id = '${one.id}'`,
            undone: "delete from people where id = 'x'",
          },
          async () =>
            expect(await places()).toEqual([
              { table: "people", row: "x", reason: "changed" },
              { table: "credentials", row: "x", reason: "missing" },
            ]),
        );
      });

      test("another name leaves no gap in what supervisors are told is done to accounts", async () => {
        const one = await add();
        const administrator = await Client.as("administrator", server.address);
        const supervisor = await Client.as("supervisor", server.address);
        await administrator.send(`/api/accounts/${one.id}/close`, "");
        const newest = async () =>
          (await supervisor.get<AccountChangePage>("/api/account-changes")).body.changes[0];
        expect(await newest()).toMatchObject({ kind: "close", role: "officer", name: "Demonstration" });
        const [{ name }] = (await queryRawRows<{ name: string }>(
          queries(),
          sql`select name from people where id = ${one.id}`,
        )) as [{ name: string }];
        await during(
          {
            done: `update people set name = 'another' where id = '${one.id}'`,
            undone: `update people set name = '${name}' where id = '${one.id}'`,
          },
          async () => {
            const { name: shown, ...told } = (await newest())!;
            expect([shown, told]).toMatchObject([undefined, { kind: "close", role: "officer" }]);
          },
        );
      });

      test("a second password, or the session of another, opens nothing", async () => {
        const [one, other] = [await add(), await add("administrator")];
        const { client } = await signIn(one);
        await during(
          {
            done: `insert into credentials (id, person_id, account_id, provider_id, password, handed_over, seal, created_at, updated_at) select 'x', '${one.id}', account_id, provider_id, password, handed_over, seal, now(), now() from credentials where person_id = '${other.id}'`,
            undone: "delete from credentials where id = 'x'",
          },
          async () => {
            expect((await signIn(one)).status).toBe(401);
            expect((await signIn({ ...one, password: other.password })).status).toBe(401);
          },
        );
        expect((await client.session()).account).toBe(one.id);
        await write(`update sessions set person_id = '${other.id}' where person_id = '${one.id}'`);
        expect((await client.session()).person, "a session belongs to whom it was begun for").toBeUndefined();
        const { client: again } = await signIn(one);
        await write(
          `update sessions set expires_at = expires_at + interval '1 year' where person_id = '${one.id}'`,
        );
        expect((await again.session()).person, "a session ends when it was to end").toBeUndefined();
      });
    });

    describe("that changes what a case says", () => {
      test.each<[string, (id: string) => { done: string; undone: string }, string, string]>([
        [
          "an answer changed",
          (id) => ({
            done: `update observations set answer = 'no' where case_id = '${id}'`,
            undone: `update observations set answer = 'yes' where case_id = '${id}'`,
          }),
          "save",
          "changed",
        ],
        [
          "the age class changed",
          (id) => ({
            done: `update facts set age_class = 'child' where case_id = '${id}'`,
            undone: `update facts set age_class = 'adult' where case_id = '${id}'`,
          }),
          "save",
          "changed",
        ],
        [
          "an observation put in, with the number of another case's save",
          (id) => ({
            done: `insert into observations (case_id, save, position, id, indicator, answer, observed_at, observer_role, source, corrects) select case_id, (select min(number) from saves), 9, 'x', indicator, 'no', observed_at, observer_role, source, id from observations where case_id = '${id}' limit 1`,
            undone: `delete from observations where id = 'x'`,
          }),
          "save",
          "unsealed",
        ],
        [
          "the case made older",
          (id) => ({
            done: `update cases set created_at = created_at - interval '1 year' where id = '${id}'`,
            undone: `update cases set created_at = created_at + interval '1 year' where id = '${id}'`,
          }),
          "head",
          "changed",
        ],
      ])("%s: the case is not shown nor saved to, and is named", async (_, change, entry, reason) => {
        await begin();
        const { officer, caseId, view } = await begin();
        await during(change(caseId), async () => {
          for (const answer of [
            await officer.open(caseId),
            await officer.save(caseId, saveOf([], { basedOn: view.history[0]!.key })),
          ])
            expect(answer).toMatchObject({ status: 409, body: { error: { code: "record-altered" } } });
          const named = await places();
          expect(named[0]).toMatchObject({ table: "case", reason });
          expect(named[0]!.row.startsWith(`${caseId} ${entry}`)).toBe(true);
        });
        expect((await officer.open(caseId)).body.record.observations).toHaveLength(yes.length);
      });

      test("a decision changed or taken away is found out", async () => {
        const { caseId } = await begin();
        const team = await Client.as("multidisciplinary-team", server.address);
        const decision = decisionBy(await observerOf(team), {});
        await team.send(`/api/cases/${caseId}/decisions`, JSON.stringify(decision));
        const refused = async () => {
          expect((await team.open(caseId)).status).toBe(409);
          expect((await places()).map(({ row }) => row)).toContain(`${caseId} decision ${decision.id}`);
        };
        await during(
          {
            done: `update decisions set after_save = (select min(number) from saves) where id = '${decision.id}'`,
            undone: `update decisions set after_save = (select max(number) from saves where case_id = '${caseId}') where id = '${decision.id}'`,
          },
          refused,
        );
        await write(`delete from decisions where id = '${decision.id}'`);
        await refused();
        await write(`delete from case_seals where entry = 'decision ${decision.id}'`);
        expect((await team.open(caseId)).status, "with its seal as well").toBe(409);
        await write(`delete from case_seals where case_id = '${caseId}' and entry = 'head'`);
        expect((await team.open(caseId)).status, "with the seal over all as well").toBe(409);
      });

      test("a lowered outcome in the index lowers nobody in the list, and is named", async () => {
        const { officer, caseId, view } = await begin();
        const { outcome } = view.assessment.assessment;
        expect(outcome).not.toBe("not-indicated");
        await write(
          `update case_index set outcome = 'not-indicated', reported = 0 where case_id = '${caseId}'`,
        );
        const listed = (await officer.list()).body.cases.find(({ id }) => id === caseId);
        expect(listed).toMatchObject({ outcome, reported: yes.length });
        expect(await places()).toContainEqual({ table: "case", row: `${caseId} index`, reason: "changed" });
        expect((await officer.open(caseId)).status, "the case itself is as it was").toBe(200);
      });
    });

    test("that puts in a key directory of its own is passed over, and is named", async () => {
      const { courier } = system;
      const member = await courier.readDirectoryMember();
      const own = await signDemonstrationDirectory([member]);
      expect((await courier.importDirectory(own)).ok).toBe(true);
      const { kid, publicJwk } = await makeKeyPair("sign");
      const stranger = {
        party: member.party,
        keys: [{ ...member.keys[0]!, use: "sign", kid, jwk: publicJwk }],
      } as KeyDirectoryMember;
      const later = new Date(Date.now() + 60_000);
      const theirs = await signDemonstrationDirectory([stranger], { now: later });
      const sequence = Math.floor(later.getTime() / 1000);
      await queries().execute(
        sql`insert into exchange_directories (sequence, text, anchors, seal, imported_at)
          select ${sequence}, ${theirs.text}, ${JSON.stringify(theirs.anchors)}::json, seal, now() from exchange_directories limit 1`,
      );
      const keys = await courier.readKeys({ now: later });
      expect(keys.ok && keys.value.directory.sequence).toBeLessThan(sequence);
      expect(await places()).toContainEqual({
        table: "exchange_directories",
        row: String(sequence),
        reason: "unsealed",
      });
    });

    test("that takes the row of the key away does not make a database seem an older one: nothing starts", async () => {
      await write("delete from key_checks");
      await server.stop();
      await expect(openAgencySystem({ port: 0, ...made.options })).rejects.toThrow("not the key");
    });
  });
