import {
  AuditLog,
  type DatabaseHandle,
  tablesErasedWithCase,
  KeyVault,
  lockDataFolder,
  openPglite,
  parseMasterKey,
} from "@spean/store";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableName, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bothAgencies } from "../src/agencies/agencies.js";
import type { AccountService } from "../src/server/accounts/account-service.js";
import { type AgencyAppParts, createAgencyApp } from "../src/server/app.js";
import { systemMigrations } from "../src/server/database/open-system-database.js";
import type { FailureLogLine } from "../src/server/http/failure-log.js";
import { readServerOptions } from "../src/server/options.js";
import { startAgencyServer, type RunningAgencyServer } from "../src/server/start-server.js";
import type { FailureReply } from "../src/shared/failure.js";
import type { SignedInUser } from "../src/shared/session.js";
import { cambodia, thailand } from "./referral.js";
import { Client, observed, saveOf } from "./client.js";
import { copyOfTemplate } from "./databases.js";

let folder: string;
let server: RunningAgencyServer;
let client: Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spean-test-"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>page</title>");
  server = await startAgencyServer(
    { agency: "kh", mode: "demonstration", port: 0, dataFolder: await copyOfTemplate(join(folder, "data")) },
    { pageFolder: folder, log: () => {} },
  );
  client = await Client.as("officer", server.address);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The status that a request gets under another name of this server. */
const statusFor = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(server.address, { headers: { host } }, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });

describe("who may come in", () => {
  test("only this machine's own names are answered to", async () => {
    const { port } = new URL(server.address);
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    for (const host of [
      "example.org",
      `example.org:${port}`,
      "127.0.0.1.example.org",
      "localhost.example.org",
    ])
      expect(await statusFor(host), host).toBe(421);
  });

  test.each<[string, Record<string, string>]>([
    ["another site's origin", { origin: "https://example.org" }],
    ["another port's origin", { origin: "http://127.0.0.1:1" }],
    ["the origin of nobody", { origin: "null" }],
    ["no origin at all", {}],
    ["a browser that says cross-site", { "sec-fetch-site": "cross-site" }],
    ["a browser that says same-site", { "sec-fetch-site": "same-site" }],
  ])("%s may not write", async (_, headers) => {
    for (const path of ["/api/cases", "/api/demonstration"])
      expect(await client.send(path, JSON.stringify(saveOf([])), headers)).toMatchObject({
        status: 403,
        body: { error: { code: "cross-origin" } },
      });
    expect((await client.list()).body.cases).toEqual([]);
  });
});

describe("bodies", () => {
  test.each<[string, string | Uint8Array, number, string, string]>([
    ["nothing", "", 400, "invalid-json", ""],
    ["JSON that ends too early", '{"key":', 400, "invalid-json", ""],
    ["a key that stands twice", '{"ageClass":"adult","ageClass":"child"}', 400, "duplicate-key", "/ageClass"],
    ["__proto__", '{"__proto__":{}}', 400, "forbidden-key", "/__proto__"],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22]), 400, "invalid-utf8", ""],
    ["a list", "[]", 400, "wrong-type", ""],
    [
      "a save without an age class",
      JSON.stringify({ ...saveOf([]), ageClass: undefined }),
      400,
      "missing-field",
      "/ageClass",
    ],
    [
      "a save with a field of its own",
      JSON.stringify(saveOf([], { answers: {} })),
      400,
      "unknown-field",
      "/answers",
    ],
    ["a key that is no UUID", JSON.stringify(saveOf([], { key: "1" })), 400, "invalid-value", "/key"],
    [
      "more than 1 MiB",
      JSON.stringify(saveOf([observed("act.recruited", "yes", { note: "x".repeat(1024 * 1024) })])),
      413,
      "too-large",
      "",
    ],
  ])("%s is refused", async (_, body, status, code, path) => {
    expect(await client.send<FailureReply>("/api/cases", body)).toMatchObject({
      status,
      body: { error: { code, path } },
    });
  });

  test("a refusal repeats no value", async () => {
    const body = JSON.stringify(
      saveOf([
        observed("act.recruited", "Sokha Demonstration", {
          source: "Sokha Demonstration",
          mood: "Sokha Demonstration",
        }),
      ]),
    );
    const { body: failure } = await client.send<FailureReply>("/api/cases", body);
    expect(failure.more).toHaveLength(2);
    expect(JSON.stringify(failure)).not.toContain("Sokha");
  });
});

