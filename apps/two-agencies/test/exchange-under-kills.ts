import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type KeyDirectoryFile, type KeyDirectoryMember, outboxMessageTable } from "@spean/courier";
import { readDirectory, verifyReceipt } from "@spean/exchange";
import { type DatabaseQueries, verifyAuditLog } from "@spean/store";
import { caseTable } from "@spean/store/tables";
import { count, eq } from "drizzle-orm";
import { build } from "vite";
import type { AgencyCode } from "../src/agencies/agency.js";
import { openSystemDatabase } from "../src/server/database/open-system-database.js";
import {
  referralInSteps,
  referralOutSteps,
  referralsIn,
  referralsOut,
} from "../src/server/database/referral-tables.js";
import { directoryFile } from "../src/server/exchange/demonstration-directory.js";
import type { AgencyServerOptions } from "../src/server/options.js";
import { type Answered, Client } from "./client.js";
import { beginToRefer, consentTo, listOf, outOf, preview, referralOn, thailand } from "./referral.js";
import type { TwoSystems } from "./two-systems.js";

const target = {
  folder: fileURLToPath(new URL("../dist/test/exchange", import.meta.url)),
  name: "exchange-target.mjs",
};

/** Builds the server as one file, which starts sooner than its source does. */
export const buildTarget = () =>
  build({
    configFile: fileURLToPath(new URL("../vite.config.ts", import.meta.url)),
    logLevel: "error",
    build: {
      ssr: fileURLToPath(new URL("exchange-target.ts", import.meta.url)),
      outDir: target.folder,
      rolldownOptions: { output: { entryFileNames: target.name } },
    },
  });

/** A server that is started again whenever it was killed. */
class Phoenix {
  private child: ChildProcess | undefined;
  entry: KeyDirectoryMember | undefined;

  constructor(private readonly options: AgencyServerOptions) {}

  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(target.folder, target.name), JSON.stringify(this.options)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.child = child;
    const [line] = (await once(child.stdout!.setEncoding("utf8"), "data")) as [string];
    this.entry = JSON.parse(line) as KeyDirectoryMember;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.child) return;
    const exited = once(this.child, "exit");
    this.child.kill(signal);
    await exited;
  }
}

/** Asks again for as long as nobody answers, or the server says that it cannot now. */
async function untilAnswered<T>(ask: () => Promise<Answered<T>>): Promise<T> {
  for (;;) {
    const answered = await ask().catch((error: unknown) => {
      if (error instanceof TypeError) return undefined;
      throw error;
    });
    if (answered && answered.status < 500) {
      if (answered.status >= 400)
        throw new Error(`Refused: ${answered.status} ${JSON.stringify(answered.body)}`);
      return answered.body;
    }
    await wait(50);
  }
}

/** Parameters of a kill test. */
export interface Ordeal {
  readonly systems: TwoSystems;
  readonly kills: number;
  readonly referrals: number;
  /** Number of referrals in flight at the same time. */
  readonly lanes: number;
}

/** Begins a case and refers it: whatever gets no answer is sent again as it is. @returns the referral's id */
async function referOne(officer: Client): Promise<string> {
  const consent = consentTo(thailand);
  const caseId = await patiently(() => beginToRefer(officer, { consent }));
  const referral = referralOn(consent.id);
  const { seen } = await untilAnswered(() => preview(officer, caseId, referral));
  const body = JSON.stringify({ referral, seen });
  await untilAnswered(() => officer.send(`/api/cases/${caseId}/referrals`, body));
  return referral.id;
}

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await wait(50);
    }
  }
}

/** Answers everything that waits: most are accepted, some of those handed back, some declined. */
async function answerWaiting(desk: Client, decided: Map<string, string>): Promise<void> {
  const { in: all } = await untilAnswered(async () => ({ status: 200, body: await listOf(desk) }));
  for (const { id, status } of all) {
    if (status !== "waiting") continue;
    const share = (decided.size % 4) as 0 | 1 | 2 | 3;
    const say = async (said: object) => {
      const body = JSON.stringify({ key: randomUUID(), ...said });
      await untilAnswered(() => desk.send(`/api/referrals/in/${id}/answers`, body));
    };
    await say(share === 0 ? { status: "declined", code: "no-capacity" } : { status: "accepted" });
    if (share === 1)
      await say({ status: "handed-back", code: "help-completed", reason: "An invented outcome." });
    decided.set(id, ["declined", "handed-back", "accepted", "accepted"][share]!);
  }
}

