import { randomUUID } from "node:crypto";
import { inboxMessageTable } from "@spean/courier";
import { expect, test } from "vitest";
import { referralsIn } from "../src/server/database/referral-tables.js";
import { openAgencySystem } from "../src/server/open-system.js";
import { sealOlderReferrals } from "../src/server/referral-seals/seal-referral.js";
import { listReferralsIn } from "../src/server/referrals/list-referrals-in.js";
import { stepsContradict } from "../src/server/referrals/referrals-out.js";
import { startAgencyServer } from "../src/server/start-server.js";
import type { ReceivedReferral, ReferralListPage, ReferralPage } from "../src/shared/referral.js";
import { Client } from "./client.js";
import { databaseKinds } from "./databases.js";
import { thailand } from "./referral.js";

const now = new Date();
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

/** A referral that came in so many minutes from now. */
function cameIn(at: number, expires = 1000) {
  const digest = `sha256:${randomUUID()}`;
  const row = { id: randomUUID(), digest, envelope: randomUUID(), ...thailand };
  const message = { digest, kind: "envelope" as const, ...thailand, message: "x", reply: "x" };
  return {
    inbox: { ...message, arrivedAt: minutes(at) },
    referral: { ...row, arrivedAt: minutes(at), expiresAt: minutes(expires) },
  };
}

for (const { kind, available, create } of databaseKinds)
  test.skipIf(!available)(
    `no number of later referrals puts the one that waits the longest out of sight, and each stands on a page once, on ${kind}`,
    async () => {
      const made = await create();
      const { database, vault } = await openAgencySystem({ port: 0, ...made.options });
      const waiting = Array.from({ length: 110 }, (_, index) => cameIn(index === 0 ? -900 : -200 + index));
      const atOnce = [cameIn(-50), cameIn(-50), cameIn(-50)];
      const expired = [cameIn(-800, -10), cameIn(-700, -10), cameIn(-700, -10)];
      const all = [...waiting, ...atOnce, ...expired];
      await database.queries.insert(inboxMessageTable).values(all.map(({ inbox }) => inbox));
      await database.queries.insert(referralsIn).values(all.map(({ referral }) => referral));
      const context = { queries: database.queries, vault };
      await sealOlderReferrals(
        context,
        "received",
        all.map(({ referral }) => referral.id),
      );
      const first = await listReferralsIn(context, { now });
      expect(first.items[0]?.id).toBe(waiting[0]!.referral.id);
      await database.close();
      const server = await startAgencyServer(
        { port: 0, ...made.options },
        { pageFolder: import.meta.dirname, log: () => {} },
      );
      const officer = await Client.as("officer", server.address);
      const { body } = await officer.get<ReferralListPage>("/api/referrals");
      const [shown, sizes] = [[...body.in], [body.in.length]];
      for (let next = body.nextIn; next !== undefined;) {
        const more = await officer.get<ReferralPage<ReceivedReferral>>(`/api/referrals/in?after=${next}`);
        shown.push(...more.body.items);
        sizes.push(more.body.items.length);
        next = more.body.next;
      }
      expect(sizes).toEqual([50, 50, 16]);
      expect(new Set(shown.map(({ id }) => id)).size).toBe(all.length);
      const statuses = shown.map(({ status }) => status);
      expect(statuses.slice(-3)).toEqual(["expired", "expired", "expired"]);
      expect(shown.at(-1)?.id).toBe(expired[0]!.referral.id);
      for (const path of ["in?after=x", "in?after=sent.1.x", "out?after=waiting.1"])
        expect((await officer.get(`/api/referrals/${path}`)).status).toBe(400);
      await server.stop();
      await made.drop();
    },
  );

test.each([
  [["arrived", "accepted", "handed-back"], false],
  [["accepted"], false],
  [["arrived", "declined"], false],
  [["handed-back"], true],
  [["arrived", "handed-back", "declined"], true],
  [["accepted", "declined"], true],
] as const)(
  "what a recipient has said is kept, and told of where it cannot all be true: %j",
  (steps, contradict) => {
    expect(stepsContradict(steps.map((step) => ({ step })))).toBe(contradict);
  },
);
