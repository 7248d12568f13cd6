// One agency's server. There is no sign-in: for demonstration data only.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { serveStatic } from "@hono/node-server/serve-static";
import {
  type Courier,
  inboxUrlPath,
  migrateCourier,
  openCourier,
  replayedEnvelopeRefusal,
} from "@spean/courier";
import type { ExchangeParty } from "@spean/exchange";
import { checkCaseRecord, faultsOfZodError, parseStrictJson } from "@spean/model";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import * as store from "@spean/store";
import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";

/** An agency as it runs: its store of cases, and its courier to one partner. */
export interface SampleAgency extends store.CaseStore {
  readonly partner: ExchangeParty;
  readonly courier: Courier<store.DatabaseQueries>;
}

/** What the page shows beside an open case. */
export type AgencyDesk = Awaited<ReturnType<typeof readDesk>>;

type Refusal = { readonly status: 400 | 404 | 409 | 422; readonly faults?: readonly object[] };
type SampleResult =
  { readonly ok: true; readonly value: object } | { readonly ok: false; readonly refusal: Refusal };

const monthInMs = 30 * 24 * 60 * 60 * 1000;
const root = join(import.meta.dirname, "../dist/page");
const ownHost = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/;
const absent = { status: 404, code: "not-found", message: "There is nothing here: look it up in the list." };
const notFound = { ok: false, refusal: absent } as SampleResult;

/** Your own tables beside those of the store and the courier: which case was referred, and what came in. */
async function prepareDatabase(queries: store.DatabaseQueries): Promise<void> {
  await migrateCourier(queries);
  await queries.execute(sql`create table if not exists referrals_out
    (case_id uuid primary key, message uuid not null, status text not null default 'waiting')`);
  await queries.execute(sql`create table if not exists referrals_in (digest text primary key, country text,
    agency text, envelope text, case_id uuid, unique (country, agency, envelope))`);
}

/** Opens an agency's store and courier on an embedded database. `address` is that of the partner's server. */
export async function openAgency(
  [self, partner]: readonly [ExchangeParty, ExchangeParty],
  { folder, address }: { readonly folder: string; readonly address: string },
): Promise<SampleAgency> {
  const key = await store.readOrCreateKey(join(folder, "key")); // keep yours apart from the data
  const exchangeKey = store.deriveKeyForPurpose(key, "exchange keys");
  const placeOf = (row: string) => ({ table: "exchange_keys", column: "private_jwk", caseId: "", row });
  const { id, version, digest, indicators } = commonList;
  const cases = await store.openCaseStore({
    dataFolder: join(folder, "database"),
    key,
    agency: self.country.toLowerCase(),
    assessCase: compileStandard(commonList).evaluate,
    knownIndicators: indicators.map(({ code }) => code),
    prepareDatabase,
  });
  const courier = await openCourier<store.DatabaseQueries>({
    database: cases.queries,
    self,
    partners: [{ party: partner, address }],
    standard: { id, version, digest },
    sealing: {
      seal: (kid, plaintext) => store.sealValue(exchangeKey, placeOf(kid), plaintext),
      open: (kid, ciphertext) => store.openSealedValue(exchangeKey, placeOf(kid), ciphertext),
    },
    onEnvelope: async (queries, { digest, manifest: { id, sender } }) => {
      const insert = sql`insert into referrals_in (digest, country, agency, envelope) values
        (${digest}, ${sender.country}, ${sender.agency}, ${id}) on conflict do nothing returning digest`;
      return (await store.queryRawRows(queries, insert)).length > 0 ? undefined : replayedEnvelopeRefusal;
    },
    // "arrived" may come late: it never takes an answer back
    onReply: async (queries, { message, status }) =>
      void (await queries.execute(sql`update referrals_out set status = ${status}
        where message = ${message} and (${status}::text <> 'arrived' or status = 'waiting')`)),
  });
  return { ...cases, partner, courier };
}

/** Reads the cases with the state of their referral, and what came in and was not accepted yet. */
async function readDesk({ queries, listCases, partner, courier }: SampleAgency) {
  const out = sql`select case_id as id, case d.state when 'dead' then 'dead' else status end as state
    from referrals_out o left join deliveries d on d.message = o.message`;
  const sent = await store.queryRawRows<{ id: string; state: string }>(queries, out);
  const waiting = sql`select digest from referrals_in where case_id is null`;
  const received = (await store.queryRawRows<{ digest: string }>(queries, waiting)).map(
    async ({ digest }) => {
      const peeked = await courier.peekEnvelope(digest);
      return { digest, preview: peeked.ok && peeked.value.preview };
    },
  );
  const referralOf = (caseId: string) => sent.find(({ id }) => id === caseId)?.state;
  const cases = (await listCases()).cases.map((one) => ({ ...one, referral: referralOf(one.id) }));
  return { self: courier.self, partner, cases, received: await Promise.all(received) };
}

/** Begins a case with a save, idempotent by its key; what is refused comes back with every fault. */
async function saveCase({ saveCase, courier }: SampleAgency, body: string): Promise<SampleResult> {
  const parsed = parseStrictJson(body);
  const read = store.SaveRequest.safeParse(parsed.ok && parsed.value);
  const observer = { role: "officer", agency: courier.self.agency }; // whoever is signed in
  if (read.success) return saveCase({ request: read.data, observer });
  const faults = parsed.ok ? faultsOfZodError(read.error, parsed.value) : parsed.faults;
  return { ok: false, refusal: { status: 400, faults } };
}

