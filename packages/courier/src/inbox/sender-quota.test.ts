import { randomBytes } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aesSealing } from "../../test/aes-sealing.js";
import { type ForeignAgency, foreignAgency, home, standard, valueOf } from "../../test/foreign-agency.js";
import { type Courier, openCourier } from "../courier.js";
import { inboxMessageTable } from "../database/courier-tables.js";
import { migrateCourier } from "../migrate-courier.js";
import type { SenderQuota } from "./sender-quota.js";

const hourInMs = 60 * 60 * 1000;
let client: PGlite;
let at: Date;
let handled: number;
beforeAll(async () => {
  client = await PGlite.create();
});
beforeEach(async () => {
  at = new Date();
  handled = 0;
  await client.exec(
    "drop schema public cascade; create schema public; drop schema if exists drizzle cascade",
  );
});
afterAll(() => client.close());

/** An inbox that takes so much a day, and an agency that sends to it. */
async function openInbox(senderQuota: SenderQuota): Promise<{ courier: Courier; foreign: ForeignAgency }> {
  const database = drizzle(client);
  await migrateCourier(database);
  const courier = await openCourier({
    database,
    self: home,
    partners: [],
    standard,
    sealing: aesSealing(randomBytes(32)),
    clock: () => at,
    senderQuota,
    onEnvelope: async () => void (handled += 1),
    onReply: async () => undefined,
    onWithdrawal: async () => undefined,
  });
  at = new Date();
  const foreign = await foreignAgency(await courier.readDirectoryMember(), at);
  valueOf(await courier.importDirectory(foreign.file));
  return { courier, foreign };
}

const overQuota = { ok: false, refusal: { status: 429, code: "over-quota" } };

test("what one agency sends over its quota in a day is put off and not kept, until the day is over", async () => {
  const { courier, foreign } = await openInbox({ messages: 2, bytes: 1_000_000 });
  for (let sent = 0; sent < 2; sent += 1) valueOf(await courier.receiveMessage(await foreign.send()));
  const third = await foreign.send();
  expect(await courier.receiveMessage(third)).toMatchObject(overQuota);
  expect([handled, await drizzle(client).$count(inboxMessageTable)]).toEqual([2, 2]);
  at = new Date(at.getTime() + 25 * hourInMs);
  expect((await courier.receiveMessage(third)).ok).toBe(true);
});

test("a message that was kept gets its reply again, and one that is brought by hand is taken, whatever the quota", async () => {
  const { courier, foreign } = await openInbox({ messages: 1, bytes: 1_000_000 });
  const first = await foreign.send();
  const reply = valueOf(await courier.receiveMessage(first));
  expect(valueOf(await courier.receiveMessage(first))).toBe(reply);
  const second = await foreign.send();
  expect(await courier.receiveMessage(second)).toMatchObject(overQuota);
  expect((await courier.receiveMessage(second, { byHand: true })).ok).toBe(true);
});

test("the quota counts bytes as well as messages", async () => {
  const { courier, foreign } = await openInbox({ messages: 100, bytes: 100 });
  expect(await courier.receiveMessage(await foreign.send())).toMatchObject(overQuota);
});
