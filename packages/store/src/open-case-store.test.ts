import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type CaseStore,
  type DatabaseQueries,
  openCaseStore,
  readOrCreateKey,
  restoreCaseStore,
  type SaveRequest,
} from "./index.js";

const note = "កំណត់ចំណាំគំរូ บันทึกตัวอย่าง";
const observer = { role: "officer", agency: "Demonstration agency" };
const passport = { kind: "passport", country: "KH", number: "N-៧០៧ ៤៤១៩" } as const;

/** A save of one answer. */
const saveOf = (answer: "yes" | "no", more: Partial<SaveRequest> = {}): SaveRequest => ({
  key: randomUUID(),
  ageClass: "adult",
  observations: [
    {
      id: randomUUID(),
      indicator: "act.recruited",
      answer,
      observedAt: "2026-03-01T09:30:00+07:00",
      observer,
      source: "person",
      note,
    },
  ],
  ...more,
});

let folder: string;
let key: Buffer;
let store: CaseStore;
const optionsOf = (name: string, ownKey: Uint8Array = key) => ({
  dataFolder: join(folder, name),
  key: ownKey,
  agency: "kh",
  assessCase: compileStandard(commonList).evaluate,
  knownIndicators: commonList.indicators.map(({ code }) => code),
  prepareDatabase: async (queries: DatabaseQueries) => {
    await queries.execute(sql`create table if not exists own_notes (note text primary key)`);
  },
});
const open = (name: string, ownKey?: Uint8Array) => openCaseStore(optionsOf(name, ownKey));
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spean-store-"));
  key = await readOrCreateKey(join(folder, "secrets", "key"));
  expect(await readOrCreateKey(join(folder, "secrets", "key"))).toEqual(key);
  store = await open("data");
});
afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Begins a case. */
const begin = async (request: SaveRequest, within = store) => {
  const saved = await within.saveCase({ request, observer });
  if (!saved.ok) throw new Error(saved.refusal.faults[0].message);
  return saved.value;
};

test.each([randomUUID(), "1", "not a UUID"])("there is no case with the id %s", async (caseId) => {
  expect(await store.loadCase(caseId)).toBeUndefined();
  expect(await store.exportCase(caseId)).toBeUndefined();
  const saved = await store.saveCase({ caseId, request: saveOf("yes"), observer });
  expect(saved).toMatchObject({ ok: false, refusal: { status: 404 } });
});

test("a save begins a case, assessed, which is opened, listed, found by a document and exported", async () => {
  const { caseId, case: confirmed } = await begin(saveOf("yes", { person: { documents: [passport] } }));
  expect(await store.loadCase(caseId)).toEqual(confirmed);
  expect(confirmed.answers).toEqual({ "act.recruited": "yes" });
  expect((await store.listCases()).cases.map(({ id }) => id)).toContain(caseId);
  const search = { document: { kind: "passport", number: "n7074419" } } as const;
  expect((await store.listCases(search)).cases.map(({ id }) => id)).toEqual([caseId]);
  expect((await store.exportCase(caseId))?.assessments).toHaveLength(1);
});

test("a save is idempotent; its key is refused to another request", async () => {
  const request = saveOf("yes");
  const first = await begin(request);
  expect(await begin(request)).toEqual(first);
  const other = await store.saveCase({ request: { ...request, ageClass: "child" }, observer });
  expect(other).toMatchObject({ ok: false, refusal: { status: 409, faults: [{ code: "key-reused" }] } });
});

test("two saves on the same base are merged, or refused where they collide", async () => {
  const { caseId, key: basedOn } = await begin(saveOf("yes", { observations: [] }));
  const send = (more: Partial<SaveRequest>) =>
    store.saveCase({
      caseId,
      request: saveOf("yes", { observations: [], basedOn, ...more }),
      observer,
    });
  expect(await send({ ageClass: "child" })).toMatchObject({ ok: true });
  expect(await send({ forms: ["labour"] })).toMatchObject({
    ok: true,
    value: { case: { record: { ageClass: "child", forms: ["labour"] } } },
  });
  expect(await send({ ageClass: "disputed" })).toMatchObject({
    ok: false,
    refusal: { status: 409, conflict: { changed: [{ thing: "/ageClass", role: "officer" }] } },
  });
});

