import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Observation } from "@spean/model";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import { desc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CaseStore, importRecord, openCaseStore, runInTransaction, type SaveRequest } from "../index.js";
import { auditTable } from "../tables/audit-table.js";
import { caseIndexTable } from "../tables/index-tables.js";

const observer = { role: "officer", agency: "Demonstration agency" };
const evaluate = compileStandard(commonList).evaluate;
const signs = [
  "act.recruited",
  "deceptive-recruitment.job",
  "deceptive-recruitment.wages",
  "purpose.forced-crime",
];

let folder: string;
let store: CaseStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spean-store-"));
  store = await openCaseStore({
    dataFolder: join(folder, "data"),
    key: randomBytes(32),
    agency: "kh",
    assessCase: evaluate,
    knownIndicators: commonList.indicators.map(({ code }) => code),
  });
});
afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

const observed = (indicator: string, answer: "yes" | "no", more: Partial<Observation> = {}): Observation => ({
  id: randomUUID(),
  indicator,
  answer,
  observedAt: "2026-03-01T09:30:00+07:00",
  observer,
  source: "person",
  ...more,
});
const save = async (observations: Observation[], more: Partial<SaveRequest> = {}, caseId?: string) => {
  const saved = await store.saveCase({
    observer,
    request: { key: randomUUID(), ageClass: "adult", observations, ...more },
    ...(caseId !== undefined && { caseId }),
  });
  if (!saved.ok) throw new Error(saved.refusal.faults[0].message);
  return saved.value;
};
const listed = async (id: string) => (await store.listCases()).cases.find((one) => one.id === id)!;
const lastAudit = async (caseId: string) =>
  (
    await store.queries
      .select()
      .from(auditTable)
      .where(eq(auditTable.caseId, caseId))
      .orderBy(desc(auditTable.number))
  )[0]!;

test("a case is listed and found by the highest outcome it ever reached, the latest beside it; the audit log says from what to what", async () => {
  const first = signs.map((code) => observed(code, "yes"));
  const { caseId, case: begun } = await save(first);
  expect(begun.standing).toMatchObject({ outcome: "indicated", reported: 4 });
  expect(begun.standing.lowered).toBeUndefined();
  const corrections = first.map(({ id, indicator }) => observed(indicator, "no", { corrects: id }));
  const { case: lowered } = await save(corrections, {}, caseId);
  expect(lowered.assessment.assessment.outcome).toBe("undetermined");
  expect(lowered.standing).toEqual({
    outcome: "indicated",
    outcomeAt: begun.createdAt,
    reported: 4,
    lowered: { outcome: "undetermined", reported: 0, at: lowered.history[1]!.savedAt },
  });
  expect(await listed(caseId)).toMatchObject(lowered.standing);
  const found = async (outcome: "indicated" | "undetermined") =>
    (await store.listCases({ outcome })).cases.some(({ id }) => id === caseId);
  expect([await found("indicated"), await found("undetermined")]).toEqual([true, false]);
  expect((await lastAudit(caseId)).details).toMatchObject({
    loweredFrom: "indicated",
    loweredTo: "undetermined",
  });
  expect((await store.loadCase(caseId))?.standing).toEqual(lowered.standing);
});

test("another age class that lowers the outcome is marked, and an assessment as high again ends the mark", async () => {
  const child = signs.filter((code) => !code.startsWith("deceptive"));
  const { caseId } = await save(
    child.map((code) => observed(code, "yes")),
    { ageClass: "child" },
  );
  const { case: adult } = await save([], { ageClass: "adult" }, caseId);
  expect(adult.standing).toMatchObject({ outcome: "indicated", lowered: { outcome: "undetermined" } });
  await save([], { ageClass: "unknown" }, caseId);
  expect((await listed(caseId)).lowered).toBeUndefined();
});

test("answering open questions to the end lowers nothing", async () => {
  const { caseId } = await save([observed("act.recruited", "yes")]);
  const all = commonList.indicators
    .filter(({ code }) => code !== "act.recruited")
    .map(({ code }) => observed(code, "no"));
  const { case: ended } = await save(all, {}, caseId);
  expect(ended.standing).toMatchObject({ outcome: "not-indicated", reported: 1 });
  expect(ended.standing.lowered).toBeUndefined();
});

test("the assessments and ids that a received record brought are kept beside our own, and count for the highest outcome", async () => {
  const id = randomUUID();
  const theirs = evaluate({
    id: "their-case",
    ageClass: "adult",
    answers: Object.fromEntries(signs.map((code) => [code, "yes"] as const)),
  });
  const brought = { id: "a-1", at: "2026-02-01T10:00:00Z", assessment: theirs };
  await runInTransaction({ ...store }, (within) =>
    importRecord(within, {
      record: { id, ageClass: "adult", previousCaseIds: ["their-case"], assessments: [brought] },
      digest: "d",
      now: new Date(),
    }),
  );
  const opened = await store.loadCase(id);
  expect(opened?.record.previousCaseIds).toEqual(["their-case"]);
  expect(opened?.standing).toMatchObject({
    outcome: "indicated",
    outcomeAt: "2026-02-01T10:00:00.000Z",
    reported: 4,
    lowered: { outcome: "undetermined", reported: 0 },
  });
  expect(await listed(id)).toMatchObject({ outcome: "indicated" });
  const exported = await store.exportCase(id);
  expect(exported?.assessments).toHaveLength(2);
  expect(exported?.assessments?.[0]).toEqual(brought);
  expect(await store.eraseCase(id)).toBe(true);
  expect(await store.loadCase(id)).toBeUndefined();
});

