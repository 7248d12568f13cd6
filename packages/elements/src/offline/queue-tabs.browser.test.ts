import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  createOfflineQueue,
  type OfflineQueue,
  type OfflineQueueEntry,
  openOfflineQueue,
  synchroniseOfflineQueue,
} from "../offline.js";

interface Note extends OfflineQueueEntry {
  readonly answers: readonly string[];
}
interface Officer {
  readonly account: string;
}

const name = "queue-tabs-test";
const words = "invented words for a test";
const since = "2026-03-01T09:30:00.000Z";
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(String, (error: { code: string }) => error.code);

let connections: IDBDatabase[];
const { open } = IDBFactory.prototype;
let [first, second]: OfflineQueue<Note, Officer>[] = [];
beforeEach(async () => {
  localStorage.clear();
  connections = [];
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    request.addEventListener("success", () => connections.push(request.result));
    return request;
  };
  first = await createOfflineQueue<Note, Officer>(words, { account: "a-1" }, name);
  second = (await openOfflineQueue<Note, Officer>(words, { name }))!;
});
afterEach(async () => {
  IDBFactory.prototype.open = open;
  first!.close();
  second!.close();
  localStorage.clear();
  await new Promise((deleted) => (indexedDB.deleteDatabase(name).onsuccess = deleted));
});

/** A tab that synchronises a queue; `answered` says what of it the server gets. */
async function tabOver(queue: OfflineQueue<Note, Officer>, reachable: { yes: boolean }) {
  const answered: string[] = [];
  const synchroniser = await synchroniseOfflineQueue(queue, {
    transport: {
      prepare: (entry) => entry,
      send: async ({ answers }) => {
        if (!reachable.yes) return { kind: "unreachable" };
        answered.push(...answers);
        return { kind: "confirmed" };
      },
    },
    checkSession: async () => undefined,
    onChange: () => undefined,
    shortestWait: 20,
    longestWait: 40,
  });
  return { synchroniser, answered };
}

test("an entry that two tabs have open is kept twice, and both are sent: neither is written over", async () => {
  const reachable = { yes: false };
  const [one, other] = [await tabOver(first!, reachable), await tabOver(second!, reachable)];
  const kept = await one.synchroniser.put({ id: "n-1", since, answers: ["recruited"] });
  await other.synchroniser.put({ ...kept, answers: ["recruited", "transported"] });
  const beside = await one.synchroniser.put({ ...kept, answers: ["recruited", "harboured"] });
  expect(beside.id).not.toBe("n-1");
  expect((await first!.list()).map(({ answers }) => answers.at(-1)).sort()).toEqual([
    "harboured",
    "transported",
  ]);
  reachable.yes = true;
  await one.synchroniser.synchronise();
  expect(new Set(one.answered)).toEqual(new Set(["recruited", "transported", "harboured"]));
  one.synchroniser.stop();
  other.synchroniser.stop();
});

test("an entry that another tab has written is not put in its place, nor removed", async () => {
  const kept = await first!.put({ id: "n-1", since, answers: ["recruited"] });
  await second!.put({ ...kept, answers: ["recruited", "transported"] });
  expect(await codeOf(first!.put(kept))).toBe("moved");
  expect(await first!.remove(kept)).toBe(false);
  expect((await first!.list())[0]!.answers).toEqual(["recruited", "transported"]);
});

test("after the browser has closed the connection what waits is sent by itself, and sending ends", async () => {
  const reachable = { yes: false };
  const { synchroniser, answered } = await tabOver(first!, reachable);
  await synchroniser.put({ id: "n-1", since, answers: ["recruited"] }, "unreachable");
  for (const connection of connections) connection.close();
  reachable.yes = true;
  await vi.waitUntil(() => answered.length > 0);
  await vi.waitUntil(() => synchroniser.state.entries.length === 0);
  expect(synchroniser.state.sending).toBe(false);
  synchroniser.stop();
});

test("after the browser has cleared everything, what was confirmed as kept is kept again, and its passphrase opens it", async () => {
  const { synchroniser } = await tabOver(first!, { yes: false });
  await synchroniser.put({ id: "n-1", since, answers: ["recruited"] });
  localStorage.clear();
  second!.close();
  await new Promise((deleted) => (indexedDB.deleteDatabase(name).onsuccess = deleted));
  for (const connection of connections) connection.dispatchEvent(new Event("close"));
  await vi.waitUntil(async () => (await first!.list()).length === 1);
  await vi.waitUntil(async () => (await openOfflineQueue(words, { name })) !== undefined);
  expect((await (await openOfflineQueue<Note, Officer>(words, { name }))!.list())[0]!.answers).toEqual([
    "recruited",
  ]);
  synchroniser.stop();
});

test("a database that cannot be opened is a reason why nothing is sent, and sending ends", async () => {
  const { synchroniser } = await tabOver(first!, { yes: true });
  IDBFactory.prototype.open = () => {
    throw new DOMException("invented", "SecurityError");
  };
  for (const connection of connections) connection.close();
  await synchroniser.synchronise();
  expect(synchroniser.state).toMatchObject({ hindrance: "no-storage", sending: false });
  synchroniser.stop();
});
