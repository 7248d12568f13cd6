import type { AuditLogPage } from "../src/shared/audit.js";
import { accountHeader, type SessionState } from "../src/shared/session.js";
import { expect, test } from "vitest";
import { accountOf, type Answered, type Client, observed, saveOf } from "./client.js";
import type { FailureReply } from "../src/shared/failure.js";
import { onEachDatabase } from "./on-each-database.js";

const answered = observed("act.recruited", "yes");

onEachDatabase("the account of a session", (theClient) => {
  /** Sends what a page sends that was opened for an account. */
  const sendFor = (client: Client, account: string, path: string, body: object) =>
    client.send<FailureReply>(path, JSON.stringify(body), {
      origin: new URL(client.address).origin,
      [accountHeader]: account,
    });
  const accountOfSession = async (client: Client) => (await client.session()).account!;

  test("whatever is written is written for the account that asked, and for nobody who has signed in since", async () => {
    const client = await theClient();
    const asked = await accountOfSession(client);
    const { caseId } = (await client.begin(saveOf([answered]))).body;
    expect((await client.signIn(accountOf("supervisor"))).status).toBe(201);
    const writes: readonly (readonly [string, object])[] = [
      ["/api/cases", saveOf([])],
      [`/api/cases/${caseId}/saves`, saveOf([])],
      [`/api/cases/${caseId}/rescreenings`, {}],
      [`/api/cases/${caseId}/decisions`, {}],
      ["/api/older", {}],
      ["/api/accounts/own/password", {}],
    ];
    for (const [path, body] of writes)
      expect(await sendFor(client, asked, path, body), path).toMatchObject({
        status: 409,
        body: { error: { code: "other-account" } },
      } satisfies Partial<Answered<object>>);
    const administrator = await theClient("administrator");
    const { entries } = (await administrator.get<AuditLogPage>("/api/audit")).body;
    expect(
      entries.slice(0, writes.length + 2).filter(({ action }) => action === "case.begin")[0],
    ).toMatchObject({ outcome: "refused" });
    const own = await sendFor(client, await accountOfSession(client), "/api/cases", saveOf([]));
    expect(own.status).toBe(201);
  });

  test("a session says when it ends, and goes on once it was extended by a press; its cookie before is none", async () => {
    const client = await theClient();
    const wanted = 8 * 60 * 60;
    expect((await client.session()).endsIn).toBeGreaterThan(wanted - 600);
    const before = client.copy();
    const longer = await client.send<SessionState>("/api/session/longer", "");
    expect(longer.status).toBe(201);
    expect(longer.body.endsIn).toBe(wanted);
    expect((await client.session()).endsIn).toBeGreaterThan(wanted - 600);
    expect((await client.list()).status).toBe(200);
    expect((await before.list()).status).toBe(401);
  });

  test("the cookie of an extended session is as strict as before", async () => {
    const client = await theClient();
    const reply = await client.ask("/api/session/longer", {
      method: "POST",
      headers: { origin: new URL(client.address).origin },
    });
    expect(reply.headers.getSetCookie()[0]).toMatch(
      /^spean-kh\.session_token=[^;]+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test("a session that has ended is not extended", async () => {
    const client = await theClient();
    const copy = client.copy();
    await client.signOut();
    expect((await copy.send("/api/session/longer", "")).status).toBe(401);
  });

  test("the quick exit ends the session and shows nothing; from another site or port it ends nothing", async () => {
    const client = await theClient();
    const copy = client.copy();
    for (const site of ["cross-site", "same-site"]) {
      await copy.ask("/leave", { headers: { "sec-fetch-site": site } });
      expect((await client.list()).status, site).toBe(200);
    }
    const left = await client.ask("/leave", { headers: { "sec-fetch-site": "same-origin" } });
    expect(left.status).toBe(200);
    expect((await left.text()).replace(/<[^>]*>/g, "")).toBe("…");
    // what stays says that somebody signed in on this device before, and lets nobody in
    expect(client.cookie).toMatch(/^[a-z-]+\.device=[^;]+$/);
    expect((await copy.list()).status).toBe(401);
  });
});
