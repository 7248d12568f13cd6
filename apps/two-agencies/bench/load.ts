// p95 of list, filter and save against that of a bare one-row endpoint of the same server, interleaved.
// `tsx bench/load.ts <kh|th>`: its settings are the server's; seed the database first.
import { performance } from "node:perf_hooks";
import { readServerOptions, readAgencyOption } from "../src/server/options.js";
import { startAgencyServer } from "../src/server/start-server.js";
import { Client, observed, saveOf } from "../test/client.js";
import { bothAgencies } from "../src/agencies/agencies.js";

const rounds = Number(process.env.ROUNDS ?? "400");
const options = readServerOptions({ ...process.env, PORT: "0" }, readAgencyOption(process.argv[2]));
const server = await startAgencyServer(options, {
  pageFolder: import.meta.dirname,
  log: (line) => console.error(line),
});
const client = await Client.as("officer", server.address);
const observer = { role: "officer", agency: bothAgencies[options.agency].name.en };
const search = (body: object) => client.send("/api/cases/search", JSON.stringify(body));

const measured: Readonly<Record<string, () => Promise<{ status: number }>>> = {
  bare: () => client.get("/health"),
  list: () => search({}),
  "filter by outcome and form": () => search({ outcome: "indicated", form: "begging" }),
  "filter by day": () => search({ from: "2026-01-10T00:00:00+07:00", to: "2026-01-11T00:00:00+07:00" }),
  save: () =>
    client.begin(
      saveOf([
        observed("act.recruited", "yes", { observer }),
        observed("exploitation.hours", "no", { observer }),
      ]),
    ),
};

const times = Object.fromEntries(Object.keys(measured).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round += 1)
  for (const [name, ask] of Object.entries(measured)) {
    const begun = performance.now();
    const { status } = await ask();
    times[name]!.push(performance.now() - begun);
    if (status >= 400) throw new Error(`${name} is answered with ${status}.`);
  }
await server.stop();

const p95 = (name: string) => times[name]!.toSorted((a, b) => a - b)[Math.floor(rounds * 0.95)]!;
console.log(`${server.database}, ${rounds} rounds; a bare request: ${p95("bare").toFixed(1)} ms at p95`);
for (const name of Object.keys(measured).slice(1))
  console.log(`${name}: ${(p95(name) / p95("bare")).toFixed(1)} times that`);
