import { request } from "node:http";
import { openAgencySystem } from "../src/server/open-system.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StrangerTally } from "../src/server/audit/stranger-tally.js";
import { createInboxRoute } from "../src/server/http/inbox-route.js";
import { TimelyBodies } from "../src/server/http/timely-body.js";
import { type RunningAgencyServer, startAgencyServer } from "../src/server/start-server.js";
import type { AuditLogPage } from "../src/shared/audit.js";
import { accountOf, Client } from "./client.js";
import { databaseKinds, type TestDatabase } from "./databases.js";

let made: TestDatabase;
let server: RunningAgencyServer;
let administrator: Client;
beforeAll(async () => {
  made = await databaseKinds[0]!.create();
  server = await startAgencyServer(
    { port: 0, metricsPort: 0, ...made.options },
    { pageFolder: import.meta.dirname, log: () => {} },
  );
  administrator = await Client.as("administrator", server.address);
});
afterAll(async () => {
  await server?.stop();
  await made?.drop();
});

const auditLog = async () => (await administrator.get<AuditLogPage>("/api/audit")).body.entries;

/** Makes a request as it stands, whatever a browser or fetch would make of it. */
const raw = (at: string, path: string, headers: Record<string, string>, method = "GET") =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(at);
    request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });

describe("whoever is not signed in", () => {
  test("lengthens the audit log by one row, however much they ask for", async () => {
    const before = (await auditLog())[0]!.number;
    const post = { method: "POST", body: "x", headers: { "content-type": "text/plain" } };
    for (let asked = 0; asked < 20; asked += 1) {
      expect((await fetch(new URL("/api/cases", server.address))).status).toBe(401);
      expect((await fetch(new URL("/exchange/inbox", server.address), post)).status).toBe(409);
      const nobody = { email: `${asked}@example.org`, password: "invented" };
      expect((await new Client(server.address).signIn(nobody)).status).toBe(401);
    }
    const { number } = (await auditLog())[0]!;
    expect(number - before).toBeLessThanOrEqual(2);
  });

  test("asks for a longer session without lengthening the log either", async () => {
    const before = (await auditLog())[0]!.number;
    for (let asked = 0; asked < 20; asked += 1)
      expect((await new Client(server.address).send("/api/session/longer", "")).status).toBe(401);
    expect((await auditLog())[0]!.number - before).toBeLessThanOrEqual(2);
  });

  test("who tries an account that is there leaves an entry that says which", async () => {
    await new Client(server.address).signIn({ ...accountOf("officer"), password: "invented" });
    const [tried] = await auditLog();
    expect(tried).toMatchObject({
      action: "session.begin",
      outcome: "refused",
      name: "Demonstration officer",
      details: { status: 401 },
    });
  });

  test("reaches the inbox from no page in a browser", async () => {
    for (const headers of [{ origin: "https://example.org" }, { "sec-fetch-site": "same-origin" }])
      expect(await raw(server.address, "/exchange/inbox", headers as Record<string, string>, "POST")).toBe(
        403,
      );
  });

  test("decides by no request target what this server's own origin is", async () => {
    const { host } = new URL(server.address);
    const foreign = { host, origin: "http://example.org" };
    expect(await raw(server.address, "http://example.org/api/session", foreign, "DELETE")).toBe(403);
    const own = { host, origin: `http://${host}` };
    expect(await raw(server.address, "http://example.org/api/session", own, "DELETE")).toBe(200);
  });

  test("reads no figures by another host's name", async () => {
    const { host } = new URL(server.metrics!);
    expect(await raw(server.metrics!, "/metrics", { host })).toBe(200);
    expect(await raw(server.metrics!, "/metrics", { host: "example.org" })).toBe(421);
  });
});

test("nothing is read from the API for a page of another origin, or of another port, in somebody's name", async () => {
  const before = (await auditLog())[0]!.number;
  for (const headers of [
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site" },
    { origin: "http://127.0.0.1:1" },
  ] as Record<string, string>[])
    expect((await administrator.ask("/api/accounts", { headers })).status).toBe(403);
  expect((await auditLog())[0]!.number - before, "the last reading of the log").toBe(1);
  for (const headers of [{ "sec-fetch-site": "none" }, { "sec-fetch-site": "same-origin" }, {}] as Record<
    string,
    string
  >[])
    expect((await administrator.ask("/api/accounts", { headers })).status).toBe(200);
});

test("counts of strangers are written at once, then once in ten minutes, and as the server stops", async () => {
  const written: unknown[] = [];
  let at = 0;
  const audit = { append: async ({ details }: { details?: object }) => void written.push(details) };
  const tally = new StrangerTally(audit as never, () => new Date(at));
  for (let count = 0; count < 3; count += 1) await tally.note("signed-out");
  expect(written).toEqual([{ "signed-out": 1 }]);
  at += 600_000;
  await tally.note("wrong-type");
  await tally.note("wrong-type");
  await tally.flush();
  await tally.flush();
  expect(written.slice(1)).toEqual([{ "signed-out": 2, "wrong-type": 1 }, { "wrong-type": 1 }]);
});

test("a message that does not come to its end in time is given up, and the connection closed", async () => {
  const own = await databaseKinds[0]!.create();
  const { database, ...parts } = await openAgencySystem({ port: 0, ...own.options });
  const bodies = new TimelyBodies({ bytes: 10, bytesTogether: 10, milliseconds: 1 });
  const inbox = createInboxRoute({ ...parts, now: () => new Date(), bodies });
  const answer = await inbox.request("/exchange/inbox", {
    method: "POST",
    body: new ReadableStream(),
    duplex: "half",
    headers: { "content-type": "text/plain" },
  } as RequestInit);
  expect([answer.status, answer.headers.get("connection")]).toEqual([408, "close"]);
  await database.close();
  await own.drop();
});