test("a decision and a re-screening are recorded once, and are refused in another's name", async () => {
  const { caseId, case: confirmed } = await begin(saveOf("yes"));
  const rescreening = { id: randomUUID(), of: confirmed.assessment.id, code: "after-rest" } as const;
  const command = { caseId, request: rescreening, observer };
  const begun = await store.beginRescreening(command);
  expect(begun).toMatchObject({ ok: true, value: { rescreenings: [{ reason: "after-rest" }] } });
  expect(await store.beginRescreening(command)).toEqual(begun);
  const decision = {
    id: randomUUID(),
    by: observer,
    at: "2026-03-02T09:00:00+07:00",
    outcome: "presumed",
    legalTracks: [{ code: "child-protection" }],
    threshold: { code: "reasonable-grounds" },
    reason: note,
  } as const;
  const decided = await store.recordDecision({
    caseId,
    request: { ...decision, legalTracks: [...decision.legalTracks] },
    observer,
  });
  expect(decided).toMatchObject({ ok: true, value: { decisions: [{ reason: note }] } });
  const foreign = await store.recordDecision({
    caseId,
    request: { ...decision, id: randomUUID(), legalTracks: [...decision.legalTracks] },
    observer: { role: "supervisor" },
  });
  expect(foreign).toMatchObject({ ok: false, refusal: { status: 400, faults: [{ path: "/by" }] } });
});

test("an erased case is gone, the audit log says so and is whole", async () => {
  const { caseId } = await begin(saveOf("no"));
  expect(await store.findInactiveCases(new Date(Date.now() + 1000))).toContain(caseId);
  expect(await store.eraseCase(caseId)).toBe(true);
  expect(await store.eraseCase(caseId)).toBe(false);
  expect([await store.loadCase(caseId), await store.exportCase(caseId)]).toEqual([undefined, undefined]);
  expect(await store.verifyAudit()).toMatchObject({ ok: true });
});

test("a backup tells nothing without the key, and is restored into an empty store alone", async () => {
  const file = join(folder, "backup");
  await store.queries.execute(sql`insert into own_notes values ('An invented note.')`);
  const counts = await store.writeBackup(file);
  expect(await readFile(file, "utf8")).not.toContain("act.recruited");
  expect(counts).toMatchObject({ cases: 5, decisions: 1, rescreenings: 1, own_notes: 1 });
  const erasedSince = (await begin(saveOf("yes"))).caseId;
  const later = join(folder, "later");
  await store.writeBackup(later);
  const second = await restoreCaseStore(optionsOf("second"), { file: later, erasedSince: [erasedSince] });
  try {
    const ids = (await store.listCases()).cases.map(({ id }) => id).filter((id) => id !== erasedSince);
    expect((await second.listCases()).cases.map(({ id }) => id)).toEqual(ids);
    expect(await second.loadCase(erasedSince), "an erased case does not come back").toBeUndefined();
    const last = (await store.listCases()).cases[0]!.number;
    const { case: next } = await begin(saveOf("yes"), second);
    expect(next.number, "no number is given twice").toBeGreaterThan(last + 100);
    expect(await second.verifyAudit()).toMatchObject({ ok: true });
  } finally {
    await second.close();
  }
  await expect(restoreCaseStore(optionsOf("second"), { file, erasedSince: [] })).rejects.toThrow("not empty");
});

test("a store opens with no other key, and for one process at a time", async () => {
  await store.close();
  await expect(open("data", randomBytes(32))).rejects.toThrow("not the key");
  store = await open("data");
});

test("what would begin a case that was begun already is refused with that case as it stands, and what differs in it", async () => {
  const first = await begin(saveOf("yes"));
  const again = (more: Partial<SaveRequest>) =>
    store.saveCase({ request: saveOf("yes", { key: first.key, ...more }), observer });
  const refused = { status: 409, conflict: { stands: { record: { id: first.caseId } } } };
  expect(await again({})).toMatchObject({ ok: false, refusal: { ...refused, conflict: { changed: [] } } });
  expect(await again({ ageClass: "child" })).toMatchObject({
    ok: false,
    refusal: {
      ...refused,
      faults: [{ code: "key-reused", path: "/key" }],
      conflict: { changed: [{ thing: "/ageClass", at: first.case.history[0]!.savedAt }] },
    },
  });
  const elsewhere = await store.saveCase({
    caseId: (await begin(saveOf("yes"))).caseId,
    request: saveOf("yes", { key: first.key }),
    observer,
  });
  expect(elsewhere).toMatchObject({ ok: false, refusal: { faults: [{ code: "key-reused" }] } });
  expect("conflict" in (elsewhere as { refusal: object }).refusal).toBe(false);
});
