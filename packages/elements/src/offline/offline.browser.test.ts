import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  createOfflineQueue,
  eraseOfflineQueues,
  hasOfflineQueue,
  type OfflineQueue,
  openOfflineQueue,
  type OfflineQueueEntry,
  recoverOfflineQueue,
  type SynchronisedQueueState,
  type QueueSendResult,
  synchroniseOfflineQueue,
  type QueueSyncHindrance,
} from "../offline.js";

interface Note extends OfflineQueueEntry {
  readonly text: string;
}

const name = "offline-test";
const passphrase = "invented words for a test";
const since = (minute: number): string => `2026-03-01T09:${minute}:00.000Z`;
const notes: readonly Note[] = [
  { id: "later", since: since(31), text: "second" },
  { id: "earlier", since: since(30), text: "first" },
];

let queue: OfflineQueue<Note, { account: string }>;
beforeEach(async () => {
  localStorage.clear();
  queue = await createOfflineQueue<Note, { account: string }>(passphrase, { account: "a-1" }, name);
});
afterEach(async () => {
  queue.close();
  localStorage.clear();
  await new Promise((deleted) => (indexedDB.deleteDatabase(name).onsuccess = deleted));
});

/** A synchronised queue of two notes, and what the server is asked; `results` are its answers. */
async function synchronised(
  results: QueueSendResult<Note>["kind"][],
  checkSession: () => Promise<QueueSyncHindrance | undefined> = async () => undefined,
) {
  for (const note of notes) await queue.put(note);
  const sent: string[] = [];
  const states: SynchronisedQueueState<Note>[] = [];
  const synchroniser = await synchroniseOfflineQueue(queue, {
    transport: {
      prepare: (note) => note,
      send: async (entry) => {
        sent.push(entry.id);
        return { kind: results.shift() ?? "confirmed", entry } as QueueSendResult<Note>;
      },
    },
    checkSession,
    onChange: (state) => states.push(state),
    shortestWait: 20,
    longestWait: 40,
  });
  return { synchroniser, sent, states };
}

test("the passphrase opens the queue again, with its owner and its entries, oldest first", async () => {
  for (const note of notes) await queue.put(note);
  const opened = await openOfflineQueue<Note, { account: string }>(passphrase, { name });
  expect(opened?.owner).toEqual({ account: "a-1" });
  expect((await opened!.list()).map(({ text }) => text)).toEqual(["first", "second"]);
  opened!.close();
});

test("another passphrase opens nothing, and neither does any on a device where nobody set it up", async () => {
  expect(await openOfflineQueue("other words", { name })).toBeUndefined();
  await eraseOfflineQueues(name);
  expect(await recoverOfflineQueue(name)).toBe(false);
  expect(await openOfflineQueue(passphrase, { name })).toBeUndefined();
});

test("asking whether anybody set it up makes no database", async () => {
  localStorage.clear();
  expect(await recoverOfflineQueue("queue-nobody-made")).toBe(false);
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain("queue-nobody-made");
});

test("what waits is opened even where localStorage was lost, as when the browser ends too soon to write it", async () => {
  await queue.put(notes[0]!);
  localStorage.clear();
  expect([hasOfflineQueue(), await recoverOfflineQueue(name), hasOfflineQueue()]).toEqual([
    false,
    true,
    true,
  ]);
  localStorage.clear();
  const opened = await openOfflineQueue<Note>(passphrase, { name });
  expect((await opened!.list()).map(({ text }) => text)).toEqual([notes[0]!.text]);
  opened!.close();
});

test("in clear the device holds a salt and nothing else", () => {
  expect(Object.keys(localStorage)).toEqual(["spean-salts"]);
  expect(atob(localStorage.getItem("spean-salts")!)).toHaveLength(16);
});

test("entries are sent in order, and each leaves the device once it is confirmed", async () => {
  const { synchroniser, sent, states } = await synchronised([]);
  await synchroniser.synchronise();
  expect(sent).toEqual(["earlier", "later"]);
  expect(states.map(({ sending, entries }) => [sending, entries.length])).toEqual([
    [false, 2],
    [true, 2],
    [false, 0],
  ]);
  expect(await queue.list()).toEqual([]);
  synchroniser.stop();
});

test("while the server is unreachable it is tried again with backoff, and quietly", async () => {
  const { synchroniser, sent, states } = await synchronised(["unreachable", "unreachable"]);
  await synchroniser.synchronise();
  expect(synchroniser.state.hindrance).toBe("unreachable");
  await vi.waitUntil(() => synchroniser.state.entries.length === 0);
  expect(sent).toEqual(["earlier", "earlier", "earlier", "later"]);
  expect(states.filter(({ sending }) => sending)).toHaveLength(1);
  synchroniser.stop();
});

test("the `online` event has everything sent at once", async () => {
  const { synchroniser, sent } = await synchronised([]);
  window.dispatchEvent(new Event("online"));
  await vi.waitUntil(() => synchroniser.state.entries.length === 0);
  expect(sent).toEqual(["earlier", "later"]);
  synchroniser.stop();
});

test("nothing is sent in the name of somebody else, and nothing is tried again by itself", async () => {
  const { synchroniser, sent } = await synchronised([], async () => "other-account");
  await synchroniser.synchronise();
  await new Promise((later) => setTimeout(later, 100));
  expect(sent).toEqual([]);
  expect(synchroniser.state).toMatchObject({ hindrance: "other-account", sending: false });
  expect(synchroniser.state.entries).toHaveLength(2);
  synchroniser.stop();
});

test("an entry that its editor could not send is tried again later", async () => {
  const { synchroniser, sent } = await synchronised([]);
  const later = synchroniser.state.entries.find(({ id }) => id === "later")!;
  await synchroniser.put({ ...later, text: "changed" }, "unreachable");
  await vi.waitUntil(() => synchroniser.state.entries.length === 0);
  expect(sent).toEqual(["earlier", "later"]);
  synchroniser.stop();
});

test("an entry that is open in an editor is sent by the editor", async () => {
  for (const note of notes) await queue.put(note);
  const edited: string[] = [];
  const synchroniser = await synchroniseOfflineQueue(queue, {
    transport: { prepare: (note) => note, send: async () => ({ kind: "confirmed" }) },
    checkSession: async () => undefined,
    onChange: () => {},
    sendInEditor: ({ id }) => (id === "later" ? Promise.resolve(void edited.push(id)) : undefined),
  });
  await synchroniser.synchronise();
  expect(edited).toEqual(["later"]);
  expect(synchroniser.state.entries.map(({ id }) => id)).toEqual(["later"]);
  synchroniser.stop();
});
