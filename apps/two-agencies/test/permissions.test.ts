import type { AuditLog, DatabaseHandle, KeyVault } from "@spean/store";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { bothAgencies } from "../src/agencies/agencies.js";
import type { AccountService } from "../src/server/accounts/account-service.js";
import { type AgencyAppParts, createAgencyApp } from "../src/server/app.js";
import type { AuditLogPage } from "../src/shared/audit.js";
import {
  type PermittedAction,
  rolePermissions,
  type UserRole,
  userRoles,
} from "../src/shared/permissions.js";
import { Client, saveOf } from "./client.js";
import { decisionBy, observerOf } from "./decision.js";
import { answer, referralOn } from "./referral.js";
import { onEachDatabase } from "./on-each-database.js";

// Written out a second time, so that the table is not changed by accident. In the order of the roles.
const table: Readonly<Record<PermittedAction, string>> = {
  "case.list": "yes yes yes no",
  "case.open": "yes yes yes no",
  "case.begin": "yes yes no no",
  "case.save": "yes yes no no",
  "rescreening.begin": "yes yes no no",
  "case.export": "no yes yes no",
  "decision.list": "yes yes yes no",
  "decision.make": "no yes yes no",
  "lowered.list": "no yes no no",
  "account-change.list": "no yes no no",
  "account-change.see": "no yes no no",
  "dashboard.see": "no yes yes no",
  "older.report": "no yes no no",
  "older.import": "no yes no no",
  "referral.list": "yes yes yes no",
  "referral.preview": "yes yes no no",
  "referral.send": "yes yes no no",
  "referral.look": "no yes yes no",
  "referral.answer": "no yes yes no",
  "delivery.list": "no yes no yes",
  "delivery.retry": "no yes no yes",
  "delivery.download": "no yes no no",
  "message.bring": "yes yes yes no",
  "demonstration.load": "yes yes no no",
  "account.list": "no no no yes",
  "account.add": "no no no yes",
  "account.close": "no no no yes",
  "account.reopen": "no no no yes",
  "account.reset": "no no no yes",
  "account.password": "yes yes yes yes",
  "audit.read": "no no no yes",
};
const actions = Object.keys(rolePermissions) as PermittedAction[];
const cells = actions.flatMap((action) =>
  userRoles.map((role, index) => ({
    role,
    action,
    answer: table[action].split(" ")[index] === "yes" ? "done" : "not-allowed",
  })),
);

/**
 * Request for each action, on the case `id`.
 * @returns the status and the body
 */
const ask: Readonly<
  Record<PermittedAction, (client: Client, id: string) => Promise<{ status: number; body: unknown }>>
> = {
  "case.list": (client) => client.list(),
  "case.open": (client, id) => client.open(id),
  "case.begin": (client) => client.begin(saveOf([])),
  "case.save": (client, id) => client.save(id, saveOf([])),
  "case.export": (client, id) => client.get(`/api/cases/${id}/export`),
  "rescreening.begin": (client, id) =>
    client.send(
      `/api/cases/${id}/rescreenings`,
      JSON.stringify({ id: randomUUID(), of: assessmentId, code: "after-rest" }),
    ),
  "decision.list": (client, id) => client.get(`/api/cases/${id}/decisions`),
  "decision.make": async (client, id) =>
    client.send(`/api/cases/${id}/decisions`, JSON.stringify(decisionBy(await observerOf(client)))),
  "lowered.list": (client) => client.get("/api/lowered"),
  "account-change.list": (client) => client.get("/api/account-changes"),
  "account-change.see": (client) =>
    client.send("/api/account-changes/seen", JSON.stringify({ through: 4_000_000 })),
  "dashboard.see": (client) => client.get("/api/dashboard"),
  "older.report": (client) => client.get("/api/older"),
  "older.import": (client) => client.send("/api/older", ""),
  "referral.list": (client) => client.get("/api/referrals"),
  "referral.preview": (client, id) =>
    client.send(`/api/cases/${id}/referrals/preview`, JSON.stringify(referralOn(undefined))),
  "referral.send": (client, id) =>
    client.send(
      `/api/cases/${id}/referrals`,
      JSON.stringify({ referral: referralOn(undefined), seen: "invented" }),
    ),
  "referral.look": (client, id) => client.get(`/api/referrals/in/${id}`),
  "referral.answer": (client, id) => answer(client, id, { status: "accepted" }),
  "delivery.list": (client) => client.get("/api/deliveries"),
  "delivery.retry": (client, id) => client.send(`/api/deliveries/${id}/again`, ""),
  "delivery.download": (client, id) => client.get(`/api/deliveries/${id}/file`),
  "message.bring": (client) => client.send("/api/messages", "not a message"),
  "demonstration.load": (client) => client.send("/api/demonstration", ""),
  "audit.read": (client) => client.get("/api/audit"),
  "account.list": (client) => client.get("/api/accounts"),
  "account.add": (client) => client.send("/api/accounts", JSON.stringify(newAccount())),
  "account.close": (client, id) => client.send(`/api/accounts/${id}/close`, ""),
  "account.reopen": (client, id) => client.send(`/api/accounts/${id}/reopen`, ""),
  "account.reset": (client, id) =>
    client.send(`/api/accounts/${id}/password`, JSON.stringify({ password: firstPassword })),
  "account.password": (client) =>
    client.send(
      "/api/accounts/own/password",
      JSON.stringify({ old: firstPassword, password: `${firstPassword} 2` }),
    ),
};

