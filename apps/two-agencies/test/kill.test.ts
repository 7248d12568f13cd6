import { assessmentTable, observationTable, saveTable } from "@spean/store/tables";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { eq, sql } from "drizzle-orm";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSystemDatabase } from "../src/server/database/open-system-database.js";
import { runsFor } from "../../../scripts/test-tier.js";
import { Client, observed, saveOf } from "./client.js";
import { databaseKinds, type TestDatabase } from "./databases.js";

const kills = runsFor(10);
const lanes = 3;
/**
 * The server as one file, which starts sooner than its source does. It lies as deep below the sample's folder
 * as the source, from where it finds the migrations.
 */
const target = {
  folder: fileURLToPath(new URL("../dist/test/kill", import.meta.url)),
  name: "kill-target.mjs",
};

beforeAll(async () => {
  await build({
    configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
    logLevel: "error",
    build: {
      ssr: fileURLToPath(new URL("kill-target.ts", import.meta.url)),
      outDir: target.folder,
      rolldownOptions: { output: { entryFileNames: target.name } },
    },
  });
});

type Sent = ReturnType<typeof saveOf> & { readonly caseId: string };
const idsOf = ({ observations: all }: Sent) => all.map((one) => (one as { id: string }).id);
const aSave = (caseId: string): Sent => ({
  ...saveOf(
    Array.from({ length: 1 + Math.floor(Math.random() * 5) }, () => observed("act.recruited", "yes")),
  ),
  caseId,
});
const send = (client: Client, { caseId, ...save }: Sent) => client.save(caseId, save);

async function start({
  options: { dataFolder, databaseUrl },
}: TestDatabase): Promise<{ client: Client; server: ChildProcess }> {
  const server = spawn(
    process.execPath,
    [join(target.folder, target.name), dataFolder, ...(databaseUrl ? [databaseUrl] : [])],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const failed = once(server, "exit").then(() => {
    throw new Error("The server ended before it had begun.");
  });
  const [address] = (await Promise.race([once(server.stdout!.setEncoding("utf8"), "data"), failed])) as [
    string,
  ];
  return { client: await Client.as("officer", address.trim()), server };
}

async function stop(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exited = once(server, "exit");
  server.kill(signal);
  await exited;
}

/**
 * Saves one after the other until the server is gone, and tells which saves were confirmed and which one was
 * under way.
 */
async function saveUntilKilled(client: Client, caseId: string) {
  const confirmed: Sent[] = [];
  for (;;) {
    const save = aSave(caseId);
    try {
      const { status, body } = await send(client, save);
      expect(status).toBe(201);
      expect(body.case.history.at(-1)?.observations).toEqual(idsOf(save));
      confirmed.push(save);
    } catch (error) {
      if (error instanceof TypeError) return { confirmed, underWay: save };
      throw error;
    }
  }
}

/** Every confirmed save is there, whole and in its order; nothing that was never sent is. */
async function check(client: Client, confirmed: readonly Sent[], underWay: readonly Sent[]) {
  for (const caseId of new Set(confirmed.map((save) => save.caseId))) {
    const { history } = (await client.open(caseId)).body;
    const there = new Map(history.map((entry) => [entry.key, entry]));
    const mine = confirmed.filter((save) => save.caseId === caseId);
    for (const save of mine)
      expect(there.get(save.key)?.observations, "a confirmed save is there whole").toEqual(idsOf(save));
    for (const save of underWay)
      if (there.has(save.key))
        expect(there.get(save.key)?.observations, "a save under way is there whole or not at all").toEqual(
          idsOf(save),
        );
    expect(history.length).toBeLessThanOrEqual(
      1 + mine.length + underWay.filter((save) => save.caseId === caseId).length,
    );
  }
}

/** The saves of the database of which not every row is there. */
async function halves({ options }: TestDatabase) {
  const { queries, close } = await openSystemDatabase(options);
  const rows = await queries
    .select({
      said: saveTable.observations,
      there: sql<number>`(select count(*)::int from ${observationTable} where ${eq(observationTable.save, saveTable.number)})`,
      assessed: sql<number>`(select count(*)::int from ${assessmentTable} where ${eq(assessmentTable.save, saveTable.number)})`,
    })
    .from(saveTable);
  await close();
  return {
    all: rows.length,
    half: rows.filter(({ said, there, assessed }) => said !== there || assessed !== 1),
  };
}

for (const { kind, available, create } of databaseKinds)
  describe.skipIf(!available)(
    `a server killed at random moments (${kills}), on ${kind}`,
    { concurrent: true },
    () => {
      let database: TestDatabase;
      beforeAll(async () => void (database = await create()));
      afterAll(() => database?.drop());

      test("loses no confirmed save and keeps none by half", { timeout: 400_000 }, async () => {
        const confirmed: Sent[] = [];
        let underWay: Sent[] = [];
        for (let kill = 0; kill < kills; kill += 1) {
          const { client, server } = await start(database);
          await check(client, confirmed, underWay);
          for (const save of underWay)
            expect(
              (await send(client, save)).status,
              "a save under way is confirmed when it is sent again",
            ).toBe(201);
          confirmed.push(...underWay);
          const caseIds = await Promise.all(
            Array.from({ length: lanes }, async () => (await client.begin(saveOf([]))).body.caseId),
          );
          setTimeout(() => server.kill("SIGKILL"), Math.random() * 400);
          const results = await Promise.all(caseIds.map((caseId) => saveUntilKilled(client, caseId)));
          confirmed.push(...results.flatMap((result) => result.confirmed));
          underWay = results.map((result) => result.underWay);
        }
        const { client, server } = await start(database);
        await check(client, confirmed, underWay);
        await stop(server, "SIGTERM");
        expect(server.exitCode).toBe(0);
        const { all, half } = await halves(database);
        expect(half).toEqual([]);
        expect(all).toBeGreaterThanOrEqual(confirmed.length);
        console.log(`${kind}: ${kills} kills, ${confirmed.length} saves confirmed, none lost, none half`);
      });
    },
  );
