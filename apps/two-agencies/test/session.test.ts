import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { bothAgencies } from "../src/agencies/agencies.js";
import { SignInAttempts, signInAttemptLimit } from "../src/server/accounts/sign-in-attempts.js";
import { createAgencyApp } from "../src/server/app.js";
import { credentials, signInAttempts } from "../src/server/database/account-tables.js";
import { openAgencySystem } from "../src/server/open-system.js";
import { accountOf, Client, saveOf } from "./client.js";
import { databaseKinds } from "./databases.js";
import { onEachDatabase } from "./on-each-database.js";

const officer = accountOf("officer");
const wrong = { ...officer, password: "demonstration-wrong" };
const signedIn = async (client: Client) => (await client.session()).person?.role;

onEachDatabase("a session", (theClient) => {
  let address: string;
  beforeAll(async () => void (address = (await theClient()).address));

  test("begins with a cookie that no script reads and no other site sends", async () => {
    const response = await new Client(address).ask("/api/session", {
      method: "POST",
      headers: { origin: new URL(address).origin },
      body: JSON.stringify(officer),
    });
    expect(response.status).toBe(201);
    expect(await response.text()).toBe("{}");
    const cookies = response.headers.getSetCookie();
    expect(cookies).toHaveLength(2);
    expect(cookies[1]).toMatch(
      /^spean-kh\.device=[\w.-]+; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(cookies[0]).toMatch(
      /^spean-kh\.session_token=[^;]+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test("does not begin with a wrong password or for nobody, which are answered alike", async () => {
    const client = new Client(address);
    const [one, other] = [
      await client.signIn(wrong),
      await client.signIn({ ...wrong, email: "nobody@demonstration.example" }),
    ];
    expect(one).toMatchObject({ status: 401, body: { error: { code: "wrong-sign-in" } } });
    expect(other).toEqual(one);
    for (const email of ["", "' or 1=1 --", "officer@demonstration.example' --", "<script>"]) {
      const answer = await client.signIn({ ...officer, email });
      expect(answer, email).toEqual(one);
    }
    expect(client.cookie).toBe("");
  });

  test("is asked for with an address and a password, and nothing else", async () => {
    const client = new Client(address);
    expect(
      await client.send("/api/session", JSON.stringify({ ...officer, role: "administrator" })),
    ).toMatchObject({ status: 400 });
    expect(
      await client.send("/api/session", JSON.stringify({ email: { $ne: "" }, password: officer.password })),
    ).toMatchObject({ status: 400 });
    expect(
      await client.send("/api/session", JSON.stringify({ ...officer, password: "x".repeat(201) })),
    ).toMatchObject({ status: 400 });
    expect(client.cookie).toBe("");
  });

  test("has a new id after signing in, and the one from before is over", async () => {
    const client = await theClient();
    const planted = client.copy();
    expect(await signedIn(planted)).toBe("officer");
    expect((await client.signIn(accountOf("supervisor"))).status).toBe(201);
    expect(client.cookie).not.toBe(planted.cookie);
    expect(await signedIn(client)).toBe("supervisor");
    expect(await signedIn(planted)).toBeUndefined();
    expect((await planted.list()).status).toBe(401);
  });

  test("is not begun by a cookie that somebody made up or changed", async () => {
    const { cookie } = await theClient();
    const changed = cookie.replace(/=(.)/, (_, first: string) => `=${first === "A" ? "B" : "A"}`);
    const unsigned = cookie.replace(/\..*$/, (rest) => rest.replace(/(=[^.]+)\..*/, "$1"));
    for (const made of [changed, unsigned, "spean-kh.session_token=1", "spean-kh.session_token=' or 1=1"]) {
      const response = await fetch(new URL("/api/cases", address), { headers: { cookie: made } });
      expect(response.status, made.slice(0, 25)).toBe(401);
    }
  });

  test("ends for good when its person signs out, and another's does not", async () => {
    const [client, other] = [await theClient(), await theClient()];
    const copy = client.copy();
    expect((await client.signOut()).status).toBe(200);
    expect(client.cookie).not.toContain("session_token");
    expect((await copy.list()).status).toBe(401);
    expect(await signedIn(other)).toBe("officer");
  });

  test("is neither begun nor ended, nor written with, from another site", async () => {
    const client = await theClient();
    for (const headers of [
      { origin: "https://example.org" },
      { "sec-fetch-site": "cross-site" },
      {},
    ] as Record<string, string>[]) {
      for (const [path, method, body] of [
        ["/api/session", "POST", JSON.stringify(officer)],
        ["/api/session", "DELETE", undefined],
        ["/api/cases", "POST", JSON.stringify(saveOf([]))],
      ] as const)
        expect(
          (await client.ask(path, { method, headers, body: body ?? null })).status,
          `${method} ${path}`,
        ).toBe(403);
    }
    expect(await signedIn(client)).toBe("officer");
  });

  test("is tried for so many times only, even all at once, and only for the account that is tried", async () => {
    const team = accountOf("multidisciplinary-team");
    const tries = await Promise.all(
      Array.from({ length: signInAttemptLimit + 4 }, () =>
        new Client(address).signIn({ ...wrong, email: team.email }),
      ),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(signInAttemptLimit);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(4);
    expect(await new Client(address).signIn(team)).toMatchObject({
      status: 429,
      body: { error: { code: "too-many-attempts" } },
    });
    expect(await signedIn(await theClient("supervisor"))).toBe("supervisor");
  });

  test("is begun by an owner on a device that is known, while strangers who try the account have to wait", async () => {
    const administrator = accountOf("administrator");
    const [owner, colleague] = [await theClient("administrator"), await theClient("officer")];
    await owner.signOut();
    const tries = Array.from({ length: signInAttemptLimit + 2 }, () =>
      new Client(address).signIn({ ...administrator, password: "no" }),
    );
    expect(
      (await Promise.all(tries)).map(({ status }) => status).filter((status) => status === 429),
    ).toHaveLength(2);
    const refused = await new Client(address).ask("/api/session", {
      method: "POST",
      headers: { origin: new URL(address).origin },
      body: JSON.stringify(administrator),
    });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await colleague.signIn(administrator)).status, "known as another's device alone").toBe(429);
    expect((await owner.signIn(administrator)).status).toBe(201);
    const changed = { ...administrator, password: `${administrator.password} 2` };
    for (const [old, next] of [[administrator, changed] as const, [changed, administrator] as const])
      expect(
        (
          await owner.send(
            "/api/accounts/own/password",
            JSON.stringify({ old: old.password, password: next.password }),
          )
        ).status,
      ).toBe(200);
    const forged = new Client(address);
    await forged.ask("/api/session");
    expect(
      (
        await forged.send("/api/session", JSON.stringify(administrator), {
          origin: new URL(address).origin,
          cookie: `spean-kh.device=${"A".repeat(22)}.${"B".repeat(22)}`,
        })
      ).status,
      "a mark that somebody made up",
    ).toBe(429);
  });

  test("that was begun clears the tries before it", async () => {
    const account = accountOf("officer");
    for (let round = 0; round < 2; round += 1) {
      for (let tried = 0; tried < signInAttemptLimit - 1; tried += 1)
        expect((await new Client(address).signIn({ ...account, password: "no" })).status).toBe(401);
      expect((await new Client(address).signIn(account)).status).toBe(201);
    }
  });

  test("of a demonstration is offered with its accounts, which are no secret", async () => {
    const { person, demonstration } = await new Client(address).session();
    expect(person).toBeUndefined();
    expect(demonstration?.accounts.map(({ email }) => email)).toContain(officer.email);
    expect(demonstration?.password).toBe(officer.password);
  });
});

test("tries are forgotten, and their rows removed, after half an hour", async () => {
  const made = await databaseKinds[0]!.create();
  const { database } = await openAgencySystem({ port: 0, ...made.options });
  const { queries } = database;
  const old = new Date(Date.now() - 31 * 60 * 1000);
  await queries.insert(signInAttempts).values({ account: "of old", count: 50, since: old });
  expect(await new SignInAttempts(queries, Buffer.alloc(32)).begin("one@example.org")).toEqual({ ok: true });
  expect(await queries.$count(signInAttempts)).toBe(1);
  await database.close();
  await made.drop();
});

test("in production there are no accounts but those that were added, cookies are for HTTPS alone, and only its own address is answered to", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "spean-test-"));
  const address = "https://intake.example.org";
  const options = {
    agency: "kh",
    mode: "production",
    port: 0,
    dataFolder,
    address,
    key: Buffer.alloc(32, 7).toString("base64"),
  } as const;
  await expect(openAgencySystem({ agency: "kh", mode: "production", port: 0, dataFolder })).rejects.toThrow(
    "SPEAN_KEY",
  );
  const { accounts, database, vault, audit, courier } = await openAgencySystem(options);
  expect(await accounts.list()).toEqual([]);
  const added = {
    name: "Demonstration",
    email: "one@example.org",
    role: "officer",
    password: "long enough, and odd",
  } as const;
  expect(await accounts.add(added)).toBe(true);
  expect(JSON.stringify(await database.queries.select().from(credentials))).not.toContain(added.password);
  const app = createAgencyApp({
    agency: bothAgencies.kh,
    database,
    accounts,
    vault,
    audit,
    courier,
    demonstration: undefined,
    address,
    pageFolder: dataFolder,
    log: () => {},
    now: () => new Date(),
  });
  const signIn = (body: object, origin = address, host = "intake.example.org") =>
    app.request("http://localhost/api/session", {
      method: "POST",
      headers: { host, origin },
      body: JSON.stringify(body),
    });
  expect((await signIn(officer)).status).toBe(401);
  const { email, password } = added;
  expect((await signIn({ email, password }, "http://localhost")).status).toBe(403);
  expect((await signIn({ email, password }, address, "localhost")).status).toBe(421);
  const [cookie] = (await signIn({ email, password })).headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-spean-kh\.session_token=.*; HttpOnly; Secure; SameSite=Strict$/);
  const session = await app.request("http://localhost/api/session", {
    headers: { host: "intake.example.org", cookie: cookie?.split(";")[0] ?? "" },
  });
  expect(await session.json()).toEqual({
    account: expect.any(String),
    endsIn: expect.any(Number),
    handedOver: true,
    person: {
      name: "Demonstration",
      role: "officer",
      observer: { role: "officer", agency: bothAgencies.kh.name.en },
    },
  });
  await database.close();
  const otherKey = Buffer.alloc(32, 8).toString("base64");
  await expect(openAgencySystem({ ...options, key: otherKey })).rejects.toThrow(
    "SPEAN_KEY is not the key that this database was sealed with",
  );
  await (await openAgencySystem({ ...options, mode: "demonstration" })).database.close();
  await expect(openAgencySystem(options), "everybody knows the accounts").rejects.toThrow(
    "A demonstration ran on this database",
  );
  await rm(dataFolder, { recursive: true });
});
