import { beforeAll, expect, test } from "vitest";
import type { DashboardFigures } from "../src/shared/dashboard.js";
import { decisionBy, observerOf } from "./decision.js";
import { type Client, observed, saveOf } from "./client.js";
import { onEachDatabase } from "./on-each-database.js";

onEachDatabase("the figures", (theClient) => {
  let client: Client;
  let supervisor: Client;
  const figures = async () => (await supervisor.get<DashboardFigures>("/api/dashboard")).body;
  const positive = [
    observed("deceptive-recruitment.job", "yes"),
    observed("deceptive-recruitment.wages", "yes"),
  ];
  const begin = async (count: number, of: readonly object[]) => {
    const begun: string[] = [];
    for (let index = 0; index < count; index += 1)
      begun.push(
        (
          await client.begin(
            saveOf(
              of.map((one) => ({ ...one, id: crypto.randomUUID() })),
              { forms: ["labour"] },
            ),
          )
        ).body.caseId,
      );
    return begun;
  };
  beforeAll(async () => void ([client, supervisor] = [await theClient(), await theClient("supervisor")]));

  test("of an empty database are none, with every month, outcome and dimension there", async () => {
    const { months, outcomes, dimensions, waits } = await figures();
    expect(months).toHaveLength(24);
    expect(months.at(-1)?.month).toBe(
      new Intl.DateTimeFormat("sv", {
        timeZone: "Asia/Phnom_Penh",
        year: "numeric",
        month: "2-digit",
      }).format(new Date()),
    );
    expect([...months, ...outcomes, ...dimensions, ...waits].map(({ cases }) => cases)).toEqual(
      Array.from({ length: 24 + 3 + 6 + 5 }, () => 0),
    );
    expect(months[0]?.undetermined).toBeNull();
  });

  test("leave out what is so few that it could point to a person", async () => {
    await begin(4, positive);
    const { months, outcomes, dimensions } = await figures();
    expect(months.at(-1)).toMatchObject({ cases: null, undetermined: null });
    expect(outcomes[1]).toEqual({ outcome: "undetermined", cases: null });
    expect(dimensions[0]).toEqual({ dimension: "deceptive-recruitment", cases: null });
  });

  test("count each case once, as it stands now, in each of its dimensions", async () => {
    const ids = await begin(3, positive);
    const { months, outcomes, dimensions } = await figures();
    expect(months.at(-1)).toMatchObject({ cases: 7, undetermined: 1 });
    expect(outcomes.map(({ cases }) => cases)).toEqual([0, 7, 0]);
    expect(dimensions.map(({ cases }) => cases)).toEqual([7, 0, 0, 0, 0, 0]);
    await client.save(ids[0]!, saveOf([observed("exploitation.hours", "yes")], { forms: ["labour"] }));
    expect((await figures()).outcomes.map(({ cases }) => cases)).toEqual([0, 7, 0]);
  });

  test("tell how long a first decision took", async () => {
    for (const id of await begin(5, [])) {
      const decision = async () => JSON.stringify(decisionBy(await observerOf(supervisor)));
      for (let twice = 0; twice < 2; twice += 1)
        expect((await supervisor.send(`/api/cases/${id}/decisions`, await decision())).status).toBe(201);
    }
    expect((await figures()).waits).toEqual([
      { under: 1, cases: 5 },
      ...[7, 30, 90].map((under) => ({ under, cases: 0 })),
      { cases: 0 },
    ]);
  });
});