/** Counts at the end, from both databases. */
export interface Found {
  readonly sent: number;
  readonly arrived: number;
  readonly accepted: number;
  readonly casesThere: number;
  readonly receipts: number;
  readonly verified: number;
  readonly settled: number;
  readonly chains: readonly boolean[];
}

async function receiptsIn(queries: DatabaseQueries, folder: string) {
  const file = JSON.parse(await readFile(join(folder, directoryFile), "utf8")) as KeyDirectoryFile;
  const directory = await readDirectory(file.text, { anchors: file.anchors, at: new Date().toISOString() });
  if (!directory.ok) throw new Error(directory.refusal.message);
  const rows = await queries
    .select({ receipt: referralOutSteps.proof, envelope: outboxMessageTable.message })
    .from(referralOutSteps)
    .innerJoin(referralsOut, eq(referralsOut.id, referralOutSteps.referral))
    .innerJoin(outboxMessageTable, eq(outboxMessageTable.id, referralsOut.message))
    .where(eq(referralOutSteps.step, "accepted"));
  const checks = await Promise.all(
    rows.map(({ receipt, envelope }) => verifyReceipt(receipt, { envelope, directory: directory.value })),
  );
  return { receipts: rows.length, verified: checks.filter(({ ok }) => ok).length };
}

const total = async (
  queries: DatabaseQueries,
  table: typeof referralsOut | typeof referralsIn | typeof caseTable,
) => (await queries.select({ all: count() }).from(table))[0]?.all ?? 0;

/**
 * Sends referrals while either server is killed at random moments, until every one of them is settled on both
 * sides; then looks.
 */
export async function throughKills({ systems, kills, referrals, lanes }: Ordeal): Promise<Found> {
  const servers: Record<AgencyCode, Phoenix> = {
    kh: new Phoenix(systems.options.kh),
    th: new Phoenix(systems.options.th),
  };
  await Promise.all([servers.kh.start(), servers.th.start()]);
  await systems.introduce({ entry: servers.kh.entry! }, { entry: servers.th.entry! });
  const officer = await Client.as("officer", `http://127.0.0.1:${systems.options.kh.port}/`);
  const desk = await Client.as("supervisor", `http://127.0.0.1:${systems.options.th.port}/`);
  const [sent, decided] = [[] as string[], new Map<string, string>()];
  let killed = 0;
  const killing = (async () => {
    while (killed < kills) {
      // each kill waits for its share of the work, so that they fall all through it
      while (sent.length < (referrals * killed) / kills) await wait(20);
      await wait(Math.random() * 400);
      const server = servers[Math.random() < 0.5 ? "kh" : "th"];
      await server.end("SIGKILL");
      killed += 1;
      await server.start();
    }
  })();
  let begun = 0;
  const lane = async () => {
    while (begun < referrals) {
      begun += 1;
      sent.push(await referOne(officer));
    }
  };
  const answering = (async () => {
    while (decided.size < referrals) {
      await answerWaiting(desk, decided);
      await wait(100);
    }
  })();
  await Promise.all([killing, answering, ...Array.from({ length: lanes }, lane)]);
  let settled = 0;
  for (const id of sent) {
    const step = async () => (await patiently(() => outOf(officer, id))).status;
    for (let tries = 0; tries < 600 && (await step()) === "sent"; tries += 1) await wait(100);
    if ((await step()) !== "sent") settled += 1;
  }
  await Promise.all([servers.kh.end("SIGTERM"), servers.th.end("SIGTERM")]);
  return look(systems, settled);
}

async function look({ options, folder }: TwoSystems, settled: number): Promise<Found> {
  const [kh, th] = [await openSystemDatabase(options.kh), await openSystemDatabase(options.th)];
  const accepted = (await th.queries.select().from(referralInSteps)).filter(
    ({ step }) => step === "accepted",
  ).length;
  const found = {
    sent: await total(kh.queries, referralsOut),
    arrived: await total(th.queries, referralsIn),
    accepted,
    casesThere: await total(th.queries, caseTable),
    ...(await receiptsIn(kh.queries, folder)),
    settled,
    chains: [(await verifyAuditLog(kh.queries)).ok, (await verifyAuditLog(th.queries)).ok],
  };
  await Promise.all([kh.close(), th.close()]);
  return found;
}
