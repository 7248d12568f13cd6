// Both agencies in one process, and both authorities that sign a key directory. Not to be copied.
import { once } from "node:events";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { signDemonstrationDirectory } from "@spean/courier";
import { createSampleApp, openAgency } from "./server.js";

const here = { agency: "Sample agency", country: "KH" } as const;
const abroad = { agency: "Sample shelter", country: "TH" } as const;

/** Starts the agency on a port of this machine and its partner on the next. @returns what stops both */
export async function startSample(port: number, dataFolder: string): Promise<() => Promise<void>> {
  const addressOf = (own: number) => `http://127.0.0.1:${own}/`;
  const agencies = [
    await openAgency([here, abroad], { folder: join(dataFolder, "kh"), address: addressOf(port + 1) }),
    await openAgency([abroad, here], { folder: join(dataFolder, "th"), address: addressOf(port) }),
  ];
  const members = await Promise.all(agencies.map(({ courier }) => courier.readDirectoryMember()));
  const directory = await signDemonstrationDirectory(members);
  for (const { courier } of agencies) await courier.importDirectory(directory);
  const servers = agencies.map((agency, index) =>
    serve({ fetch: createSampleApp(agency).fetch, hostname: "127.0.0.1", port: port + index }),
  );
  await Promise.all(servers.map((server) => once(server, "listening")));
  for (const { courier } of agencies) courier.start();
  return async () => {
    for (const server of servers) server.close();
    for (const { courier, close } of agencies) await courier.stop().then(close);
  };
}
