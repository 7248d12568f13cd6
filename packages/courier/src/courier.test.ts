import { randomBytes } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import { verifyReceipt } from "@spean/exchange";
import { drizzle } from "drizzle-orm/pglite";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aesSealing } from "../test/aes-sealing.js";
import {
  abroad,
  dispatchTo,
  type ForeignAgency,
  foreignAgency,
  home,
  standard,
  valueOf,
} from "../test/foreign-agency.js";
import { type Courier, openCourier } from "./courier.js";
import type { ArrivedEnvelope, CourierOptions, EnvelopeReply } from "./courier-options.js";
import { replayedEnvelopeRefusal } from "./courier-refusal.js";
import type { CourierQueries } from "./database/courier-database.js";
import {
  exchangeKeyTable,
  inboxMessageTable,
  messageDeliveryTable,
  outboxMessageTable,
} from "./database/courier-tables.js";
import { migrateCourier } from "./migrate-courier.js";
import { leaseDueMessages, recordDeliveryFailure } from "./outbox/outbox.js";
import type { MessageTransport, MessageTransportResult } from "./outbox/post-message.js";

/** The moment of a test, after our keys were made. */
let now = new Date();
const later = (ms: number) => new Date(now.getTime() + ms);
const sealing = aesSealing(randomBytes(32));

let client: PGlite;
let database: ReturnType<typeof drizzle>;
let envelopes: ArrivedEnvelope[];
let replies: EnvelopeReply[];

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
  [envelopes, replies] = [[], []];
});

const open = (options: Partial<CourierOptions<CourierQueries>> = {}) =>
  openCourier<CourierQueries>({
    database,
    self: home,
    partners: [{ party: abroad, address: "https://shelter.example" }],
    standard,
    sealing,
    onEnvelope: async (_, envelope) => void envelopes.push(envelope),
    onReply: async (_, reply) => void replies.push(reply),
    onWithdrawal: async () => undefined,
    ...options,
  });

/** Ours and theirs, the key directory imported. */
async function openBoth(
  options: Partial<CourierOptions<CourierQueries>> = {},
): Promise<{ courier: Courier; foreign: ForeignAgency }> {
  const courier = await open(options);
  now = new Date();
  const foreign = await foreignAgency(await courier.readDirectoryMember(), now);
  valueOf(await courier.importDirectory(foreign.file));
  return { courier, foreign };
}

const send = async (courier: Courier) =>
  valueOf(
    await database.transaction((transaction) => courier.sendRecord(transaction, dispatchTo(abroad, now))),
  );
const messageOf = async (courier: Courier, id: string) => (await courier.handOutMessage(id))!.message;
const stateOf = async (id: string) =>
  (await database.select().from(messageDeliveryTable)).find(({ message }) => message === id)?.state;
const untilState = (id: string, state: string) =>
  expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe(state);

test("the tables are created once, and refuse to be changed", async () => {
  await migrateCourier(database);
  const courier = await open();
  expect((await courier.readDirectoryMember()).keys).toHaveLength(3);
  await expect(client.exec("delete from exchange_keys")).rejects.toThrow("append-only");
});

describe("keys", () => {
  test("are made the first time and found the next; their private halves are sealed", async () => {
    const members = [await (await open()).readDirectoryMember(), await (await open()).readDirectoryMember()];
    expect(members[1]).toEqual(members[0]);
    const rows = await database.select().from(exchangeKeyTable);
    for (const { privateJwk } of rows) expect(Buffer.from(privateJwk).toString()).not.toContain("kty");
  });

  test("serve nothing without a directory, which is found where `refreshDirectory` has one", async () => {
    const courier = await open();
    expect(await courier.receiveMessage("x")).toMatchObject({
      ok: false,
      refusal: { status: 409, code: "no-directory" },
    });
    const foreign = await foreignAgency(await courier.readDirectoryMember(), now);
    const refreshed = await open({
      refreshDirectory: async (accept) => void valueOf(await accept(foreign.file)),
    });
    expect((await refreshed.readKeys()).ok).toBe(true);
  });
});

