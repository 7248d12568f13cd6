import { beforeAll, describe, expect, test } from "vitest";
import type { FailureReply } from "../src/shared/failure.js";
import { type Client, observed, saveOf } from "./client.js";
import { onEachDatabase } from "./on-each-database.js";

onEachDatabase("dates and moments of a case", (theClient) => {
  let client: Client;
  beforeAll(async () => void (client = await theClient()));

  const begin = (fields: object, ...observations: object[]) =>
    client.begin(saveOf(observations, { ageClass: "adult", ...fields }));

  test("an adult who is a child by the dates is returned with a notice, wherever the outcome is", async () => {
    const person = { birth: { era: "be-th", year: 2555 } };
    const { body, status } = await begin({ person }, observed("act.recruited", "yes"));
    expect(status).toBe(201);
    const told = [{ code: "dates-say-child", path: "/ageClass" }];
    expect(body.case.notices).toMatchObject(told);
    expect((await client.open(body.caseId)).body.notices).toMatchObject(told);
    const decided = await client.get<{ notices: object[] }>(`/api/cases/${body.caseId}/decisions`);
    expect(decided.body.notices).toMatchObject(told);
    await client.save(body.caseId, saveOf([], { ageClass: "disputed" }));
    const opened = (await client.open(body.caseId)).body;
    expect(opened.notices).toBeUndefined();
    expect(opened.assessment.assessment.lists).toEqual(
      expect.arrayContaining(["adult-labour", "child-labour"]),
    );
  });

  describe("is refused where it cannot be, and asked about", () => {
    const refused = async (fields: object, ...observations: object[]) => {
      const { status, body } = await begin(fields, ...observations);
      expect(status).toBe(400);
      const { error, more = [] } = body as unknown as FailureReply;
      return [error, ...more].map(({ path, message }) => `${path} ${message}`);
    };

    test.each([
      [{ era: "gregorian", year: 2540 }, "/person/birth/year", /Buddhist/],
      [{ era: "gregorian", year: 2001, month: 2, day: 31 }, "/person/birth/day", /no such day/],
      [{ era: "gregorian", year: 51 }, "/person/birth/year", /in full/],
    ])("a birth %j", async (birth, path, message) => {
      const [fault] = await refused({ person: { birth } });
      expect(fault).toContain(path);
      expect(fault).toMatch(message);
    });

    test("an observation in a year of the Buddhist Era", async () => {
      const [fault] = await refused(
        {},
        { ...observed("act.recruited", "yes"), observedAt: "2569-03-01T09:30:00+07:00" },
      );
      expect(fault).toMatch(/^\/observations\/0\/observedAt .*Buddhist Era/);
    });
  });
});
