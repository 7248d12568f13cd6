import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { FailureReply } from "../src/shared/failure.js";
import { type Client, observed, saveOf } from "./client.js";
import { onEachDatabase } from "./on-each-database.js";

onEachDatabase("two who save to one case", (theClient) => {
  let officer: Client;
  let supervisor: Client;
  beforeAll(async () => void ([officer, supervisor] = [await theClient(), await theClient("supervisor")]));

  const begin = async (...observations: object[]) => {
    const { caseId, key } = (await officer.begin(saveOf(observations))).body;
    return { id: caseId, basedOn: key, path: `/api/cases/${caseId}/saves` };
  };
  const bySupervisor = async (indicator: string, answer: string, more: object = {}) =>
    observed(indicator, answer, { observer: (await supervisor.session()).person?.observer, ...more });

  test("what does not collide goes through, and nothing that the other changed is written over", async () => {
    const { id, basedOn } = await begin(observed("act.recruited", "unknown"));
    const theirs = saveOf([await bySupervisor("exploitation.hours", "yes")], { ageClass: "child", basedOn });
    expect((await supervisor.save(id, theirs)).status).toBe(201);
    const mine = saveOf([observed("exploitation.pay", "no"), observed("exploitation.hours", "yes")], {
      forms: ["labour"],
      basedOn,
    });
    const { status, body } = await officer.save(id, mine);
    expect(status).toBe(201);
    expect(body.case.record).toMatchObject({ ageClass: "child", forms: ["labour"] });
    expect(body.case.answers).toEqual({
      "act.recruited": "unknown",
      "exploitation.hours": "yes",
      "exploitation.pay": "no",
    });
    expect((await officer.save(id, mine)).body).toEqual(body);
  });

  test("a collision is refused with what stands, by whom and when, and nothing is written; decided, it is saved", async () => {
    const first = observed("act.recruited", "unknown");
    const { id, basedOn, path } = await begin(first);
    const other = await bySupervisor("act.recruited", "no", { corrects: first.id });
    const { key: latest, case: stood } = (
      await supervisor.save(id, saveOf([other], { ageClass: "child", basedOn }))
    ).body;
    const mine = observed("act.recruited", "yes", { corrects: first.id });
    const colliding = saveOf([observed("exploitation.pay", "no"), mine], { ageClass: "disputed", basedOn });
    const { status, body } = await officer.refused(path, colliding);
    expect([status, body.error.code, body.error.path, body.more?.map((one) => one.path)]).toEqual([
      409,
      "conflict",
      "/ageClass",
      ["/observations/1"],
    ]);
    const at = stood.history.at(-1)?.savedAt;
    expect(body.conflict).toEqual({
      stands: stood,
      changed: [
        { thing: "/ageClass", at, role: "supervisor" },
        { thing: "/observations/act.recruited", at, role: "supervisor" },
      ],
    });
    expect((await officer.open(id)).body).toEqual(stood);
    const decided = saveOf([observed("exploitation.pay", "no"), { ...mine, corrects: other.id }], {
      ageClass: "child",
      basedOn: latest,
    });
    const { record, answers } = (await officer.save(id, decided)).body.case;
    expect([record.ageClass, answers]).toEqual([
      "child",
      { "act.recruited": "yes", "exploitation.pay": "no" },
    ]);
    expect(record.observations?.slice(0, 2)).toEqual([first, other]);
  });

  test("of two who save the same thing at once on top of the same, one is refused", async () => {
    const { id, basedOn, path } = await begin();
    const [one, two] = ["yes", "no"].map((answer) =>
      officer.send<FailureReply>(
        path,
        JSON.stringify(saveOf([observed("act.recruited", answer)], { basedOn })),
      ),
    );
    expect([(await one!).status, (await two!).status].sort()).toEqual([201, 409]);
    expect((await officer.open(id)).body.record.observations).toHaveLength(1);
  });

  test("a save that is based on none of the case's is refused", async () => {
    const [{ path }, other] = [await begin(), await begin()];
    for (const basedOn of [randomUUID(), other.basedOn])
      expect(await officer.refused(path, saveOf([], { basedOn }))).toMatchObject({
        status: 400,
        body: { error: { code: "unknown-reference", path: "/basedOn" } },
      });
    expect((await officer.refused("/api/cases", saveOf([], { basedOn: randomUUID() }))).status).toBe(400);
  });
});
