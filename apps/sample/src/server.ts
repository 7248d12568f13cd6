// One agency's server. There is no sign-in: for demonstration data only.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { inboxUrlPath, migrateCourier, openCourier, replayedEnvelopeRefusal } from "@spean/courier";
import { completePartialRecord, type ExchangeParty } from "@spean/exchange";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import * as store from "@spean/store";
import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";

/** An agency as it runs: its store of cases, and its courier to one partner. */
export type SampleAgency = Awaited<ReturnType<typeof openAgency>>;
export type AgencyDesk = Awaited<ReturnType<typeof readDesk>>;

type Refusal = { readonly status: 400 | 404 | 409 | 422 | 425 | 429; readonly faults?: readonly object[] };
type SampleResult =
  { readonly ok: true; readonly value: object } | { readonly ok: false; readonly refusal: Refusal };

/** The person took the agreement back: the envelope stays closed. A system with people who decide may ask them. */
const withdrawn: Refusal = { status: 409, faults: [{ code: "consent-withdrawn" }] };

const root = join(import.meta.dirname, "../dist/page");
const ownHost = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/;
/** Faults of a request whatever it asks, by HTTP status: a stable code, and how to mend it. */
const requestFaults: Readonly<Record<number, object>> = {
  403: { code: "cross-origin", message: "Only this server's own pages may write: open its address." },
  404: { code: "not-found", message: "There is nothing here: look it up in the list." },
  413: { code: "too-large", message: "This is too large: send less." },
  421: { code: "unknown-host", message: "Open the address that the server printed as it started." },
  503: { code: "unavailable", message: "Send it again, with the same key." },
};

/** Your own tables beside those of the store and the courier: which case was referred, and what came in. */
async function prepareDatabase(queries: store.DatabaseQueries): Promise<void> {
  await migrateCourier(queries);
  await queries.execute(sql`create table if not exists referrals_out
    (case_id uuid primary key, message uuid not null, status text not null default 'waiting')`);
  await queries.execute(sql`create table if not exists referrals_in (digest text primary key, country text,
    agency text, envelope text, case_id uuid, unique (country, agency, envelope))`);
  await queries.execute(sql`create table if not exists withdrawals (digest text primary key)`);
}

/** Opens an agency's store and courier on an embedded database. `address` is that of the partner's server. */
export async function openAgency(
  [self, partner]: readonly [ExchangeParty, ExchangeParty],
  { folder, address }: { readonly folder: string; readonly address: string },
) {
  const key = await store.readOrCreateKey(join(folder, "key")); // keep yours apart from the data
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
    sealing: store.createKeySealing(key),
    onEnvelope: async (queries, { digest, manifest: { id, sender } }) => {
      const insert = sql`insert into referrals_in (digest, country, agency, envelope) values
        (${digest}, ${sender.country}, ${sender.agency}, ${id}) on conflict do nothing returning digest`;
      return (await store.queryRawRows(queries, insert)).length > 0 ? undefined : replayedEnvelopeRefusal;
    },
    // a notice may come before its envelope
    onWithdrawal: async (queries, { digest }) =>
      void (await queries.execute(sql`insert into withdrawals values (${digest}) on conflict do nothing`)),
    // "arrived" may come late: it never takes an answer back
    onReply: async (queries, { message, status }) =>
      void (await queries.execute(sql`update referrals_out set status = ${status}
        where message = ${message} and (${status}::text <> 'arrived' or status = 'waiting')`)),
  });
  return { ...cases, partner, courier };
}

/** Reads the cases with the state of their referral, and what came in and was not accepted yet. */
async function readDesk({ queries, listCases, partner, courier }: SampleAgency) {
  const out = sql`select case_id as id, status from referrals_out`;
  const sent = await store.queryRawRows<{ id: string; status: string }>(queries, out);
  const waiting = sql`select digest, exists (select from withdrawals where digest = referrals_in.digest) as withdrawn
    from referrals_in where case_id is null`;
  const envelopes = await store.queryRawRows<{ digest: string; withdrawn: boolean }>(queries, waiting);
  const received = envelopes.map(async ({ digest, withdrawn }) => {
    const peeked = await courier.peekEnvelope(digest);
    return { digest, withdrawn, preview: peeked.ok ? peeked.value.preview : undefined };
  });
  const referralOf = (caseId: string) => sent.find(({ id }) => id === caseId)?.status;
  const cases = (await listCases()).cases.map((one) => ({ ...one, referral: referralOf(one.id) }));
  return { self: courier.self, partner, cases, received: await Promise.all(received) };
}

