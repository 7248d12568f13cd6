import { randomUUID } from "node:crypto";
import type { CaseRecord } from "@spean/model";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import { beforeAll, expect, test } from "vitest";
import { bothAgencies } from "../src/agencies/agencies.js";
import type { AuditLogPage } from "../src/shared/audit.js";
import { type Client, observed, saveOf } from "./client.js";
import { onEachDatabase } from "./on-each-database.js";

const evaluator = compileStandard(commonList);

onEachDatabase("over HTTP", (theClient, kind) => {
  let client: Client;
  let supervisor: Client;
  beforeAll(async () => void ([client, supervisor] = [await theClient(), await theClient("supervisor")]));

  const begin = async (...observations: object[]) => (await client.begin(saveOf(observations))).body.caseId;

  test("health names the database", async () => {
    expect(await client.get("/health")).toEqual({ status: 200, body: { ok: true, database: kind } });
  });

  test("a case that was begun opens with its record, answers and assessment", async () => {
    const [recruited, hours] = [
      observed("act.recruited", "yes", { statement: "ត្រូវបានជ្រើសរើស" }),
      observed("exploitation.hours", "declined"),
    ];
    const saved = await client.begin(saveOf([recruited, hours], { forms: ["labour"] }));
    const { caseId, key, case: confirmed } = saved.body;
    const { number, createdAt, assessment } = confirmed;
    const answers = { "act.recruited": "yes", "exploitation.hours": "declined" } as const;
    expect(saved.status).toBe(201);
    expect(confirmed).toEqual({
      number,
      createdAt,
      record: {
        id: caseId,
        ageClass: "adult",
        forms: ["labour"],
        observations: [recruited, hours],
        consents: [],
      },
      answers,
      conflicts: [],
      assessment: {
        id: expect.any(String),
        at: createdAt,
        assessment: evaluator.evaluate({ id: caseId, ageClass: "adult", forms: ["labour"], answers }),
      },
      standing: { outcome: assessment.assessment.outcome, outcomeAt: createdAt, reported: 1 },
      history: [
        {
          key,
          savedAt: createdAt,
          facts: { ageClass: "adult", forms: ["labour"] },
          observations: [recruited.id, hours.id],
          consents: [],
          outcome: assessment.assessment.outcome,
        },
      ],
    });
    expect((await client.open(caseId)).body).toEqual(confirmed);
  });

  test("a correction stands beside what it corrects, and both assessments stay", async () => {
    const first = observed("act.recruited", "yes");
    const id = await begin(first);
    const second = observed("act.recruited", "no", { corrects: first.id });
    const { body } = await client.save(id, saveOf([second]));
    const opened = (await client.open(id)).body;
    expect(opened.answers).toEqual({ "act.recruited": "no" });
    expect(opened.record.observations).toEqual([first, second]);
    expect(opened).toEqual(body.case);
    const { assessments } = (await supervisor.get<CaseRecord>(`/api/cases/${id}/export`)).body;
    expect(assessments?.map(({ assessment }) => assessment.reported)).toEqual([1, 0]);
    expect(assessments?.at(-1)).toEqual(opened.assessment);
    expect(opened.history.map(({ facts }) => facts)).toEqual([{ ageClass: "adult" }, undefined]);
  });

  test("a yes and a no that both stand are a conflict, and the yes is counted", async () => {
    const id = await begin(observed("act.recruited", "yes"), observed("act.recruited", "no"));
    expect((await client.open(id)).body).toMatchObject({
      answers: { "act.recruited": "yes" },
      conflicts: ["act.recruited"],
      assessment: { assessment: { conflicts: ["act.recruited"] } },
    });
  });

  test("changed facts are appended, and score from then on", async () => {
    const id = await begin(observed("act.recruited", "yes"));
    const need = { answer: "not-asked" };
    const urgentNeeds = {
      dangerNow: { answer: "no" },
      medicalCareNeeded: need,
      childrenWithPerson: need,
      placeSafe: need,
      placePrivate: need,
      othersPresent: need,
    };
    await client.save(id, saveOf([], { ageClass: "disputed", forms: ["begging"], urgentNeeds }));
    const { record, assessment, history } = (await client.open(id)).body;
    expect(record).toMatchObject({ ageClass: "disputed", forms: ["begging"], urgentNeeds });
    expect(assessment.assessment).toMatchObject({
      treatAs: "child",
      lists: ["adult-labour", "child-labour"],
    });
    expect(history.map(({ facts }) => facts?.ageClass)).toEqual(["adult", "disputed"]);
  });

  test("a consent, given or not, is kept as it was said", async () => {
    const consent = {
      id: randomUUID(),
      purpose: "referral",
      recipient: { agency: "Demonstration shelter" },
      dataCategories: ["observations"],
      given: false,
      by: "person",
      at: "2026-03-01T09:30:00+07:00",
      language: "km",
    };
    const { body } = await client.begin(saveOf([], { consents: [consent] }));
    expect((await client.open(body.caseId)).body.record.consents).toEqual([consent]);
  });

  test("a consent is taken back by sending it again with its end, and is changed in no other way", async () => {
    const consent = {
      id: randomUUID(),
      purpose: "screening",
      recipient: { agency: "Demonstration agency" },
      dataCategories: ["observations"],
      given: true,
      by: "person",
      at: "2026-03-01T09:30:00+07:00",
      language: "km",
    };
    const { caseId } = (await client.begin(saveOf([], { consents: [consent] }))).body;
    const ended = { ...consent, revokedAt: "2026-03-02T09:30:00+07:00" };
    const path = `/api/cases/${caseId}/saves`;
    for (const wrong of [consent, { ...ended, purpose: "statistics" }])
      expect(await client.refused(path, saveOf([], { consents: [wrong] }))).toMatchObject({
        status: 400,
        body: { error: { path: "/consents/0/id" } },
      });
    expect((await client.save(caseId, saveOf([], { consents: [ended] }))).body.case.record.consents).toEqual([
      ended,
    ]);
    expect((await client.open(caseId)).body.history.map(({ consents }) => consents)).toEqual([
      [consent.id],
      [consent.id],
    ]);
  });

  test("the same save sent twice, even at once, is answered alike and kept once", async () => {
    const id = await begin();
    const save = saveOf([observed("act.recruited", "yes")]);
    const answers = await Promise.all([client.save(id, save), client.save(id, save), client.save(id, save)]);
    await client.save(id, saveOf([observed("exploitation.hours", "yes")]));
    answers.push(await client.save(id, save));
    expect(answers[0]?.status).toBe(201);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const opened = (await client.open(id)).body;
    expect(opened.record.observations).toHaveLength(2);
    expect(opened.history).toHaveLength(3);
  });

  test("the same beginning sent twice at once begins one case", async () => {
    const save = saveOf([observed("act.recruited", "yes")]);
    const [one, two] = await Promise.all([client.begin(save), client.begin(save)]);
    expect(one).toEqual(two);
    expect((await client.list()).body.cases.filter(({ id }) => id === one.body.caseId)).toHaveLength(1);
  });

  test("a key used for another body, or for another case, is refused", async () => {
    const [id, other] = [await begin(), await begin()];
    const save = saveOf([observed("act.recruited", "yes")]);
    await client.save(id, save);
    for (const [where, what] of [
      [id, { ...save, ageClass: "child" }],
      [other, save],
    ] as const)
      expect(await client.refused(`/api/cases/${where}/saves`, what)).toMatchObject({
        status: 409,
        body: { error: { code: "key-reused", path: "/key" } },
      });
    expect((await client.open(other)).body.record.observations).toEqual([]);
  });

  test("what one draft begins is one case: sent again with other content it is shown the case, and the audit log names it", async () => {
    const save = saveOf([observed("act.recruited", "yes")]);
    const { caseId } = (await client.begin(save)).body;
    const before = (await client.list()).body.cases.length;
    expect(await client.refused("/api/cases", { ...save, ageClass: "child" })).toMatchObject({
      status: 409,
      body: {
        error: { code: "key-reused", path: "/key" },
        conflict: {
          stands: { record: { id: caseId, ageClass: "adult" } },
          changed: [{ thing: "/ageClass", role: "officer" }],
        },
      },
    });
    expect((await client.list()).body.cases).toHaveLength(before);
    const administrator = await theClient("administrator");
    const { entries } = (await administrator.get<AuditLogPage>("/api/audit")).body;
    expect(
      entries.find(({ outcome, action }) => outcome === "refused" && action === "case.begin"),
    ).toMatchObject({
      caseId,
    });
  });

  test("saves sent at once to one case are all kept, each whole", async () => {
    const id = await begin();
    const saves = Array.from({ length: 12 }, (_, index) =>
      saveOf(Array.from({ length: index % 4 }, () => observed("act.recruited", "yes"))),
    );
    const answers = await Promise.all(saves.map((save) => client.save(id, save)));
    expect(answers.map(({ status }) => status)).toEqual(saves.map(() => 201));
    const { history } = (await client.open(id)).body;
    expect(history).toHaveLength(13);
    for (const { key, observations } of saves)
      expect(history.find((entry) => entry.key === key)?.observations).toEqual(
        observations.map((one) => (one as { id: string }).id),
      );
  });

  test("a save at fault leaves nothing behind, and each fault is named where it was sent", async () => {
    const [first, id] = [observed("act.recruited", "yes"), await begin()];
    const path = `/api/cases/${id}/saves`;
    await client.save(id, saveOf([first]));
    const good = observed("act.recruited", "no");
    const faultsOf = async (observation: object) => {
      const { status, body } = await client.refused(path, saveOf([good, observation]));
      return [status, body.error.code, body.error.path];
    };
    expect(await faultsOf(observed("act.recruitedd", "yes"))).toEqual([
      400,
      "unknown-indicator",
      "/observations/1/indicator",
    ]);
    expect(await faultsOf({ ...observed("act.recruited", "yes"), id: first.id })).toEqual([
      400,
      "invalid-value",
      "/observations/1/id",
    ]);
    expect(await faultsOf(observed("act.recruited", "no", { corrects: "another" }))).toEqual([
      400,
      "unknown-reference",
      "/observations/1/corrects",
    ]);
    expect(await faultsOf(observed("exploitation.hours", "no", { corrects: first.id }))).toEqual([
      400,
      "unknown-reference",
      "/observations/1/corrects",
    ]);
    expect(await faultsOf(observed("act.recruited", "maybe"))).toEqual([
      400,
      "invalid-value",
      "/observations/1/answer",
    ]);
    expect(await faultsOf(observed("act.recruited", "no", { note: "a\u0000b" }))).toEqual([
      400,
      "invalid-value",
      "/observations/1/note",
    ]);
    expect(await faultsOf(observed("act.recruited", "no", { statement: "\ud83d" }))).toEqual([
      400,
      "invalid-value",
      "/observations/1/statement",
    ]);
    expect((await client.open(id)).body.record.observations).toEqual([first]);
  });

  test("nobody observes in another's name", async () => {
    const id = await begin();
    for (const observer of [
      { role: "supervisor", agency: bothAgencies.kh.name.en },
      { role: "officer" },
      { role: "officer", agency: "Another agency" },
    ])
      expect(
        await client.refused(
          `/api/cases/${id}/saves`,
          saveOf([observed("act.recruited", "yes", { observer })]),
        ),
      ).toMatchObject({
        status: 400,
        body: { error: { code: "invalid-value", path: "/observations/0/observer" } },
      });
    expect((await client.open(id)).body.record.observations).toEqual([]);
  });

  test("a case that is not there is not found, however it is asked for", async () => {
    const missing = `/api/cases/${randomUUID()}`;
    for (const path of [
      missing,
      `${missing}/export`,
      "/api/cases/1",
      "/api/cases/%27%20or%201=1",
      "/api/none",
    ])
      expect((await supervisor.get(path)).status, path).toBe(404);
    expect((await client.refused(`${missing}/saves`, saveOf([]))).body).toMatchObject({
      error: { code: "not-found" },
    });
  });
});
