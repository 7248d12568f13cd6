import { randomBytes } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aesSealing } from "../../test/aes-sealing.js";
import { abroad, home, standard } from "../../test/foreign-agency.js";
import { type Courier, openCourier } from "../courier.js";
import { plainInboxReply } from "../inbox/verified-message.js";
import { migrateCourier } from "../migrate-courier.js";
import type { MessageTransport, MessageTransportResult } from "./post-message.js";

const silent = { agency: "Example Silence", country: "TH" } as const;
const addresses = [
  { party: abroad, address: "https://shelter.example" },
  { party: silent, address: "https://silence.example" },
];
const kept: MessageTransportResult = { ok: true, reply: plainInboxReply };

let client: PGlite;
let courier: Courier;
beforeAll(async () => {
  client = await PGlite.create();
});
afterEach(async () => {
  await courier.stop();
  await client.exec("drop schema public cascade; create schema public; drop schema drizzle cascade");
});
afterAll(() => client.close());

/** A courier that runs over this way, with messages to these agencies in its outbox. @returns their ids */
async function deliverTo(to: readonly (typeof silent | typeof abroad)[], transport: MessageTransport) {
  const database = drizzle(client);
  await migrateCourier(database);
  courier = await openCourier({
    database,
    self: home,
    partners: addresses,
    standard,
    sealing: aesSealing(randomBytes(32)),
    backoff: { firstDelay: 5, longestDelay: 10, attempts: 3 },
    onEnvelope: () => Promise.resolve(undefined),
    onReply: () => Promise.resolve(undefined),
    onWithdrawal: () => Promise.resolve(undefined),
    transport,
  });
  const ids: string[] = [];
  for (const party of to)
    ids.push(
      await courier.enqueueMessage(database, { kind: "receipt", to: party, message: `m${ids.length}` }),
    );
  courier.start();
  return ids;
}

const undelivered = async () => (await courier.listDeliveries()).map(({ to }) => to.agency);

test("a recipient that does not answer holds up no other, however many messages wait for it", async () => {
  let [atOnce, answerAll] = [0, () => {}];
  const answered = new Promise<void>((resolve) => (answerAll = resolve));
  const seven = Array.from({ length: 7 }, () => silent);
  await deliverTo([...seven, ...Array.from({ length: 6 }, () => abroad)], async (address) => {
    if (!address.includes("silence")) return kept;
    atOnce += 1;
    await answered;
    return kept;
  });
  await expect.poll(undelivered).toEqual(seven.map(({ agency }) => agency));
  expect(atOnce).toBe(4);
  answerAll();
  await expect.poll(undelivered).toEqual([]);
});

test("an attempt that breaks off by a fault of ours is a failed one, and is not repeated for ever", async () => {
  let attempts = 0;
  const [id] = await deliverTo([abroad], () => {
    attempts += 1;
    return Promise.reject(new TypeError("invented"));
  });
  await expect.poll(() => courier.countDeadLetters()).toBe(1);
  expect(attempts).toBe(3);
  expect(await courier.listDeliveries()).toMatchObject([{ id, state: "dead", failure: "failed-here" }]);
});
