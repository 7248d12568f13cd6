// Both agencies in one process, and both authorities that sign a key directory. Not to be copied.
import { once } from "node:events";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { type ExchangeResult, makeKeyPair, signDirectory } from "@spean/exchange";
import { createSampleApp, openAgency, type SampleAgency } from "./server.js";

const here = { agency: "Sample agency", country: "KH" } as const;
const abroad = { agency: "Sample shelter", country: "TH" } as const;
const monthInMs = 30 * 24 * 60 * 60 * 1000;

function valueOf<Value>(result: ExchangeResult<Value>): Value {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/** Signs a key directory on the spot. In life each authority signs on a machine of its own. */
async function shareKeys(agencies: readonly SampleAgency[]): Promise<void> {
  const [kh, th, now] = [await makeKeyPair("sign"), await makeKeyPair("sign"), Date.now()];
  const [issuedAt, validUntil] = [now, now + monthInMs].map((time) => new Date(time).toISOString()) as [
    string,
    string,
  ];
  const members = await Promise.all(agencies.map(({ courier }) => courier.readDirectoryMember()));
  const sequence = Math.floor(now / 1000);
  const document = { format: "spean-directory/1" as const, sequence, issuedAt, validUntil, members };
  const text = valueOf(
    await signDirectory(valueOf(await signDirectory(document, kh.privateJwk)), th.privateJwk),
  );
  const file = { text, anchors: { KH: [kh.publicJwk], TH: [th.publicJwk] } };
  for (const { courier } of agencies) valueOf(await courier.importDirectory(file));
}

/** Starts the agency on a port of this machine and its partner on the next. @returns what stops both */
export async function startSample(port: number, dataFolder: string): Promise<() => Promise<void>> {
  const addressOf = (own: number) => `http://127.0.0.1:${own}/`;
  const agencies = [
    await openAgency([here, abroad], { folder: join(dataFolder, "kh"), address: addressOf(port + 1) }),
    await openAgency([abroad, here], { folder: join(dataFolder, "th"), address: addressOf(port) }),
  ];
  await shareKeys(agencies);
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
