import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { ListedAccount } from "../src/shared/account.js";
import type { AccountChangePage } from "../src/shared/account-change.js";
import type { AuditLogPage } from "../src/shared/audit.js";
import type { FailureReply } from "../src/shared/failure.js";
import type { UserRole } from "../src/shared/permissions.js";
import { Client } from "./client.js";
import { onEachDatabase } from "./on-each-database.js";

const password = "chosen-by-somebody-else";
const own = "known-to-nobody-else";

onEachDatabase("what is done to an account", (theClient) => {
  let administrator: Client;
  let supervisor: Client;
  beforeAll(
    async () =>
      void ([administrator, supervisor] = [await theClient("administrator"), await theClient("supervisor")]),
  );
  const addressed = () => `${randomUUID()}@demonstration.example`;
  const add = async (role: UserRole, email = addressed()) => {
    const account = { name: `Invented ${role}`, email, role, password };
    expect((await administrator.send("/api/accounts", JSON.stringify(account))).status).toBe(201);
    const { accounts } = (await administrator.get<{ accounts: ListedAccount[] }>("/api/accounts")).body;
    return accounts.find((one) => one.email === email)!.id;
  };
  const change = (id: string, what: string, body = "") =>
    administrator.send(`/api/accounts/${id}/${what}`, body);
  const listed = async (client = supervisor, query = "") =>
    (await client.get<AccountChangePage>(`/api/account-changes${query}`)).body;
  const unseenBy = async (client: Client) =>
    (await listed(client)).changes.filter(({ unseen }) => unseen).map(({ kind }) => kind);
  const countedFor = async (client: Client) => (await client.session()).waiting?.accountChanges;
  const see = async (client: Client, through?: number) =>
    client.send<FailureReply>(
      "/api/account-changes/seen",
      JSON.stringify({ through: through ?? (await listed(client)).changes[0]!.number }),
    );
  /** Another supervisor, who has chosen a password of their own. */
  const anotherSupervisor = async () => {
    const email = addressed();
    await add("supervisor", email);
    const client = new Client(administrator.address);
    await client.signIn({ email, password });
    await client.send("/api/accounts/own/password", JSON.stringify({ old: password, password: own }));
    return client;
  };

  test("is nothing to see in a demonstration whose accounts everybody knows", async () => {
    expect([await listed(), await countedFor(supervisor)]).toEqual([{ changes: [] }, undefined]);
  });

  test("a supervisor is told of it: what, when, whose, and the role of whoever did it", async () => {
    const id = await add("multidisciplinary-team");
    await change(id, "close");
    await change(id, "reopen");
    await change(id, "password", JSON.stringify({ password }));
    const { changes } = await listed();
    expect(changes.map(({ kind }) => kind)).toEqual(["reset", "reopen", "close", "add"]);
    for (const one of changes)
      expect(one).toEqual({
        number: expect.any(Number),
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        kind: one.kind,
        name: "Invented multidisciplinary-team",
        role: "multidisciplinary-team",
        by: "administrator",
        unseen: true,
      });
    expect(await countedFor(supervisor)).toBe(4);
  });

  test("each supervisor says for themselves that they have seen it, which stands in the audit log", async () => {
    const other = await anotherSupervisor();
    expect((await see(supervisor)).status).toBe(200);
    const [, written] = (await administrator.get<AuditLogPage>("/api/audit")).body.entries;
    expect([await unseenBy(supervisor), await countedFor(supervisor)]).toEqual([[], undefined]);
    expect((await unseenBy(other)).length).toBeGreaterThan(4);
    const { entries } = (await administrator.get<AuditLogPage>("/api/audit")).body;
    expect([...entries, written].find((one) => one?.action === "account-change.see")).toMatchObject({
      outcome: "done",
      role: "supervisor",
      details: { through: expect.any(Number) },
    });
    await add("officer");
    expect([await unseenBy(supervisor), await countedFor(supervisor)]).toEqual([["add"], 1]);
    expect((await listed()).changes.length).toBeGreaterThan(4);
  });

  test("nobody says so of a change that has not been made yet, and what was refused is none", async () => {
    const before = await listed();
    expect(await see(supervisor, 9_000_000)).toMatchObject({
      status: 400,
      body: { error: { code: "unknown-reference", path: "/through" } },
    });
    expect((await change(randomUUID(), "close")).status).toBe(404);
    expect(await listed()).toEqual(before);
  });

  test("an administrator neither sees the list nor empties it", async () => {
    const before = await unseenBy(supervisor);
    const refused = [await administrator.get("/api/account-changes"), await see(administrator, 1)];
    expect(refused.map(({ status }) => status)).toEqual([403, 403]);
    expect(await countedFor(administrator)).toBeUndefined();
    expect(await unseenBy(supervisor)).toEqual(before);
  });

  test("comes 50 at a time, and none is left out between the pages", async () => {
    const id = await add("officer");
    for (let count = 0; count < 26; count += 1) {
      await change(id, "close");
      await change(id, "reopen");
    }
    const first = await listed();
    expect(first.changes).toHaveLength(50);
    const second = await listed(supervisor, `?before=${first.next}`);
    const numbers = [...first.changes, ...second.changes].map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => other - one));
    expect(second.changes.some(({ kind }) => kind === "reset")).toBe(true);
    expect(second.next).toBeUndefined();
  });
});
