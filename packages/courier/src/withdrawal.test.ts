import { randomBytes } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aesSealing } from "../test/aes-sealing.js";
import { abroad, dispatchTo, foreignAgency, home, standard, valueOf } from "../test/foreign-agency.js";
import { openCourier } from "./courier.js";
import type { ArrivedWithdrawal, CourierOptions, LeavingMessage } from "./courier-options.js";
import type { CourierQueries } from "./database/courier-database.js";
import { messageDeliveryTable, outboxMessageTable } from "./database/courier-tables.js";
import { migrateCourier } from "./migrate-courier.js";
import { digestMessage } from "./outbox/outbox.js";

let client: PGlite;
let database: ReturnType<typeof drizzle>;
let withdrawals: ArrivedWithdrawal[];

beforeAll(async () => {
  client = await PGlite.create();
  database = drizzle(client);
});
afterAll(() => client.close());
beforeEach(async () => {
  await client.exec(
    "drop schema public cascade; create schema public; drop schema if exists drizzle cascade",
  );
  await migrateCourier(database);
  withdrawals = [];
});

async function openBoth(options: Partial<CourierOptions<CourierQueries>> = {}) {
  const courier = await openCourier<CourierQueries>({
    database,
    self: home,
    partners: [{ party: abroad, address: "https://shelter.example" }],
    standard,
    sealing: aesSealing(randomBytes(32)),
    backoff: { firstDelay: 5, longestDelay: 10, attempts: 9 },
    onEnvelope: async () => undefined,
    onReply: async () => undefined,
    onWithdrawal: async (_, withdrawal) => void withdrawals.push(withdrawal),
    ...options,
  });
  const now = new Date();
  const foreign = await foreignAgency(await courier.readDirectoryMember(), now);
  valueOf(await courier.importDirectory(foreign.file));
  const send = async () => valueOf(await courier.sendRecord(database, dispatchTo(abroad, now)));
  return { courier, foreign, now, send };
}

const messageOf = async (id: string) =>
  (await database.select().from(outboxMessageTable).where(eq(outboxMessageTable.id, id)))[0]!.message;
const stateOf = async (id: string) =>
  (await database.select().from(messageDeliveryTable).where(eq(messageDeliveryTable.message, id)))[0]!.state;

describe("a message is judged again each time that it is about to leave", () => {
  test("before every attempt: the first may go, and none after the consent has ended", async () => {
    const judged: LeavingMessage[] = [];
    let sent = 0;
    const { courier, send } = await openBoth({
      judgeDeparture: async (_, message) => (judged.push(message) > 1 ? "consent-withdrawn" : undefined),
      transport: async () => ({ ok: false, failure: String((sent += 1)), final: false }),
    });
    const id = await send();
    courier.start();
    await expect.poll(() => stateOf(id)).toBe("taken-back");
    await courier.stop();
    expect(sent).toBe(1);
    expect(judged).toEqual([
      { id, kind: "envelope", to: abroad },
      { id, kind: "envelope", to: abroad },
    ]);
  });

  test("before it is handed out to be carried", async () => {
    const { courier, send } = await openBoth({ judgeDeparture: async () => "case-erased" });
    const id = await send();
    expect(await courier.handOutMessage(id)).toBeUndefined();
    expect(await stateOf(id)).toBe("taken-back");
  });

  test("and does not leave where judging fails", async () => {
    let sent = 0;
    const { courier, send } = await openBoth({
      judgeDeparture: () => Promise.reject(new Error("The database is away.")),
      transport: async () => ({ ok: false, failure: String((sent += 1)), final: false }),
    });
    const id = await send();
    await expect(courier.handOutMessage(id)).rejects.toThrow("away");
    expect(sent).toBe(0);
    expect(await courier.withdrawEnvelope(database, { message: id, now: new Date() })).toEqual({
      state: "never-left",
    });
  });
});

describe("withdrawing an envelope", () => {
  test("that never left takes it back, and says nothing to anybody", async () => {
    const { courier, send, now } = await openBoth();
    const message = await send();
    expect(await courier.withdrawEnvelope(database, { message, now })).toEqual({ state: "never-left" });
    expect(await database.select().from(outboxMessageTable)).toHaveLength(1);
  });

  test("that may have left is followed by a signed notice, which names the envelope by its digest", async () => {
    const { courier, foreign, send, now } = await openBoth();
    const message = await send();
    await courier.handOutMessage(message);
    const outcome = await courier.withdrawEnvelope(database, { message, now });
    if (outcome.state !== "notice-follows") throw new Error(outcome.state);
    expect(await foreign.readWithdrawal(await messageOf(outcome.notice))).toMatchObject({
      envelope: { digest: digestMessage(await messageOf(message)) },
      from: home,
      to: abroad,
      at: now.toISOString(),
    });
    expect(await stateOf(message)).toBe("taken-back");
  });

  test("holds where nothing can be signed, and says that a notice is owed", async () => {
    const { courier, send } = await openBoth();
    const message = await send();
    await courier.handOutMessage(message);
    const afterDirectory = new Date(Date.now() + 365 * 24 * 60 * 60 * 1000);
    expect(await courier.withdrawEnvelope(database, { message, now: afterDirectory })).toEqual({
      state: "notice-owed",
    });
    expect(await stateOf(message)).toBe("taken-back");
  });
});

test("a notice of withdrawal is kept and handled once, before its envelope or after it", async () => {
  const { courier, foreign } = await openBoth();
  const envelope = await foreign.send();
  const digest = digestMessage(envelope);
  const notice = await foreign.withdraw(digest);
  for (let time = 0; time < 3; time += 1) expect(valueOf(await courier.receiveMessage(notice))).toBe("kept");
  expect(withdrawals).toMatchObject([{ digest, from: abroad, proof: notice }]);
  expect((await courier.receiveMessage(envelope)).ok).toBe(true);
  expect(await courier.receiveMessage(`${notice.slice(0, -1)}x`)).toMatchObject({ ok: false });
});
