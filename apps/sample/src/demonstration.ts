// Both agencies in one process, each other's partner, and both authorities. Not to be copied.
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
  const [issuedAt, validUntil] = [new Date(now).toISOString(), new Date(now + monthInMs).toISOString()];
  const members = await Promise.all(agencies.map(({ courier }) => courier.readDirectoryMember()));
  const document = {
    format: "spean-directory/1" as const,
    sequence: Math.floor(now / 1000),
    issuedAt,
    validUntil,
    members,
  };
  const text = valueOf(
    await signDirectory(valueOf(await signDirectory(document, kh.privateJwk)), th.privateJwk),
  );
  const file = { text, anchors: { KH: [kh.publicJwk], TH: [th.publicJwk] } };
  for (const { courier } of agencies) valueOf(await courier.importDirectory(file));
}

/** Starts both on ports of this machine. @returns what stops them */
export async function startSample(
  ports: readonly [number, number],
  dataFolder: string,
): Promise<() => Promise<void>> {
  const [address, partnerAddress] = ports.map((port) => `http://127.0.0.1:${port}/`) as [string, string];
  const agencies = [
    await openAgency([here, abroad], { folder: join(dataFolder, "kh"), address: partnerAddress }),
    await openAgency([abroad, here], { folder: join(dataFolder, "th"), address }),
  ];
  await shareKeys(agencies);
  const servers = agencies.map((agency, index) =>
    serve({ fetch: createSampleApp(agency).fetch, hostname: "127.0.0.1", port: ports[index]! }),
  );
  await Promise.all(servers.map((server) => once(server, "listening")));
  for (const { courier } of agencies) courier.start();
  return async () => {
    for (const server of servers) server.close();
    for (const { courier, close } of agencies) await courier.stop().then(close);
  };
}
