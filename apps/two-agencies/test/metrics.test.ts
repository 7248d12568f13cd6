import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningAgencyServer, startAgencyServer } from "../src/server/start-server.js";
import { Client, observed, saveOf } from "./client.js";
import { databaseKinds, type TestDatabase } from "./databases.js";

let made: TestDatabase;
let server: RunningAgencyServer;

beforeAll(async () => {
  made = await databaseKinds[0]!.create();
  server = await startAgencyServer(
    { port: 0, metricsPort: 0, ...made.options },
    { pageFolder: import.meta.dirname, log: () => {} },
  );
});
afterAll(async () => {
  await server?.stop();
  await made?.drop();
});

test("figures tell routes and statuses, and no path, id, account or word of a request", async () => {
  const client = await Client.as("officer", server.address);
  const { body } = await client.begin(
    saveOf([observed("act.recruited", "yes", { note: "An invented note." })]),
  );
  await client.open(body.caseId);
  await client.ask("/somebody/somewhere");
  const text = await (await fetch(server.metrics!)).text();
  expect(text).toMatch(
    /http_request_duration_seconds_count\{method="POST",route="\/api\/cases",status="201"\} 1\n/,
  );
  expect(text).toMatch(
    /http_request_duration_seconds_count\{method="GET",route="\/api\/cases\/:id[^"]*",status="200"\} 1\n/,
  );
  expect(text).toContain("process_resident_memory_bytes");
  for (const word of [body.caseId, "officer", "invented", "somebody"]) expect(text).not.toContain(word);
});

test("figures are not at the address that people reach", async () => {
  expect((await fetch(new URL("/metrics", server.address))).status).toBe(404);
});
