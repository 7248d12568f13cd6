import { randomBytes } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aesSealing } from "../../test/aes-sealing.js";
import { abroad, home, standard } from "../../test/foreign-agency.js";
import { openCourier } from "../courier.js";
import type { CourierQueries } from "../database/courier-database.js";
import { messageDeliveryTable } from "../database/courier-tables.js";
import { migrateCourier } from "../migrate-courier.js";
import {
  enqueueMessage,
  expireDeliveryLeases,
  leaseDueMessages,
  markMessageDelivered,
  recordDeliveryFailure,
} from "./outbox.js";
import { letMessageLeave, takeBackMessages } from "./take-back.js";

const now = new Date("2026-03-01T00:00:00Z");
const dayLater = new Date("2026-03-02T00:00:00Z");

let client: PGlite;
let database: ReturnType<typeof drizzle>;
let sequence = 0;

beforeAll(async () => {
  client = await PGlite.create();
  database = drizzle(client);
  await migrateCourier(database);
});
afterAll(() => client.close());
beforeEach(() => client.exec("delete from deliveries"));

const enqueue = () =>
  enqueueMessage(database, { kind: "envelope", to: abroad, message: `message ${(sequence += 1)}` }, now);
const lease = (at: Date) => leaseDueMessages(database, { count: 9, lease: 1000, now: at });
const takeBack = (...ids: string[]) => takeBackMessages(database, ids, "consent-withdrawn");
const courier = () =>
  openCourier<CourierQueries>({
    database,
    self: home,
    partners: [],
    standard,
    sealing: aesSealing(randomBytes(32)),
    onEnvelope: async () => undefined,
    onReply: async () => undefined,
    onWithdrawal: async () => undefined,
  });

async function deliveryOf(id: string) {
  const [row] = await database
    .select({ state: messageDeliveryTable.state, failure: messageDeliveryTable.failure })
    .from(messageDeliveryTable)
    .where(eq(messageDeliveryTable.message, id));
  return row;
}

describe("a message that was taken back", () => {
  test("is neither leased nor retried nor handed out nor listed, and says why", async () => {
    const [id, other] = [await enqueue(), await enqueue()];
    expect(await takeBack(id)).toEqual({ takenBack: [id], left: [] });
    await expireDeliveryLeases(database, dayLater);
    expect((await lease(dayLater)).map((one) => one.id)).toEqual([other]);
    const opened = await courier();
    expect(await opened.retryDelivery(id)).toBe(false);
    expect(await opened.handOutMessage(id)).toBeUndefined();
    expect((await opened.listDeliveries()).map((one) => one.id)).toEqual([other]);
    expect(await deliveryOf(id)).toEqual({ state: "taken-back", failure: "consent-withdrawn" });
  });

  test("stays so where an attempt under way fails after it, as a dead letter or not", async () => {
    const id = await enqueue();
    await lease(dayLater);
    await letMessageLeave(database, id);
    expect(await takeBack(id)).toEqual({ takenBack: [], left: [id] });
    for (const nextAt of [dayLater, undefined])
      await recordDeliveryFailure(database, id, { failure: "unreachable", nextAt });
    expect(await deliveryOf(id)).toEqual({ state: "taken-back", failure: "consent-withdrawn" });
  });

  test("is delivered nevertheless where the attempt under way arrived", async () => {
    const id = await enqueue();
    await letMessageLeave(database, id);
    await takeBack(id);
    await markMessageDelivered(database, id, dayLater);
    expect(await deliveryOf(id)).toEqual({ state: "delivered", failure: null });
  });

  test("cannot leave, even if it was leased before: its row decides", async () => {
    const id = await enqueue();
    await lease(dayLater);
    expect(await takeBack(id)).toEqual({ takenBack: [id], left: [] });
    expect(await letMessageLeave(database, id)).toBe(false);
  });
});

describe("counts as having left", () => {
  test.each<[string, (id: string) => Promise<unknown>]>([
    ["what was delivered", (id) => markMessageDelivered(database, id, now)],
    ["what was handed out to be carried", async (id) => (await courier()).handOutMessage(id)],
    ["what was given to the transport, whatever came of it", (id) => letMessageLeave(database, id)],
    [
      "what an older version left without a note of it",
      () => client.exec("update deliveries set never_left = null"),
    ],
  ])("%s", async (_, before) => {
    const id = await enqueue();
    await before(id);
    expect(await takeBack(id)).toEqual({ takenBack: [], left: [id] });
  });
});

test("taking back again, or what is not there, changes nothing", async () => {
  const id = await enqueue();
  const outcome = { takenBack: [id], left: [] };
  expect(await takeBack(id, "29d7c64f-4d90-4a57-8322-11ed559964e5")).toEqual(outcome);
  expect(await takeBack(id)).toEqual(outcome);
  expect(await takeBack()).toEqual({ takenBack: [], left: [] });
});
