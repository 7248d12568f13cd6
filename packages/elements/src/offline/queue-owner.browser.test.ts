import { afterEach, beforeEach, expect, test } from "vitest";
import { createDraftSalt, deriveDraftKey } from "../drafts/draft-key.js";
import { openDraftStore } from "../drafts/draft-store.js";
import {
  createOfflineQueue,
  eraseOfflineQueues,
  hasOfflineQueue,
  type OfflineQueueEntry,
  openOfflineQueue,
  synchroniseOfflineQueue,
} from "../offline.js";

interface Note extends OfflineQueueEntry {
  readonly text: string;
}
interface Officer {
  readonly account: string;
}

const name = "queue-owner-test";
const words = "invented words for a test";
const note = (id: string): Note => ({ id, since: `2026-03-0${id.at(-1)!}T09:30:00.000Z`, text: `of ${id}` });
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(String, (error: { code: string }) => error.code);
const openFor = (account?: string, passphrase = words) =>
  openOfflineQueue<Note, Officer>(passphrase, { account, name });

beforeEach(() => localStorage.clear());
afterEach(async () => {
  localStorage.clear();
  await new Promise((deleted) => (indexedDB.deleteDatabase(name).onsuccess = deleted));
});

/** What an earlier version left: one salt for the device, and entries that name no account. */
async function keptByEarlierVersion(accounts: readonly string[], ids: readonly string[]): Promise<void> {
  const salt = createDraftSalt();
  localStorage.setItem("spean-salt", btoa(String.fromCharCode(...salt)));
  const rows = await openDraftStore({ key: await deriveDraftKey(words, salt), name });
  for (const account of accounts) await rows.save({ profile: { account } });
  for (const id of ids) {
    const { id: _, ...waiting } = note(id);
    await rows.save({ waiting }, id);
  }
  rows.close();
}

test("a passphrase that another account of the device has is refused, and opens nothing for anybody else", async () => {
  const first = await createOfflineQueue<Note, Officer>(words, { account: "a-1" }, name);
  await first.put(note("n-1"));
  expect(await codeOf(createOfflineQueue(words, { account: "a-2" }, name))).toBe("passphrase-in-use");
  expect(await codeOf(openFor("a-2"))).toBe("passphrase-in-use");
  const second = await createOfflineQueue<Note, Officer>(
    "entirely other words here",
    { account: "a-2" },
    name,
  );
  expect(await second.list()).toEqual([]);
  expect((await (await openFor("a-1"))!.list()).map(({ id }) => id)).toEqual(["n-1"]);
  expect((await openFor(undefined))!.owner).toEqual({ account: "a-1" });
});

test("every queue of a device has a salt of its own", async () => {
  await createOfflineQueue<Note, Officer>(words, { account: "a-1" }, name);
  await createOfflineQueue<Note, Officer>("entirely other words here", { account: "a-2" }, name);
  const salts = localStorage.getItem("spean-salts")!.split(" ");
  expect(new Set(salts).size).toBe(2);
});

test("a passphrase that could be guessed sets nothing up", async () => {
  expect(await codeOf(createOfflineQueue("aaaaaaaaaaaa", { account: "a-1" }, name))).toBe("weak-passphrase");
  expect(hasOfflineQueue()).toBe(false);
});

test("what an earlier version kept for one account is theirs, under their own key from the first unlock on", async () => {
  await keptByEarlierVersion(["a-1"], ["n-1", "n-2"]);
  for (let unlock = 0; unlock < 2; unlock += 1) {
    const queue = (await openFor("a-1"))!;
    expect((await queue.list()).map(({ id, text, unowned }) => [id, text, unowned])).toEqual([
      ["n-1", "of n-1", undefined],
      ["n-2", "of n-2", undefined],
    ]);
    queue.close();
  }
  localStorage.removeItem("spean-salt");
  expect(await (await openFor("a-1"))!.list()).toHaveLength(2);
  expect(await codeOf(openFor("a-2"))).toBe("passphrase-in-use");
});

test("what an earlier version kept under the passphrase of two is open to both, and sent in nobody's name until one has written it", async () => {
  await keptByEarlierVersion(["a-1", "a-2"], ["n-1", "n-2"]);
  expect(await codeOf(openFor(undefined))).toBe("passphrase-in-use");
  const [first, second] = [(await openFor("a-1"))!, (await openFor("a-2"))!];
  expect([first.owner.account, second.owner.account]).toEqual(["a-1", "a-2"]);
  const sent: string[] = [];
  const synchroniser = await synchroniseOfflineQueue(first, {
    transport: {
      prepare: (entry) => entry,
      send: async ({ id }) => {
        sent.push(id);
        return { kind: "confirmed" };
      },
    },
    checkSession: async () => undefined,
    onChange: () => undefined,
  });
  await synchroniser.synchronise();
  expect(sent).toEqual([]);
  expect((await second.list()).map(({ unowned }) => unowned)).toEqual([true, true]);
  await synchroniser.put((await first.list())[0]!);
  await synchroniser.synchronise();
  expect(sent).toEqual(["n-1"]);
  expect((await second.list()).map(({ id }) => id)).toEqual(["n-2"]);
  synchroniser.stop();
  second.close();
});

test("everything that waits on a device can be erased, whosever it is", async () => {
  const queue = await createOfflineQueue<Note, Officer>(words, { account: "a-1" }, name);
  await queue.put(note("n-1"));
  await eraseOfflineQueues(name);
  expect([hasOfflineQueue(), localStorage.length, await queue.list()]).toEqual([false, 0, []]);
  expect(await openFor("a-1")).toBeUndefined();
});
