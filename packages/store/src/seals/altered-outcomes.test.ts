import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  AlteredRecordError,
  type CaseStore,
  importRecord,
  openCaseStore,
  runInTransaction,
} from "../index.js";

const evaluate = compileStandard(commonList).evaluate;
const signs = [
  "act.recruited",
  "deceptive-recruitment.job",
  "deceptive-recruitment.wages",
  "purpose.forced-crime",
];
const indicated = evaluate({
  id: "their-case",
  ageClass: "adult",
  answers: Object.fromEntries(signs.map((code) => [code, "yes"] as const)),
});

let folder: string;
let store: CaseStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spean-store-"));
  store = await openCaseStore({
    ...{ dataFolder: join(folder, "data"), key: randomBytes(32), agency: "kh", assessCase: evaluate },
    knownIndicators: commonList.indicators.map(({ code }) => code),
  });
});
afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A case of a child that another agency had assessed as indicated. */
async function receiveChild(at = "2026-02-01T10:00:00Z") {
  const id = randomUUID();
  const assessments = [{ id: "a-1", at, assessment: indicated }];
  await runInTransaction({ ...store }, (within) =>
    importRecord(within, { record: { id, ageClass: "child", assessments }, digest: "d", now: new Date() }),
  );
  return id;
}

/** Writes to a table as the owner of the database may, without the key and past the triggers. */
async function writeTo(table: string, statement: string) {
  await store.queries.execute(sql.raw(`alter table ${table} disable trigger user`));
  await store.queries.execute(sql.raw(statement));
  await store.queries.execute(sql.raw(`alter table ${table} enable trigger user`));
}
const listed = async (id: string) => (await store.listCases()).cases.find((one) => one.id === id);

describe("what another agency had assessed is bound to the key: the case is not shown without it, and is named", () => {
  test.each([
    ["lowered", "update received_records set outcome = 'not-indicated', reported = 0 where case_id ="],
    ["taken away", "delete from received_records where case_id ="],
  ])("%s", async (_, statement) => {
    const id = await receiveChild();
    expect((await store.loadCase(id))?.standing.outcome).toBe("indicated");
    await writeTo("received_records", `${statement} '${id}'`);
    await expect(store.loadCase(id)).rejects.toThrow(AlteredRecordError);
    const verified = await store.verifyAudit();
    expect(JSON.stringify(verified)).toContain(`${id} received record`);
  });
});

describe("a list shows of a case what the case says, whatever was written to the index without the key", () => {
  test.each([
    ["an outcome", "outcome = 'not-indicated', reported = 0, latest_outcome = 'not-indicated'"],
    ["a child as an adult", "age_class = 'adult'"],
    ["a lowering that nobody made", "lowered_at = now(), latest_outcome = 'not-indicated'"],
    ["a lowering taken away", "lowered_at = null"],
    ["another moment", "outcome_at = now(), created_at = now() - interval '1 year'"],
  ])("%s", async (_, change) => {
    const id = await receiveChild();
    const before = await listed(id);
    expect(before).toMatchObject({ outcome: "indicated", ageClass: "child" });
    await writeTo("case_index", `update case_index set ${change} where case_id = '${id}'`);
    expect(await listed(id)).toEqual(before);
  });

  test("where the case was changed too, it is listed as indicated and of unknown age", async () => {
    const id = await receiveChild();
    await writeTo(
      "case_index",
      `update case_index set outcome = 'not-indicated', age_class = 'adult' where case_id = '${id}'`,
    );
    await writeTo("facts", `update facts set age_class = 'adult' where case_id = '${id}'`);
    await writeTo("received_records", `delete from received_records where case_id = '${id}'`);
    expect(await listed(id)).toMatchObject({ outcome: "indicated", ageClass: "unknown" });
  });
});

describe("whatever is written to the index that searches and figures read is named by the verification", () => {
  const places = async () => JSON.stringify(await store.verifyAudit());
  test.each([
    ["a row changed", "update case_index set dimensions = '{x}' where case_id = 'ID'", "index"],
    ["a row taken away", "delete from case_index where case_id = 'ID'", "index"],
    ["a document put in", "insert into document_index (case_id, digest) values ('ID', 'x')", "documents"],
  ])("%s", async (_, statement, entry) => {
    const id = await receiveChild();
    expect(await places()).not.toContain(id);
    await writeTo(
      statement.includes("document_index") ? "document_index" : "case_index",
      statement.replaceAll("ID", id),
    );
    expect(await places()).toContain(`${id} ${entry}`);
  });

  test("a row of a case that was erased", async () => {
    const [id, other] = [await receiveChild(), await receiveChild()];
    await store.eraseCase(id);
    expect(await places()).not.toContain(id);
    await writeTo("case_index", `update case_index set case_id = '${id}' where case_id = '${other}'`);
    expect(await places()).toContain(`${id} index`);
  });
});

test("an outcome of another agency made by a clock that is ahead is listed as of its arrival", async () => {
  const item = await listed(await receiveChild("2109-01-01T00:00:00Z"));
  expect(Date.parse(item!.outcomeAt)).toBeLessThanOrEqual(Date.now());
});
