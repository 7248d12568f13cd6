import { afterAll, beforeAll, expect, test } from "vitest";
import { bothAgencies } from "../src/agencies/agencies.js";
import { agencyCodes } from "../src/agencies/agency.js";
import { type RunningAgencyServer, startAgencyServer } from "../src/server/start-server.js";
import { accountOf, Client, observed, saveOf } from "./client.js";
import { databaseKinds, type TestDatabase } from "./databases.js";

let databases: TestDatabase[] = [];
let servers: RunningAgencyServer[] = [];
beforeAll(async () => {
  databases = await Promise.all(agencyCodes.map(() => databaseKinds[0]!.create()));
  servers = await Promise.all(
    agencyCodes.map((agency, index) =>
      startAgencyServer(
        { ...databases[index]!.options, port: 0, agency },
        { pageFolder: import.meta.dirname, log: () => {} },
      ),
    ),
  );
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await Promise.all(databases.map((database) => database.drop()));
});

/** One browser, which sends every cookie of a host to each of its ports. */
async function inOneBrowser() {
  const kh = await Client.as("officer", servers[0]!.address);
  const th = kh.copy(servers[1]!.address);
  await th.signIn(accountOf("supervisor"));
  return { kh: th.copy(servers[0]!.address), th };
}

test("whoever signs in to one agency stays signed in to the other, and signing out of one leaves the other", async () => {
  const { kh, th } = await inOneBrowser();
  expect((await kh.session()).person).toMatchObject({
    role: "officer",
    observer: { agency: bothAgencies.kh.name.en },
  });
  expect((await th.session()).person).toMatchObject({
    role: "supervisor",
    observer: { agency: bothAgencies.th.name.en },
  });
  await kh.signOut();
  expect((await kh.session()).person).toBeUndefined();
  expect((await kh.copy(th.address).session()).person?.role).toBe("supervisor");
});

test("a session of one agency opens nothing at the other, and cases of one are not the other's", async () => {
  const kh = await Client.as("officer", servers[0]!.address);
  expect((await kh.copy(servers[1]!.address).list()).status).toBe(401);
  const { caseId } = (await kh.begin(saveOf([observed("act.recruited", "yes")]))).body;
  const th = await Client.as("officer", servers[1]!.address);
  expect((await th.open(caseId)).status).toBe(404);
});