describe("the inbox", () => {
  test("keeps and handles an envelope exactly once, however often it comes", async () => {
    const { courier, foreign } = await openBoth();
    const envelope = await foreign.send();
    let audited = 0;
    const receive = () => courier.receiveMessage(envelope, { onKept: async () => void (audited += 1) });
    const answers = [...(await Promise.all([receive(), receive(), receive()])), await receive()].map(valueOf);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^spean-answer\/1~/);
    expect([envelopes.length, audited]).toEqual([1, 1]);
    expect(envelopes[0]!.manifest.sender).toEqual(abroad);
    expect(await database.select().from(inboxMessageTable)).toHaveLength(1);
  });

  test("keeps nothing where the handler throws or refuses, and takes the message when it comes again", async () => {
    let fault: "throws" | "refuses" | undefined = "throws";
    const { courier, foreign } = await openBoth({
      onEnvelope: async () => {
        if (fault === "throws") throw new Error("The disk is full.");
        return fault === "refuses" ? replayedEnvelopeRefusal : undefined;
      },
    });
    const envelope = await foreign.send();
    await expect(courier.receiveMessage(envelope)).rejects.toThrow("disk");
    fault = "refuses";
    expect(await courier.receiveMessage(envelope)).toEqual({ ok: false, refusal: replayedEnvelopeRefusal });
    expect(await database.select().from(inboxMessageTable)).toEqual([]);
    fault = undefined;
    expect((await courier.receiveMessage(envelope)).ok).toBe(true);
  });

  test.each(["", "x", "a.b.c", "spean-envelope/1~x~y~z", "spean-answer/1~x"])(
    "refuses %j",
    async (message) => {
      const { courier } = await openBoth();
      expect(await courier.receiveMessage(message)).toMatchObject({ ok: false, refusal: { status: 422 } });
    },
  );

  test("takes a receipt and an answer for an envelope of ours, and for no other", async () => {
    const { courier, foreign } = await openBoth();
    const id = await send(courier);
    const envelope = await messageOf(courier, id);
    const receipt = await foreign.accept(envelope);
    const handedBack = await foreign.answer(envelope, "handed-back");
    for (const message of [receipt, handedBack, receipt])
      expect(valueOf(await courier.receiveMessage(message))).toBe("kept");
    expect(replies.map(({ message, status, from }) => [message, status, from])).toEqual([
      [id, "accepted", abroad],
      [id, "handed-back", abroad],
    ]);
    expect(await stateOf(id)).toBe("delivered");
    valueOf(await courier.receiveMessage(await foreign.send()));
    const accepted = valueOf(
      await database.transaction((transaction) => courier.acceptEnvelope(transaction, envelopes[0]!.digest)),
    );
    expect(await courier.receiveMessage(await messageOf(courier, accepted.receipt))).toMatchObject({
      refusal: { code: "unknown-envelope" },
    });
  });
});

test("an envelope that came in is peeked at, accepted with a receipt that verifies, or answered", async () => {
  const { courier, foreign } = await openBoth();
  const envelope = await foreign.send();
  valueOf(await courier.receiveMessage(envelope));
  const { digest, manifest } = envelopes[0]!;
  expect(valueOf(await courier.peekEnvelope(digest))).toEqual(manifest);
  const { content, receipt } = valueOf(
    await database.transaction((transaction) => courier.acceptEnvelope(transaction, digest)),
  );
  expect(content.record.ageClass).toBe("adult");
  const { directory } = foreign;
  const verified = await verifyReceipt(await messageOf(courier, receipt), { envelope, directory });
  expect(valueOf(verified)).toMatchObject({ sender: abroad, recipient: home, readWith: standard });
  const answer = {
    envelope: { id: manifest.id, digest },
    to: abroad,
    status: "handed-back",
    code: "help-completed",
  } as const;
  const id = valueOf(
    await database.transaction((transaction) => courier.answerEnvelope(transaction, answer)),
  );
  expect(await messageOf(courier, id)).toMatch(/^spean-answer\/1~/);
  await expect(courier.peekEnvelope("sha256:none")).rejects.toThrow("no envelope");
});

describe("the outbox", () => {
  test("is transactional: what is rolled back is not sent", async () => {
    const { courier } = await openBoth();
    const rolledBack = database.transaction(async (transaction) => {
      valueOf(await courier.sendRecord(transaction, dispatchTo(abroad, now)));
      throw new Error("The case was locked.");
    });
    await expect(rolledBack).rejects.toThrow("locked");
    expect(await database.select().from(outboxMessageTable)).toEqual([]);
    expect(await database.select().from(messageDeliveryTable)).toEqual([]);
  });

  test("leases a message to one process at a time, and to the next once the lease has run out", async () => {
    const { courier } = await openBoth();
    const id = await send(courier);
    const lease = (at: Date) => leaseDueMessages(database, { count: 4, lease: 1000, now: at });
    const due = later(60_000);
    const [first, second] = await Promise.all([lease(due), lease(due)]);
    expect([...first, ...second].map((one) => [one.id, one.attempt])).toEqual([[id, 1]]);
    expect(await lease(later(60_999))).toEqual([]);
    expect((await lease(later(61_000))).map(({ attempt }) => attempt)).toEqual([2]);
  });
});

