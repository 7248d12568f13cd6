import { commonList } from "@spean/standard";
import { en } from "@spean/standard/en";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mount } from "../../test/mount.js";
import {
  deriveDraftKey,
  type DraftStore,
  type ElementDraft,
  keepElementDraft,
  createDraftSalt,
  openDraftStore,
  restoreElementDraft,
} from "../drafts.js";
import "../register.js";

const NAME = "drafts-test";
const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(String, (error: { code: string }) => error.code);

let key: CryptoKey;
let drafts: DraftStore<ElementDraft>;
beforeEach(async () => {
  key = await newKey();
  drafts = await openDraftStore<ElementDraft>({ key, name: NAME });
});
afterEach(async () => {
  drafts.close();
  await new Promise((deleted) => (indexedDB.deleteDatabase(NAME).onsuccess = deleted));
});

/** Every entry of the object store as the browser keeps it. */
async function stored(): Promise<{ id: string; iv: Uint8Array; data: ArrayBuffer }[]> {
  const database = await new Promise<IDBDatabase>((opened) => {
    const request = indexedDB.open(NAME);
    request.onsuccess = () => opened(request.result);
  });
  const store = database.transaction("drafts", "readwrite").objectStore("drafts");
  const all = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done) => (request.onsuccess = () => done(request.result)));
  const [ids, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
  database.close();
  return values.map((value, place) => ({ id: String(ids[place]), ...value }));
}

test("a draft comes back as it was, newest first, and is gone once removed", async () => {
  const first = await drafts.save({ answers: { "act.recruited": "yes" } });
  await new Promise((later) => setTimeout(later, 5));
  const second = await drafts.save({ answers: { "act.recruited": "declined" }, ageClass: "child" });
  const { drafts: found, unreadable } = await drafts.list();
  expect(found.map(({ id }) => id)).toEqual([second, first]);
  expect(unreadable).toEqual([]);
  expect((await drafts.load(second))?.value).toEqual({
    answers: { "act.recruited": "declined" },
    ageClass: "child",
  });
  await drafts.remove(second);
  expect(await drafts.load(second)).toBeUndefined();
  expect((await drafts.load(first))?.value).toEqual({ answers: { "act.recruited": "yes" } });
});

test("what is stored holds no word of the draft, and its size does not tell how much was answered", async () => {
  const all = Object.fromEntries(commonList.indicators.map(({ code }) => [code, "declined"]));
  await drafts.save({ answers: { "act.recruited": "yes" } });
  await drafts.save({ answers: Object.fromEntries(Object.entries(all).slice(0, 40)) });
  const entries = await stored();
  expect(entries.map(({ data }) => data.byteLength)).toEqual([4096 + 16, 4096 + 16]);
  for (const { id, iv, data } of entries) {
    expect(
      `${id}${new TextDecoder("latin1").decode(iv)}${new TextDecoder("latin1").decode(data)}`,
    ).not.toMatch(/recruited|yes|declined|answers/);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  }
  expect(new Set(entries.map(({ iv }) => String(iv))).size).toBe(2);
});

test("another key reads nothing and removes nothing", async () => {
  const id = await drafts.save({ ageClass: "adult" });
  const others = await openDraftStore({ key: await newKey(), name: NAME });
  expect(await codeOf(others.load(id))).toBe("unreadable");
  expect(await others.list()).toEqual({ drafts: [], unreadable: [id] });
  others.close();
  expect((await drafts.load(id))?.value).toEqual({ ageClass: "adult" });
});

test("a draft put in another's place is refused", async () => {
  const [mine, other] = [await drafts.save({ ageClass: "adult" }), await drafts.save({ ageClass: "child" })];
  const [sealed] = (await stored()).filter(({ id }) => id === other);
  const database = await new Promise<IDBDatabase>((opened) => {
    const request = indexedDB.open(NAME);
    request.onsuccess = () => opened(request.result);
  });
  const writing = database.transaction("drafts", "readwrite");
  writing.objectStore("drafts").put({ iv: sealed!.iv, data: sealed!.data }, mine);
  await new Promise((done) => (writing.oncomplete = done));
  database.close();
  expect(await codeOf(drafts.load(mine))).toBe("unreadable");
});

test("a key that cannot encrypt is refused", async () => {
  const half = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  expect(await codeOf(openDraftStore({ key: half, name: NAME }))).toBe("unsuitable-key");
});

test("the same passphrase and salt open a draft again, another passphrase does not", async () => {
  const salt = createDraftSalt();
  const writer = await openDraftStore({
    key: await deriveDraftKey("invented words for a test", salt),
    name: NAME,
  });
  const id = await writer.save({ ageClass: "disputed" });
  const reader = await openDraftStore({
    key: await deriveDraftKey("invented words for a test", salt),
    name: NAME,
  });
  expect((await reader.load(id))?.value).toEqual({ ageClass: "disputed" });
  const stranger = await openDraftStore({ key: await deriveDraftKey("other words", salt), name: NAME });
  expect(await codeOf(stranger.load(id))).toBe("unreadable");
  for (const opened of [writer, reader, stranger]) opened.close();
});

test("a key made from a passphrase cannot be read out of the browser", async () => {
  const made = await deriveDraftKey("invented words for a test", createDraftSalt());
  expect(made.extractable).toBe(false);
});

test("a screening is kept answer by answer under one id, and restored with nothing lost", async () => {
  const screening = await mount("spean-screening", {
    standard: commonList,
    texts: { en },
    urgentNeeds: { dangerNow: "declined" },
  });
  const kept = keepElementDraft(screening, drafts);
  const questions = ["act.recruited", "exploitation.hours", "exploitation.pay"] as const;
  for (const code of questions)
    await userEvent.click(
      page
        .getByRole("radiogroup", { name: en.indicators[code]!.question.text, exact: true })
        .getByRole("radio", { name: "Yes" }),
    );
  await kept.saved();
  expect((await drafts.list()).drafts).toHaveLength(1);
  const draft = await drafts.load(kept.id!);

  const reopened = await mount("spean-screening", { standard: commonList, texts: { en } });
  restoreElementDraft(reopened, draft!.value);
  expect(reopened.answers).toEqual(Object.fromEntries(questions.map((code) => [code, "yes"])));
  expect(reopened.urgentNeeds).toEqual({ dangerNow: "declined" });
});

test("answers given faster than the disk writes are all in the last save", async () => {
  const screening = await mount("spean-screening", { standard: commonList, texts: { en } });
  const kept = keepElementDraft(screening, drafts);
  const answers: Record<string, "yes"> = {};
  for (const { code } of commonList.indicators) {
    answers[code] = "yes";
    screening.answers = { ...answers };
    screening.dispatchEvent(new CustomEvent("spean-answer"));
  }
  await kept.saved();
  expect((await drafts.load(kept.id!))?.value).toMatchObject({ answers });
  kept.stop();
  screening.answers = {};
  screening.dispatchEvent(new CustomEvent("spean-answer"));
  await kept.saved();
  expect((await drafts.load(kept.id!))?.value).toMatchObject({ answers });
});