/** Refers a case, once: envelope and note are committed together. The exchange judges the consent. */
const referCase = (agency: SampleAgency, caseId: string): Promise<SampleResult> =>
  store.runInTransaction(agency, async (within) => {
    const { queries, partner: recipient, courier, audit } = within;
    // the lock: nobody takes a consent back in between
    const record =
      (await store.lockCaseForUpdate(within, caseId)) && (await store.exportRecord(within, caseId));
    if (!record) return notFound;
    const before = sql`select case_id from referrals_out where case_id = ${caseId}`;
    if ((await store.queryRawRows(queries, before)).length > 0) return { ok: true, value: {} };
    const asked = record.consents?.findLast((one) => isDeepStrictEqual(one.recipient, recipient));
    const at = new Date().toISOString();
    const sent = await courier.sendRecord(queries, {
      record,
      request: { purpose: "referral", recipient, at, ...(asked && { consent: asked.id }) },
      legalBasis: "None: a demonstration. Name the law or agreement here.",
      expiresAt: new Date(Date.parse(at) + monthInMs).toISOString(),
    });
    if (!sent.ok) return sent;
    await queries.execute(sql`insert into referrals_out values (${caseId}, ${sent.value})`);
    await audit.within(queries, [{ action: "referral.send", role: "officer", caseId, outcome: "done" }]);
    return { ok: true, value: {} };
  });

/** Accepts what came in, once: opens it, begins a case and signs the receipt, all of it or nothing. */
const acceptReferral = (agency: SampleAgency, digest: string): Promise<SampleResult> =>
  store.runInTransaction(agency, async (within) => {
    const { queries, vault, courier, audit, knownIndicators } = within;
    const lock = sql`select case_id as "caseId" from referrals_in where digest = ${digest} for update`;
    const [row] = await store.queryRawRows<{ caseId: string | null }>(queries, lock);
    if (!row) return notFound;
    if (row.caseId !== null) return { ok: true, value: row };
    const accepted = await courier.acceptEnvelope(queries, digest);
    if (!accepted.ok) return accepted;
    const caseId = randomUUID();
    const { ageClass, urgentNeeds: sent, consents } = accepted.value.content.record;
    const unasked = { answer: "not-asked" }; // a referral carries no more than help takes
    const urgentNeeds = { placeSafe: unasked, placePrivate: unasked, othersPresent: unasked, ...sent };
    const read = checkCaseRecord({ id: caseId, ageClass, urgentNeeds, consents }, knownIndicators);
    if (!read.ok) throw new Error("The record that came in is not whole."); // and the receipt is rolled back
    const now = new Date();
    await store.importRecord(within, { record: read.value, digest: vault.digestOf(digest), now });
    await queries.execute(sql`update referrals_in set case_id = ${caseId} where digest = ${digest}`);
    await audit.within(queries, [{ action: "referral.accept", role: "officer", caseId, outcome: "done" }]);
    return { ok: true, value: { caseId } };
  });

/** Answers with a value, or with what was at fault: a stable code, a JSON Pointer, and how to mend it. */
function reply(context: Context, result: SampleResult): Response {
  if (result.ok) return context.json(result.value);
  const { status, faults = [{ path: "", ...result.refusal }] } = result.refusal;
  return context.json({ error: faults[0], more: faults.slice(1) }, status);
}

/** Builds an agency's app: its routes, and what guards them. */
export function createSampleApp(agency: SampleAgency): Hono {
  const app = new Hono();
  const contentSecurityPolicy = { defaultSrc: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"] };
  app.use(secureHeaders({ contentSecurityPolicy }), async (context, next) => {
    // DNS rebinding: a page elsewhere that has its own name point here is told nothing
    if (!ownHost.test(context.req.header("host") ?? "")) return context.body(null, 421);
    await next();
    context.header("cache-control", "no-store");
    agency.courier.wake();
  });
  app.post(inboxUrlPath, bodyLimit({ maxSize: 8 * 1024 * 1024 }), async (context) => {
    const received = await agency.courier.receiveMessage(await context.req.text());
    return received.ok ? context.text(received.value) : reply(context, received);
  });
  app.use(bodyLimit({ maxSize: 256 * 1024 }), async ({ req, body }, next) => {
    // CSRF: only this server's own pages write (the inbox, above, trusts signatures instead)
    if (req.method === "GET" || req.header("sec-fetch-site") === "same-origin") return next();
    return body(null, 403);
  });
  app.get("/api/desk", async (context) => context.json(await readDesk(agency)));
  app.get("/api/cases/:id", async (context) => {
    const value = await agency.loadCase(context.req.param("id"));
    return reply(context, value ? { ok: true, value } : notFound);
  });
  app.post("/api/cases", async (context) => reply(context, await saveCase(agency, await context.req.text())));
  app.post("/api/:action{referrals|received}/:id", async (context) => {
    const { action, id } = context.req.param();
    return reply(context, await (action === "referrals" ? referCase : acceptReferral)(agency, id));
  });
  app.get("/", serveStatic({ root, path: "page.html" }));
  app.get("/assets/*", serveStatic({ root }));
  app.notFound((context) => reply(context, notFound));
  app.onError((error, context) => {
    console.error(context.req.method, context.req.routePath, error.name); // no address, no value
    const fault = { code: "unavailable", path: "", message: "Send it again, with the same key." };
    return context.json({ error: fault }, 503);
  });
  return app;
}
