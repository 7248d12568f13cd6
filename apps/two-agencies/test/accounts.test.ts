import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { ListedAccount } from "../src/shared/account.js";
import type { AuditLogPage } from "../src/shared/audit.js";
import type { FailureReply } from "../src/shared/failure.js";
import type { UserRole } from "../src/shared/permissions.js";
import { accountOf, Client, saveOf } from "./client.js";
import { onEachDatabase } from "./on-each-database.js";

const given = "chosen-by-somebody-else";
const first = "demonstration-only";
const second = "another-demonstration";

onEachDatabase("an account", (theClient) => {
  let administrator: Client;
  beforeAll(async () => void (administrator = await theClient("administrator")));
  const listed = async () =>
    (await administrator.get<{ accounts: ListedAccount[] }>("/api/accounts")).body.accounts;
  const idOf = async (email: string) => (await listed()).find((one) => one.email === email)!.id;
  const signedIn = async (email: string, password: string) => {
    const client = new Client(administrator.address);
    return { client, status: (await client.signIn({ email, password })).status };
  };
  const handOver = async (role: UserRole = "officer") => {
    const email = `${randomUUID()}@demonstration.example`;
    await administrator.send(
      "/api/accounts",
      JSON.stringify({ name: "Demonstration", email, role, password: given }),
    );
    return { email, id: await idOf(email) };
  };
  /** An account whose owner has chosen the password `first`. */
  const add = async (role: UserRole = "officer") => {
    const added = await handOver(role);
    await change((await signedIn(added.email, given)).client, given, first);
    return added;
  };
  const tell = (id: string, what: string, client = administrator) =>
    client.send<FailureReply>(`/api/accounts/${id}/${what}`, "");
  const reset = (id: string, password: string) =>
    administrator.send<FailureReply>(`/api/accounts/${id}/password`, JSON.stringify({ password }));
  const change = (client: Client, old: string, password: string) =>
    client.send<FailureReply>("/api/accounts/own/password", JSON.stringify({ old, password }));
  const newest = async () => (await administrator.get<AuditLogPage>("/api/audit")).body.entries;

  test("changes its own password with the old one, and its other sessions end", async () => {
    const { email, id } = await add();
    const [here, elsewhere] = [(await signedIn(email, first)).client, (await signedIn(email, first)).client];
    expect(await change(here, second, second)).toMatchObject({
      status: 422,
      body: { error: { code: "wrong-sign-in" } },
    });
    expect(await change(here, first, "short")).toMatchObject({
      status: 400,
      body: { error: { path: "/password" } },
    });
    expect((await elsewhere.session()).person).toBeDefined();
    expect((await change(here, first, second)).status).toBe(200);
    expect((await newest())[0]).toMatchObject({ action: "account.password", outcome: "done", account: id });
    expect([(await here.session()).account, (await elsewhere.session()).account]).toEqual([id, undefined]);
    expect([(await signedIn(email, first)).status, (await signedIn(email, second)).status]).toEqual([
      401, 201,
    ]);
  });

  test("waits after ten tries at its old password, which are counted apart from tries to sign in", async () => {
    const { email } = await add();
    const { client } = await signedIn(email, first);
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) statuses.push((await change(client, second, second)).status);
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
    expect(await change(client, first, second)).toMatchObject({
      status: 429,
      body: { error: { code: "too-many-attempts" } },
    });
    expect((await signedIn(email, first)).status).toBe(201);
  });

  test("that is closed is signed out at once and signs in no more, until it is opened again; the audit log still names it", async () => {
    const { email, id } = await add();
    const { client } = await signedIn(email, first);
    await client.begin(saveOf([]));
    expect((await tell(id, "close")).status).toBe(200);
    expect((await client.begin(saveOf([]))).status).toBe(401);
    expect((await signedIn(email, first)).status).toBe(401);
    expect((await listed()).find((one) => one.id === id)).toMatchObject({ email, closed: true });
    const entries = await newest();
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: "account.close",
        outcome: "done",
        details: { account: id, role: "officer" },
      }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ action: "case.begin", account: id, name: "Demonstration" }),
    );
    expect((await tell(id, "reopen")).status).toBe(200);
    expect((await client.begin(saveOf([]))).status).toBe(401);
    expect((await signedIn(email, first)).status).toBe(201);
  });

  test("whose password somebody else chose does nothing until its owner has chosen another, also after a reset", async () => {
    const { email, id } = await handOver("supervisor");
    for (const password of [given, second]) {
      const { client } = await signedIn(email, password);
      expect(await client.session()).toMatchObject({ account: id, handedOver: true });
      for (const refused of [await client.list(), await client.begin(saveOf([]))])
        expect(refused).toMatchObject({ status: 403, body: { error: { code: "password-first" } } });
      expect(await change(client, password, password), "the same is no other").toMatchObject({
        status: 422,
        body: { error: { code: "same-password" } },
      });
      expect((await client.list()).status).toBe(403);
      expect((await change(client, password, first)).status).toBe(200);
      expect((await client.list()).status).toBe(200);
      expect(await client.session()).not.toHaveProperty("handedOver");
      await reset(id, second);
    }
  });

  test("gets a new first password, which ends its sessions", async () => {
    const { email, id } = await add();
    const { client } = await signedIn(email, first);
    expect(await reset(id, "short")).toMatchObject({ status: 400, body: { error: { path: "/password" } } });
    expect((await reset(id, second)).status).toBe(200);
    expect((await client.session()).person).toBeUndefined();
    expect([(await signedIn(email, first)).status, (await signedIn(email, second)).status]).toEqual([
      401, 201,
    ]);
  });

  test("is not one's own to close or to reset; one that is not there is not found", async () => {
    const own = await idOf(accountOf("administrator").email);
    for (const { status, body } of [await tell(own, "close"), await reset(own, second)])
      expect([status, body.error.code]).toEqual([409, "own-account"]);
    for (const { status } of [
      await tell(randomUUID(), "close"),
      await tell(randomUUID(), "reopen"),
      await reset(randomUUID(), second),
    ])
      expect(status).toBe(404);
  });

  test("of an administrator is always left: two who close each other at once", async () => {
    const { email, id } = await add("administrator");
    const other = (await signedIn(email, first)).client;
    const own = await idOf(accountOf("administrator").email);
    const answers = await Promise.all([tell(id, "close"), tell(own, "close", other)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const [closed, left] = answers[0]!.status === 200 ? [id, administrator] : [own, other];
    const accounts = (await left.get<{ accounts: ListedAccount[] }>("/api/accounts")).body.accounts;
    expect(accounts.filter(({ role, closed: shut }) => role === "administrator" && !shut)).toHaveLength(1);
    await tell(closed, "reopen", left);
    administrator = await theClient("administrator");
  });
});
