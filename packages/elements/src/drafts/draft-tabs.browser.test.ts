import { commonList } from "@spean/standard";
import { en } from "@spean/standard/en";
import { afterEach, beforeEach, expect, test } from "vitest";
import { mount } from "../../test/mount.js";
import {
  createDraftSalt,
  deriveDraftKey,
  type DraftStore,
  type ElementDraft,
  keepElementDraft,
  openDraftStore,
  removeAllDrafts,
} from "../drafts.js";
import "../register.js";

const name = "draft-tabs-test";
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(String, (error: { code: string }) => error.code);
const requested = <Result>(request: IDBRequest<Result>) =>
  new Promise<Result>((done) => (request.onsuccess = () => done(request.result)));

let key: CryptoKey;
let drafts: DraftStore<ElementDraft>;
/** The connections that were opened, as the browser has them. */
let connections: IDBDatabase[];
const { open } = IDBFactory.prototype;
beforeEach(async () => {
  connections = [];
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    request.addEventListener("success", () => connections.push(request.result));
    return request;
  };
  key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  drafts = await openDraftStore<ElementDraft>({ key, name });
});
afterEach(async () => {
  IDBFactory.prototype.open = open;
  drafts.close();
  await requested(indexedDB.deleteDatabase(name));
});

test("a draft that another tab has written since it was read is neither written over nor removed", async () => {
  const id = await drafts.save({ ageClass: "adult" });
  const read = (await drafts.load(id))!;
  await drafts.replace(read, { ageClass: "child" });
  expect(await codeOf(drafts.replace(read, { ageClass: "unknown" }))).toBe("moved");
  expect(await codeOf(drafts.replace({ id }, { ageClass: "unknown" }))).toBe("moved");
  expect(await drafts.remove(id, read.revision)).toBe(false);
  const stands = (await drafts.load(id))!;
  expect(stands.value).toEqual({ ageClass: "child" });
  expect(await drafts.remove(id, stands.revision)).toBe(true);
  expect(await drafts.load(id)).toBeUndefined();
});

test("two tabs that keep the same draft lose no answer of either: the second lies beside the first", async () => {
  const id = await drafts.save({ answers: {} });
  const read = (await drafts.load(id))!;
  const tabs = [];
  for (const code of ["act.recruited", "act.transported"]) {
    const screening = await mount("spean-screening", { standard: commonList, texts: { en } });
    const kept = keepElementDraft(screening, drafts, read);
    screening.answers = { [code]: "yes" };
    screening.dispatchEvent(new CustomEvent("spean-answer"));
    await kept.saved();
    tabs.push({ kept, screening });
  }
  const { drafts: found } = await drafts.list();
  expect(found.map(({ value }) => Object.keys(value.answers as object)).sort()).toEqual([
    ["act.recruited"],
    ["act.transported"],
  ]);
  expect(new Set(tabs.map(({ kept }) => kept.id)).size).toBe(2);
});

test("once the browser has closed the connection, drafts are saved, read, listed and removed on another", async () => {
  const id = await drafts.save({ ageClass: "adult" });
  const uses: (() => Promise<unknown>)[] = [
    () => drafts.save({ ageClass: "child" }),
    () => drafts.load(id),
    () => drafts.list(),
    () => drafts.remove(id),
  ];
  for (const use of uses) {
    connections.at(-1)!.close();
    await use();
  }
  expect((await drafts.list()).drafts.map(({ value }) => value)).toEqual([{ ageClass: "child" }]);
});

test("whoever deletes the database is not kept waiting by an open tab, and what is saved after that is kept", async () => {
  await drafts.save({ ageClass: "adult" });
  await requested(indexedDB.deleteDatabase(name));
  const id = await drafts.save({ ageClass: "child" });
  expect((await drafts.list()).drafts.map((draft) => draft.id)).toEqual([id]);
});

test("where something else holds the database, opening it ends with a reason", async () => {
  drafts.close();
  const holding = await requested(indexedDB.open(name));
  const deleting = requested(indexedDB.deleteDatabase(name));
  expect(await codeOf(openDraftStore({ key, name }))).toBe("blocked");
  holding.close();
  await deleting;
});

test("everything can be erased without a key, and every draft that a key does not open is named", async () => {
  const id = await drafts.save({ ageClass: "adult" });
  const other = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const theirs = await openDraftStore({ key: other, name });
  expect((await theirs.list()).unreadable).toEqual([id]);
  await removeAllDrafts(name);
  expect(await theirs.list()).toEqual({ drafts: [], unreadable: [] });
  theirs.close();
});

test("a page without HTTPS is told so, by everything that would encrypt", async () => {
  Object.defineProperty(crypto, "subtle", { value: undefined, configurable: true });
  try {
    expect(await codeOf(deriveDraftKey("invented words", createDraftSalt()))).toBe("insecure-page");
    expect(await codeOf(openDraftStore({ key, name }))).toBe("insecure-page");
  } finally {
    Reflect.deleteProperty(crypto, "subtle");
  }
});