describe("delivery", () => {
  const backoff = { firstDelay: 5, longestDelay: 10, attempts: 3 };
  const failed = (failure: string, final = false): MessageTransportResult => ({ ok: false, failure, final });

  /** A courier that runs, with a way over which each attempt is answered as `answer` says. */
  async function openRunning(
    answer: (message: string, foreign: ForeignAgency) => Promise<MessageTransportResult>,
  ) {
    const sent: string[] = [];
    const transport: MessageTransport = (address, message) => {
      sent.push(address);
      return answer(message, both.foreign);
    };
    const both = await openBoth({ backoff, transport });
    const id = await send(both.courier);
    both.courier.start();
    return { ...both, id, sent };
  }

  test("ends with the signed answer that the envelope has arrived", async () => {
    const { courier, id, sent } = await openRunning(async (message, foreign) => ({
      ok: true,
      reply: await foreign.answer(message, "arrived"),
    }));
    await untilState(id, "delivered");
    await courier.stop();
    expect(sent).toEqual(["https://shelter.example"]);
    expect(replies.map(({ message, status }) => [message, status])).toEqual([[id, "arrived"]]);
    expect(await courier.listDeliveries()).toEqual([]);
  });

  test("is tried again with backoff, then a dead letter, which is delivered once somebody retries it", async () => {
    let reachable = false;
    const { courier, id, sent } = await openRunning(async (message, foreign) =>
      reachable ? { ok: true, reply: await foreign.answer(message, "arrived") } : failed("unreachable"),
    );
    await untilState(id, "dead");
    expect(sent).toHaveLength(3);
    expect(await courier.listDeliveries()).toMatchObject([
      { id, state: "dead", attempts: 3, failure: "unreachable", to: abroad },
    ]);
    expect(await courier.countDeadLetters()).toBe(1);
    reachable = true;
    expect(await courier.retryDelivery(id)).toBe(true);
    await untilState(id, "delivered");
    expect(await courier.retryDelivery(id)).toBe(false);
    await courier.stop();
  });

  test.each<[string, (foreign: ForeignAgency) => Promise<MessageTransportResult>, string, number]>([
    ["a final failure is not retried", async () => failed("not-for-us", true), "not-for-us", 1],
    ["words are no answer", async () => ({ ok: true, reply: "kept" }), "reply-not-understood", 3],
  ])("%s", async (_, answer, failure, attempts) => {
    const { courier, id } = await openRunning((__, foreign) => answer(foreign));
    await untilState(id, "dead");
    await courier.stop();
    expect(await courier.listDeliveries()).toMatchObject([{ id, failure, attempts }]);
    expect(replies).toEqual([]);
  });

  test("begins with what a killed process had leased, without waiting for the lease to run out", async () => {
    const { courier, foreign } = await openBoth({
      transport: async (_, message) => ({ ok: true, reply: await foreign.answer(message, "arrived") }),
    });
    const id = await send(courier);
    const leased = await leaseDueMessages(database, { count: 1, lease: 3_600_000, now: later(60_000) });
    expect(leased.map((one) => one.id)).toEqual([id]);
    courier.start();
    await untilState(id, "delivered");
    await courier.stop();
  });

  test("is not proven by an answer about another envelope", async () => {
    const other = await openBoth();
    const earlierId = await send(other.courier);
    const earlier = await messageOf(other.courier, earlierId);
    await recordDeliveryFailure(database, earlierId, { failure: "not-for-us", nextAt: undefined });
    const reply = await other.foreign.answer(earlier, "arrived");
    const running = await open({ backoff, transport: async () => ({ ok: true, reply }) });
    const id = await send(running);
    running.start();
    await untilState(id, "dead");
    await running.stop();
    expect((await running.listDeliveries()).find((one) => one.id === id)?.failure).toBe(
      "reply-not-understood",
    );
    expect([await stateOf(earlierId), replies]).toEqual(["dead", []]);
  });

  test("to a partner without an address is a dead letter at once, for somebody to carry", async () => {
    const { courier } = await openBoth({ partners: [{ party: abroad }] });
    const id = await send(courier);
    courier.start();
    await untilState(id, "dead");
    await courier.stop();
    expect(await courier.listDeliveries()).toMatchObject([{ failure: "no-address", attempts: 1 }]);
  });
});
