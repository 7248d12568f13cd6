import { afterAll, beforeAll, expect, test } from "vitest";
import { runsFor } from "../../../scripts/test-tier.js";
import { databaseKinds } from "./databases.js";
import { buildTarget, throughKills } from "./exchange-under-kills.js";
import { type TwoSystems, twoSystems } from "./two-systems.js";

const kills = Number(process.env.SPEAN_KILLS ?? runsFor(20));
const referrals = Number(process.env.SPEAN_REFERRALS ?? runsFor(40, 8));

// one agency on each kind of database, where both are there
const [pglite, postgresql] = databaseKinds;
let systems: TwoSystems;

beforeAll(async () => {
  await buildTarget();
  systems = await twoSystems({ kh: pglite!, th: postgresql?.available ? postgresql : pglite! });
}, 120_000);
afterAll(() => systems?.drop());

test(
  `${referrals} referrals while either server is killed, ${kills} times: none lost, none doubled, every receipt holds`,
  { timeout: 3_600_000 },
  async () => {
    const begun = performance.now();
    const found = await throughKills({ systems, kills, referrals, lanes: 4 });
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(`${kills} kills in ${seconds} s: ${JSON.stringify(found)}`);
    expect([found.sent, found.arrived, found.settled]).toEqual([referrals, referrals, referrals]);
    expect(found.casesThere).toBe(found.accepted);
    expect([found.receipts, found.verified]).toEqual([found.accepted, found.accepted]);
    expect(found.accepted).toBeGreaterThan(0);
    expect(found.chains).toEqual([true, true]);
  },
);
