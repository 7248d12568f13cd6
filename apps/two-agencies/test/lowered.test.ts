import { beforeAll, expect, test } from "vitest";
import type { DashboardFigures } from "../src/shared/dashboard.js";
import type { LoweredCasePage } from "../src/shared/lowered-case.js";
import { type Client, observed, saveOf } from "./client.js";
import { onEachDatabase } from "./on-each-database.js";

const signs = [
  "act.recruited",
  "deceptive-recruitment.job",
  "deceptive-recruitment.wages",
  "purpose.forced-crime",
];

onEachDatabase("a lowered outcome", (theClient) => {
  let officer: Client;
  let supervisor: Client;
  beforeAll(async () => void ([officer, supervisor] = [await theClient(), await theClient("supervisor")]));

  /** Begins a case that is indicated, then corrects every yes of it. @returns its id */
  const lower = async () => {
    const first = signs.map((code) => observed(code, "yes"));
    const { caseId } = (await officer.begin(saveOf(first))).body;
    const back = first.map(({ id, indicator }) => observed(indicator, "no", { corrects: id }));
    await officer.save(caseId, saveOf(back));
    return caseId;
  };

  test("changes nothing in list, search and figures, and is listed for a supervisor with who made it", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(await lower());
    const search = async (outcome: string) =>
      (await officer.send<LoweredCasePage>("/api/cases/search", JSON.stringify({ outcome }))).body.cases;
    expect((await search("indicated")).map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect([await search("undetermined"), await search("not-indicated")]).toEqual([[], []]);
    const { outcomes, months } = (await supervisor.get<DashboardFigures>("/api/dashboard")).body;
    expect(outcomes.map(({ cases }) => cases)).toEqual([5, 0, 0]);
    expect(months.at(-1)?.undetermined).toBe(0);
    const listed = (await supervisor.get<LoweredCasePage>("/api/lowered")).body.cases;
    expect(listed.map(({ id }) => id)).toEqual(ids.toReversed());
    for (const one of listed)
      expect(one).toMatchObject({
        outcome: "indicated",
        reported: 4,
        lowered: { outcome: "undetermined", reported: 0 },
        by: { role: "officer", name: expect.any(String) },
      });
  });

  test("leaves the list once an assessment is as high again", async () => {
    const id = await lower();
    await officer.save(id, saveOf(signs.map((code) => observed(code, "yes"))));
    const { cases } = (await supervisor.get<LoweredCasePage>("/api/lowered")).body;
    expect(cases.map((one) => one.id)).not.toContain(id);
  });
});