test("every answer carries the headers that keep a page shut", async () => {
  for (const path of ["/", "/cases/new", "/api/cases", "/nothing", "/health"]) {
    const { headers } = await fetch(new URL(path, server.address));
    expect(headers.get("content-security-policy"), path).toMatch(
      /^default-src 'self';.*frame-ancestors 'none'$/,
    );
    expect(headers.get("content-security-policy"), path).not.toContain("unsafe");
    expect(headers.get("cache-control"), path).toBe("no-store");
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBe("no-referrer");
  }
});

test("files outside the built page are not served", async () => {
  for (const path of [
    "/data/lock",
    "/assets/../index.html",
    "/assets/%2e%2e/data/lock",
    "/assets/..%2fdata/lock",
  ])
    expect((await fetch(server.address.slice(0, -1) + path)).status, path).not.toBe(200);
});

test("a failure of the database is logged without a word of what was to be written", async () => {
  const lines: FailureLogLine[] = [];
  const error = Object.assign(new Error("insert into observations values ('Sokha Demonstration')"), {
    code: "57P01",
  });
  const database = {
    kind: "pglite",
    queries: { transaction: () => Promise.reject(error), execute: () => Promise.reject(error) },
    close: async () => {},
  } as unknown as DatabaseHandle;
  const officer: SignedInUser = {
    name: "Demonstration",
    role: "officer",
    observer: { role: "officer", agency: bothAgencies.kh.name.en },
  };
  const app = createAgencyApp({
    agency: bothAgencies.kh,
    database,
    accounts: { personOf: async () => ({ account: "1", person: officer }) } as unknown as AccountService,
    vault: new KeyVault(Buffer.alloc(32)),
    audit: new AuditLog(database.queries, new KeyVault(Buffer.alloc(32))),
    courier: {} as AgencyAppParts["courier"],
    demonstration: undefined,
    address: undefined,
    pageFolder: folder,
    log: (line) => lines.push(line),
    now: () => new Date(),
  });
  const headers = { host: "localhost", origin: "http://localhost" };
  const id = "00000000-0000-4000-8000-000000000000";
  const response = await app.request(`http://localhost/api/cases/${id}/saves`, {
    method: "POST",
    headers,
    body: JSON.stringify(saveOf([observed("act.recruited", "yes", { note: "Sokha Demonstration" })])),
  });
  expect([response.status, ((await response.json()) as FailureReply).error.code]).toEqual([
    503,
    "unavailable",
  ]);
  expect(lines).toMatchObject([{ method: "POST", error: "Error 57P01" }]);
  expect(JSON.stringify(lines)).not.toMatch(/Sokha|00000000/);
  expect((await app.request("http://localhost/health", { headers })).status).toBe(503);
});

describe("the database", () => {
  test("refuses to change a row of any table but those of accounts, of deliveries and of what is looked up; erase.test.ts shows which rows go", async () => {
    const { queries, close } = await openPglite(join(folder, "append-only"), systemMigrations);
    const { rows } = (await queries.execute(
      sql`select table_name, max(column_name) as column_name from information_schema.columns where table_schema = 'public' and is_identity = 'NO' group by table_name`,
    )) as unknown as {
      rows: { table_name: string; column_name: string }[];
    };
    const changing = [
      "case_index",
      "case_seals",
      "credentials",
      "deliveries",
      "document_index",
      "people",
      "sessions",
      "sign_in_attempts",
    ];
    // rows of these change in one way alone, which is judged row by row or by its seal: erasing.test.ts shows it
    const rowByRow = ["exchange_directories", "inbox", "outbox", "referral_in_steps", "referral_seals"];
    const erasable: readonly string[] = tablesErasedWithCase
      .map(getTableName)
      .filter((name) => !changing.includes(name));
    const kept = rows.filter(({ table_name: name }) => !changing.includes(name));
    expect(rows).toHaveLength(kept.length + changing.length);
    expect(kept.length).toBeGreaterThanOrEqual(20);
    for (const { table_name: name, column_name: column } of kept)
      for (const statement of [
        ...(erasable.includes(name) ? [] : [`delete from ${name}`]),
        `truncate ${name} cascade`,
        ...(rowByRow.includes(name) ? [] : [`update ${name} set ${column} = ${column}`]),
      ])
        await expect(queries.execute(sql.raw(statement)), statement).rejects.toMatchObject({
          cause: { message: expect.stringContaining("append-only") },
        });
    await close();
  });

  test("belongs to one process at a time, and a killed one's lock is taken over", async () => {
    await writeFile(join(folder, "lock"), String(process.ppid));
    await expect(lockDataFolder(folder)).rejects.toThrow("Another server");
    await writeFile(join(folder, "lock"), "4194304");
    await (
      await lockDataFolder(folder)
    )();
  });
});