test("a moment that has not come yet is refused wherever a save states one, but never that of a no", async () => {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const need = { answer: "no" } as const;
  const needs = {
    ...{ dangerNow: need, medicalCareNeeded: need, childrenWithPerson: need },
    ...{ placeSafe: need, placePrivate: need, othersPresent: need },
  };
  const consent = (more: object) => ({
    ...{
      id: randomUUID(),
      purpose: "referral" as const,
      recipient: { agency: "Example" },
      by: "person" as const,
    },
    ...{ dataCategories: ["person" as const], language: "km", given: true, at: at(-1) },
    ...more,
  });
  const paths = async (observations: Observation[], more: Partial<SaveRequest> = {}) => {
    const saved = await store.saveCase({
      observer,
      request: { key: randomUUID(), ageClass: "adult", observations, ...more },
    });
    return saved.ok ? "saved" : saved.refusal.faults.map(({ path }) => path).join();
  };
  const one = (minutes: number) => observed("act.recruited", "yes", { observedAt: at(minutes) });
  expect(await paths([one(-1), one(60)])).toBe("/observations/1/observedAt");
  expect(await paths([], { consents: [consent({ at: at(60) })] })).toBe("/consents/0/at");
  expect(await paths([], { urgentNeeds: { ...needs, askedAt: at(60) } })).toBe("/urgentNeeds/askedAt");
  expect(await paths([one(4)], { urgentNeeds: { ...needs, askedAt: at(4) } })).toBe("saved");
  expect(await paths([], { consents: [consent({ at: at(60), given: false })] })).toBe("saved");
  expect(await paths([], { consents: [consent({ revokedAt: at(60) })] })).toBe("saved");
});

test("the migration makes of an older index what is derived anew from the assessments", async () => {
  const rows = async () =>
    (await store.queries.select().from(caseIndexTable).orderBy(caseIndexTable.number)).map(
      ({ dimensions, ...row }) => ({ ...row, dimensions: dimensions.toSorted() }),
    );
  const before = await rows();
  expect(before.some(({ loweredAt }) => loweredAt)).toBe(true);
  await store.queries.execute(sql`update case_index set outcome = latest_outcome, reported = latest_reported,
    outcome_at = now(), lowered_at = null, dimensions = '{}'`);
  const file = new URL("../../migrations/0003_highest-outcome.sql", import.meta.url);
  const backfill = (await readFile(file, "utf8"))
    .split("--> statement-breakpoint")
    .find((statement) => statement.includes('UPDATE "case_index"'))!;
  await store.queries.execute(sql.raw(backfill));
  expect(await rows()).toEqual(before);
});

describe("an assessment of another agency that this version cannot read", () => {
  const unread = (part: object, more: object = {}) => ({
    ...{ id: "a-1", at: "2026-02-01T10:00:00Z", ...more },
    assessment: { id: "their-case", reported: 3, ...part },
  });
  /** Begins a case of nothing but this, as `completePartialRecord` names it. */
  const received = async (value: object, code: "invalid-value" | "unknown-reference" = "invalid-value") => {
    const id = randomUUID();
    await runInTransaction({ ...store }, (within) =>
      importRecord(within, {
        record: { id, ageClass: "adult" },
        untaken: [{ field: "assessments", code, value }],
        ...{ digest: "d", now: new Date() },
      }),
    );
    return id;
  };

  test("is listed as high as the highest, as an outcome that is not known, and exported as it came", async () => {
    const value = unread({ outcome: "a-later-word" });
    const id = await received(value);
    expect(await listed(id)).toMatchObject({
      ...{ outcome: "unknown", outcomeAt: "2026-02-01T10:00:00.000Z", reported: 3 },
      lowered: { outcome: "undetermined", reported: 0 },
    });
    const under = async (outcome: "indicated" | "undetermined") =>
      (await store.listCases({ outcome })).cases.some((one) => one.id === id);
    expect([await under("indicated"), await under("undetermined")]).toEqual([true, false]);
    expect(await store.exportCase(id)).toMatchObject({ unreadAssessments: [value] });
    await save(
      signs.map((code) => observed(code, "yes")),
      {},
      id,
    );
    expect(await listed(id)).toMatchObject({ outcome: "indicated", reported: 4 });
    expect((await listed(id)).lowered).toBeUndefined();
  });

  test("is listed as indicated where it says so, whatever else in it is not known", async () => {
    const id = await received(unread({ outcome: "indicated", reported: "many" }, { at: "a later moment" }));
    expect(await listed(id)).toMatchObject({ outcome: "indicated", reported: 0 });
  });

  test("never counts for less because its outcome sounds low, and not at all if it is of another case", async () => {
    expect(await listed(await received(unread({ outcome: "not-indicated" })))).toMatchObject({
      outcome: "unknown",
    });
    expect(await listed(await received(unread({ outcome: "x" }), "unknown-reference"))).toMatchObject({
      outcome: "undetermined",
    });
  });
});
