import { publishedCases } from "@spean/conformance";
import { checkCaseRecord, readScoringCase } from "@spean/model";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import { beforeAll, expect, test } from "vitest";
import { type Client, saveOf } from "./client.js";
import { onEachDatabase } from "./on-each-database.js";

const known = new Set(commonList.indicators.map(({ code }) => code));
const evaluator = compileStandard(commonList);

onEachDatabase("the list", (theClient) => {
  let client: Client;
  let supervisor: Client;
  beforeAll(async () => void ([client, supervisor] = [await theClient(), await theClient("supervisor")]));
  const begin = async () => (await client.begin(saveOf([]))).body.caseId;

  test("is newest first, in pages", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 53; count += 1) ids.push(await begin());
    const first = (await client.list()).body;
    expect(first.cases.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 50));
    const second = (await client.list(`?before=${first.next}`)).body;
    expect(second.cases.slice(0, 3).map(({ id }) => id)).toEqual(ids.toReversed().slice(50));
    expect(second.next).toBeUndefined();
    expect((await client.get("/api/cases?before=0%20or%201")).status).toBe(400);
  });

  test("the published cases load once, score as their export does, and keep their titles", async () => {
    expect(await client.send("/api/demonstration", "")).toEqual({
      status: 201,
      body: { added: publishedCases.length },
    });
    expect(await client.send("/api/demonstration", "")).toEqual({ status: 201, body: { added: 0 } });
    const items = (await client.list()).body.cases.slice(0, publishedCases.length);
    expect(items.map(({ title }) => title)).toEqual(publishedCases.map(({ published }) => published.title));
    for (const { id } of items) {
      const record = (await supervisor.get<object>(`/api/cases/${id}/export`)).body;
      expect(checkCaseRecord(record, known)).toMatchObject({ ok: true });
      const read = readScoringCase(record, known);
      expect(read.ok && evaluator.evaluate(read.value)).toEqual(
        (await client.open(id)).body.assessment.assessment,
      );
    }
  });
});