/** Refers a case, once, under a lock: nobody takes a consent back before the envelope is committed. */
const referCase = (agency: SampleAgency, caseId: string): Promise<SampleResult> =>
  store.runInTransaction(agency, async (within) => {
    const { queries, partner: recipient, courier, audit } = within;
    const record =
      (await store.lockCaseForUpdate(within, caseId)) && (await store.exportRecord(within, caseId));
    if (!record) throw new HTTPException(404);
    const before = sql`select case_id from referrals_out where case_id = ${caseId}`;
    if ((await store.queryRawRows(queries, before)).length > 0) return { ok: true, value: {} };
    const asked = record.consents?.findLast((one) => one.recipient.agency === recipient.agency);
    const at = new Date().toISOString();
    const sent = await courier.sendRecord(queries, {
      record,
      request: { purpose: "referral", recipient, at, ...(asked && { consent: asked.id }) },
      legalBasis: "None: a demonstration. Name the law or agreement here.",
      expiresAt: new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString(),
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
    if (!row) throw new HTTPException(404);
    if (row.caseId !== null) return { ok: true, value: row };
    const taken = sql`select digest from withdrawals where digest = ${digest}`;
    if ((await store.queryRawRows(queries, taken)).length > 0) return { ok: false, refusal: withdrawn };
    const accepted = await courier.acceptEnvelope(queries, digest);
    if (!accepted.ok) return accepted;
    const caseId = randomUUID();
    const { manifest, record: sent } = accepted.value.content;
    const { record, untaken } = completePartialRecord(sent, { id: caseId, knownIndicators, manifest });
    const now = new Date();
    await store.importRecord(within, { record, untaken, digest: vault.digestOf(digest), now });
    await queries.execute(sql`update referrals_in set case_id = ${caseId} where digest = ${digest}`);
    await audit.within(queries, [{ action: "referral.accept", role: "officer", caseId, outcome: "done" }]);
    return { ok: true, value: { caseId, untaken } };
  });

/** Answers with a value, or with what was at fault: a stable code, a JSON Pointer, and how to mend it. */
function reply(context: Context, result: SampleResult): Response {
  if (result.ok) return context.json(result.value);
  const { status, faults = [{ path: "", ...result.refusal }] } = result.refusal;
  return context.json({ error: faults[0], more: faults.slice(1) }, status);
}

const refuse = (context: Context, status: HTTPException["status"]) =>
  context.json({ error: { path: "", ...requestFaults[status] }, more: [] }, status);

/** Builds an agency's app: its routes, and what guards them. */
export function createSampleApp(agency: SampleAgency): Hono {
  const app = new Hono();
  const contentSecurityPolicy = { defaultSrc: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"] };
  app.use(secureHeaders({ contentSecurityPolicy }), async (context, next) => {
    // DNS rebinding: a page elsewhere that has its own name point here is told nothing
    if (!ownHost.test(context.req.header("host") ?? "")) throw new HTTPException(421);
    await next();
    context.header("cache-control", "no-store");
    agency.courier.wake();
  });
  app.post(inboxUrlPath, bodyLimit({ maxSize: 8 * 1024 * 1024 }), async (context) => {
    const received = await agency.courier.receiveMessage(await context.req.text());
    return received.ok ? context.text(received.value) : reply(context, received);
  });
  app.use(bodyLimit({ maxSize: 256 * 1024 }), async ({ req }, next) => {
    // CSRF: only this server's own pages write, and read data (the inbox, above, trusts signatures instead)
    const site = req.header("sec-fetch-site");
    const opened = !req.path.startsWith("/api/") || site === undefined || site === "none";
    if (site === "same-origin" || (req.method === "GET" && opened)) return next();
    throw new HTTPException(403);
  });
  app.get("/api/desk", async (context) => context.json(await readDesk(agency)));
  app.get("/api/cases/:id", async (context) => {
    const found = await agency.loadCase(context.req.param("id"));
    return found ? context.json(found) : refuse(context, 404);
  });
  app.post("/api/cases", async (context) => {
    const read = store.parseRequest(await context.req.text(), store.SaveRequest);
    const observer = { role: "officer", agency: agency.courier.self.agency }; // whoever is signed in
    return reply(context, read.ok ? await agency.saveCase({ request: read.value, observer }) : read);
  });
  app.post("/api/:action{referrals|received}/:id", async (context) => {
    const { action, id } = context.req.param();
    return reply(context, await (action === "referrals" ? referCase : acceptReferral)(agency, id));
  });
  app.get("*", serveStatic({ root }));
  app.notFound((context) => refuse(context, 404));
  app.onError((error, context) => {
    const status = error instanceof HTTPException ? error.status : 503;
    if (status === 503) console.error(context.req.method, context.req.routePath, error.name); // no value
    return refuse(context, status);
  });
  return app;
}