const ofOneCase: readonly PermittedAction[] = [
  "case.open",
  "case.save",
  "case.export",
  "rescreening.begin",
  "decision.list",
  "decision.make",
];
/**
 * Statuses for permitted roles where the target is missing: no directory, and no referral, message or account
 * of that id. Other tests cover the rest.
 */
const untouched: { readonly [action in PermittedAction]?: readonly number[] } = {
  "referral.preview": [409],
  "referral.send": [409],
  "referral.look": [404],
  "referral.answer": [404],
  "delivery.retry": [404],
  "delivery.download": [404],
  "message.bring": [409],
  "account-change.see": [400],
  "account.close": [404],
  "account.reopen": [404],
  "account.reset": [404],
};

let assessmentId: string;

const firstPassword = "demonstration-only";
const newAccount = () => ({
  name: "Demonstration",
  email: `${randomUUID()}@demonstration.example`,
  role: "officer",
  password: firstPassword,
});

onEachDatabase("who may do what", (theClient) => {
  const clients = {} as Record<UserRole, Client>;
  let caseId: string;
  beforeAll(async () => {
    for (const role of userRoles) clients[role] = await theClient(role);
    const begun = (await clients.officer.begin(saveOf([]))).body;
    [caseId, assessmentId] = [begun.caseId, begun.case.assessment.id];
    await auditLog();
  });
  const auditLog = async () => (await clients.administrator.get<AuditLogPage>("/api/audit")).body.entries;
  /** The one entry that was written since the log was last read, which is written down too. */
  const entryOf = async (action: PermittedAction) => {
    const [written, before] = await auditLog();
    expect([written?.action, before?.action]).toEqual([action, "audit.read"]);
    return written!;
  };

  test.each(cells)("$role, $action: $answer", async ({ role, action, answer: expected }) => {
    const { status, body } = await ask[action](clients[role], caseId);
    if (expected === "done") expect([200, 201, ...(untouched[action] ?? [])]).toContain(status);
    else
      expect([status, body]).toEqual([
        403,
        { error: { code: "not-allowed", path: "", message: expect.any(String) } },
      ]);
    const written = await entryOf(action);
    expect(written).toMatchObject({
      role,
      name: `Demonstration ${role}`,
      outcome: expected === "done" && status < 300 ? "done" : "refused",
    });
    if (ofOneCase.includes(action)) expect(written.caseId).toBe(caseId);
  });

  test.each(actions)("nobody who is not signed in, %s, who leaves no entry of their own", async (action) => {
    const stranger = new Client(clients.officer.address);
    expect(await ask[action](stranger, caseId)).toMatchObject({
      status: 401,
      body: { error: { code: "signed-out" } },
    });
    const [last] = await auditLog();
    expect(["stranger.count", "audit.read"]).toContain(last?.action);
  });

  test("what was refused was not done", async () => {
    const before = (await clients.officer.open(caseId)).body;
    for (const role of ["multidisciplinary-team", "administrator"] as const)
      await clients[role].save(caseId, saveOf([], { ageClass: "child" }));
    expect((await clients.officer.open(caseId)).body).toEqual(before);
  });

  test("an account that was added signs in with its role, and stands once", async () => {
    const account = newAccount();
    const add = (more: object) =>
      clients.administrator.send("/api/accounts", JSON.stringify({ ...account, ...more }));
    expect((await add({})).status).toBe(201);
    expect(await add({ email: account.email.toUpperCase(), role: "administrator" })).toMatchObject({
      status: 409,
      body: { error: { code: "account-exists" } },
    });
    const client = new Client(clients.officer.address);
    expect((await client.signIn({ email: account.email, password: account.password })).status).toBe(201);
    expect((await client.session()).person).toEqual({
      name: "Demonstration",
      role: "officer",
      observer: { role: "officer", agency: bothAgencies.kh.name.en },
    });
  });

  test.each([
    ["a short password", { password: "short" }, "/password"],
    ["a role that is none", { role: "king" }, "/role"],
    ["an address that is none", { email: "nobody" }, "/email"],
    ["a field of its own", { id: "1" }, "/id"],
  ])("an account with %s is refused", async (_, more, path) => {
    const answer = await clients.administrator.send(
      "/api/accounts",
      JSON.stringify({ ...newAccount(), ...more }),
    );
    expect(answer).toMatchObject({ status: 400, body: { error: { path } } });
  });
});

describe("no route of the API", () => {
  const app = createAgencyApp({
    agency: bothAgencies.kh,
    database: {} as DatabaseHandle,
    accounts: { personOf: async () => undefined } as unknown as AccountService,
    vault: {} as KeyVault,
    audit: { append: async () => {} } as unknown as AuditLog,
    courier: {} as AgencyAppParts["courier"],
    demonstration: undefined,
    address: undefined,
    pageFolder: import.meta.dirname,
    log: () => {},
    now: () => new Date(),
  });
  const routes = app.routes.filter(
    ({ method, path }) => method !== "ALL" && path.startsWith("/api/") && !path.startsWith("/api/session"),
  );

  test("but those of the session is open to whoever is not signed in", async () => {
    expect(routes.length).toBeGreaterThanOrEqual(actions.length);
    for (const { method, path } of routes) {
      const address = `http://localhost${path.replace(/:id\{[^/]*\}(?=\/|$)/, randomUUID())}`;
      const response = await app.request(address, {
        method,
        headers: { host: "localhost", origin: "http://localhost" },
      });
      expect(response.status, `${method} ${path}`).toBe(401);
    }
  });
});
