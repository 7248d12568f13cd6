import { randomUUID } from "node:crypto";
import { type CaseRecord, checkCaseRecord } from "@spean/model";
import { commonList } from "@spean/standard";
import type { CaseRescreenings } from "@spean/store/client";
import { beforeAll, expect, test } from "vitest";
import type { FailureReply } from "../src/shared/failure.js";
import { type Client, observed, saveOf } from "./client.js";
import { observerOf } from "./decision.js";
import { onEachDatabase } from "./on-each-database.js";

const known = new Set(commonList.indicators.map(({ code }) => code));

onEachDatabase("a re-screening", (theClient) => {
  let officer: Client;
  let supervisor: Client;
  beforeAll(async () => {
    [officer, supervisor] = [await theClient(), await theClient("supervisor")];
  });
  const begin = async () => (await officer.begin(saveOf([observed("act.recruited", "no")]))).body;
  const again = <More extends object>(of: string, more = {} as More) => ({
    id: randomUUID(),
    of,
    code: "after-rest",
    ...more,
  });
  const screen = (caseId: string, body: object, client = officer) =>
    client.send<CaseRescreenings>(`/api/cases/${caseId}/rescreenings`, JSON.stringify(body));
  const refused = (caseId: string, body: object) =>
    officer.send<FailureReply>(`/api/cases/${caseId}/rescreenings`, JSON.stringify(body));

  test("stands in the case and in the whole record: who, when, why, and which assessment was before", async () => {
    const { caseId, case: saved } = await begin();
    const first = again(saved.assessment.id);
    const second = again(saved.assessment.id, { code: "other", words: "ពាក្យគំរូ: after-rest" });
    const by = await Promise.all([observerOf(officer), observerOf(supervisor)]);
    const expected = [
      { id: first.id, at: expect.any(String), reason: "after-rest", of: saved.assessment.id, by: by[0] },
      {
        id: second.id,
        at: expect.any(String),
        reason: `other: ${second.words}`,
        of: saved.assessment.id,
        by: by[1],
      },
    ];
    expect(await screen(caseId, first)).toEqual({
      status: 201,
      body: { rescreenings: expected.slice(0, 1) },
    });
    expect((await screen(caseId, second, supervisor)).body.rescreenings).toEqual(expected);
    const later = saveOf([observed("act.recruited", "yes")], { basedOn: saved.history.at(-1)!.key });
    const answered = await officer.save(caseId, later);
    expect(answered.body.case.record.rescreenings).toEqual(expected);
    const record = (await supervisor.get<CaseRecord>(`/api/cases/${caseId}/export`)).body;
    expect([record.rescreenings, record.assessments?.length]).toEqual([expected, 2]);
    expect(checkCaseRecord(record, known)).toMatchObject({ ok: true });
  });

  test("changes nothing that was confirmed: a save sent again is answered as it was, and one that was made before is taken", async () => {
    const save = saveOf([observed("act.recruited", "yes")]);
    const begun = (await officer.begin(save)).body;
    await screen(begun.caseId, again(begun.case.assessment.id));
    expect((await officer.begin(save)).body).toEqual(begun);
    const offline = saveOf([observed("exploitation.hours", "yes")], {
      basedOn: begun.case.history.at(-1)!.key,
    });
    expect((await officer.save(begun.caseId, offline)).body.case.record).toMatchObject({
      rescreenings: [{ reason: "after-rest" }],
    });
  });

  test("sent again, even at once, is begun once; its id serves no other", async () => {
    const { caseId, case: saved } = await begin();
    const body = again(saved.assessment.id);
    const answers = await Promise.all([screen(caseId, body), screen(caseId, body)]);
    for (const { status, body: came } of answers)
      expect([status, came.rescreenings.map(({ id }) => id)]).toEqual([201, [body.id]]);
    expect(answers[0]!.body).toEqual(answers[1]!.body);
    for (const [id, other] of [
      [caseId, { ...body, code: "safer-place" }],
      [(await begin()).caseId, body],
    ] as const)
      expect(await refused(id, other)).toMatchObject({
        status: 409,
        body: { error: { code: "key-reused", path: "/id" } },
      });
    expect((await officer.open(caseId)).body.record.rescreenings).toHaveLength(1);
  });

  test.each<[string, (other: string) => object, string]>([
    ["of another case's assessment", (other) => ({ of: other }), "/of"],
    ["of no assessment", () => ({ of: undefined }), "/of"],
    ["for no reason there is", () => ({ code: "routine" }), "/code"],
    ["for another reason, unsaid", () => ({ code: "other" }), "/words"],
    ["in another's name", () => ({ by: { role: "supervisor" } }), "/by"],
  ])("%s is refused, and nothing is begun", async (_, change, path) => {
    const { caseId, case: saved } = await begin();
    const answer = await refused(
      caseId,
      again(saved.assessment.id, change((await begin()).case.assessment.id)),
    );
    expect(answer).toMatchObject({ status: 400, body: { error: { path } } });
    expect((await officer.open(caseId)).body.record).not.toHaveProperty("rescreenings");
  });

  test("of a case that is not there is not found", async () => {
    expect((await refused(randomUUID(), again(randomUUID()))).status).toBe(404);
  });
});