describe("options", () => {
  test("an empty environment gives each agency a port and a folder of its own", () => {
    const common = { mode: "demonstration", exchangeFolder: "data/exchange" };
    const [toThailand, toCambodia] = [
      { party: thailand, address: "http://127.0.0.1:3002" },
      { party: cambodia, address: "http://127.0.0.1:3001" },
    ];
    expect(readServerOptions({}, "kh")).toEqual({
      ...common,
      agency: "kh",
      port: 3001,
      dataFolder: "data/kh",
      partners: [toThailand],
    });
    expect(readServerOptions({}, "th")).toEqual({
      ...common,
      agency: "th",
      port: 3002,
      dataFolder: "data/th",
      partners: [toCambodia],
    });
  });

  const production = {
    SPEAN_MODE: "production",
    PORT: "0",
    SPEAN_DATA: "elsewhere",
    DATABASE_URL: "postgresql://localhost/demonstration",
    SPEAN_KEY: Buffer.alloc(32, 7).toString("base64"),
    SPEAN_ADDRESS: "https://intake.example.org",
    SPEAN_PARTNER: "https://intake.example.net",
  };

  test("the environment sets all of them", () => {
    expect(readServerOptions(production, "kh")).toEqual({
      agency: "kh",
      mode: "production",
      port: 0,
      dataFolder: "elsewhere/kh",
      databaseUrl: production.DATABASE_URL,
      key: production.SPEAN_KEY,
      address: production.SPEAN_ADDRESS,
      partners: [{ party: thailand, address: production.SPEAN_PARTNER }],
    });
    expect(readServerOptions({ ...production, SPEAN_PARTNER: "" }, "kh").partners).toEqual([
      { party: thailand },
    ]);
  });

  test("an agency's own setting comes before the plain one, and is not the other agency's", () => {
    const environment = {
      ...production,
      DATABASE_URL_TH: "postgresql://localhost/th",
      PORT_TH: "4002",
      SPEAN_KEY_TH: "th",
    };
    expect(readServerOptions(environment, "th")).toMatchObject({
      databaseUrl: "postgresql://localhost/th",
      port: 4002,
      key: "th",
    });
    expect(readServerOptions(environment, "kh")).toMatchObject({
      databaseUrl: production.DATABASE_URL,
      port: 0,
      key: production.SPEAN_KEY,
    });
  });

  test.each([
    ["SPEAN_KEY", ""],
    ["SPEAN_ADDRESS", ""],
    ["SPEAN_ADDRESS", "http://intake.example.org"],
    ["SPEAN_ADDRESS", "https://intake.example.org/path"],
    ["SPEAN_MODE", "test"],
  ])("production does not start with %s as %j", (name, value) => {
    expect(() => readServerOptions({ ...production, [name]: value }, "kh")).toThrow(name);
  });

  test("a key that is none is refused without being repeated", () => {
    for (const key of ["short", `${Buffer.alloc(31, 7).toString("base64")}`, `${production.SPEAN_KEY}x`]) {
      expect(() => parseMasterKey(key, "SPEAN_KEY")).toThrow("SPEAN_KEY");
      expect(() => parseMasterKey(key, "SPEAN_KEY")).not.toThrow(key);
    }
  });

  test("a port that is none is refused", () => {
    for (const port of ["", "http", "-1", "65536", "3000 "])
      expect(() => readServerOptions({ PORT: port }, "kh"), port).toThrow("PORT");
    expect(() => readServerOptions({ PORT_TH: "http" }, "th")).toThrow("PORT_TH");
  });
});
