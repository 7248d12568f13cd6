// One agency's server. There is no sign-in: for demonstration data only.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Courier, inboxPath, migrateCourier, openCourier, replayedEnvelope } from "@spean/courier";
import type { EnvelopeManifest, ExchangeParty } from "@spean/exchange";
import { checkRecord, faultsOfZodError, parseStrictJson } from "@spean/model";
import { compile } from "@spean/rules";
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

/** What the page shows beside an open case. `preview` is null once an envelope can no longer be accepted. */
export interface AgencyDesk {
  readonly self: ExchangeParty;
  readonly partner: ExchangeParty;
  readonly cases: readonly (store.CaseListItem & { readonly referral?: string | undefined })[];
  readonly received: readonly {
    readonly digest: string;
    readonly preview: EnvelopeManifest["preview"] | null;
  }[];
}

const daysOpen = 30;
const pageFolder = join(import.meta.dirname, "../dist/page");
const ownHost = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/;
const notFound = {
  ok: false as const,
  refusal: {
    status: 404 as const,
    code: "not-found",
    message: "There is nothing here: look it up in the list.",
  },
};
const done = (value: object = {}) => ({ ok: true as const, value });

/** Your own tables beside those of the store and the courier: which case was referred, and what came in. */
async function prepareDatabase(queries: store.DatabaseQueries): Promise<void> {
  await migrateCourier(queries);
  await queries.execute(sql`create table if not exists referrals_out
    (case_id uuid primary key, message uuid not null, status text not null default 'waiting')`);
  await queries.execute(sql`create table if not exists referrals_in
    (digest text primary key, country text, agency text, envelope text, case_id uuid,
    unique (country, agency, envelope))`);
}

/** Opens the store and the courier of `self` on an embedded database; the partner's server is at `address`. */
export async function openAgency(
  [self, partner]: readonly [ExchangeParty, ExchangeParty],
  { folder, address }: { readonly folder: string; readonly address: string },
): Promise<SampleAgency> {
  const key = await store.readOrCreateKey(join(folder, "key")); // keep yours apart from the data
  const exchangeKey = store.deriveKey(key, "exchange keys");
  const placeOf = (row: string) => ({ table: "exchange_keys", column: "private_jwk", caseId: "", row });
  const { id, version, digest, indicators } = commonList;
  const cases = await store.openCaseStore({
    dataFolder: join(folder, "database"),
    key,
    agency: self.country.toLowerCase(),
    assessCase: compile(commonList).evaluate,
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
      open: (kid, ciphertext) => store.openValue(exchangeKey, placeOf(kid), ciphertext),
    },
    onEnvelope: async (queries, { digest, manifest: { id, sender } }) => {
      const inserted = sql`insert into referrals_in (digest, country, agency, envelope)
        values (${digest}, ${sender.country}, ${sender.agency}, ${id}) on conflict do nothing returning digest`;
      return (await store.queryRows(queries, inserted)).length > 0 ? undefined : replayedEnvelope;
    },
    // "arrived" may come late: it never takes an answer back
    onReply: async (queries, { message, status }) =>
      void (await queries.execute(sql`update referrals_out set status = ${status}
        where message = ${message} and (${status}::text <> 'arrived' or status = 'waiting')`)),
  });
  return { ...cases, partner, courier };
}

/** Reads the desk: cases with the state of their referral, and what came in and was not accepted yet. */
async function readDesk({ queries, listCases, partner, courier }: SampleAgency): Promise<AgencyDesk> {
  const sent = await store.queryRows<{ id: string; state: string }>(
    queries,
    sql`select case_id as id, case d.state when 'dead' then 'dead' else status end as state
      from referrals_out o left join deliveries d on d.message = o.message`,
  );
  const stateOf = (id: string) => sent.find((one) => one.id === id)?.state;
  const waiting = sql`select digest from referrals_in where case_id is null`;
  const received = (await store.queryRows<{ digest: string }>(queries, waiting)).map(async ({ digest }) => {
    const peeked = await courier.peekEnvelope(digest);
    return { digest, preview: peeked.ok ? peeked.value.preview : null };
  });
  const cases = (await listCases()).cases.map((one) => ({ ...one, referral: stateOf(one.id) }));
  return { self: courier.self, partner, cases, received: await Promise.all(received) };
}

/** Saves to a case, or begins one, in the name of the officer; what is refused comes back with every fault. */
async function saveCase({ saveCase, courier }: SampleAgency, body: string, caseId?: string) {
  const parsed = parseStrictJson(body);
  if (!parsed.ok) return { ok: false as const, refusal: { status: 400 as const, faults: parsed.faults } };
  const { data: request, error } = store.SaveRequest.safeParse(parsed.value);
  if (!request)
    return {
      ok: false as const,
      refusal: { status: 400 as const, faults: faultsOfZodError(error, parsed.value) },
    };
  const observer = { role: "officer", agency: courier.self.agency };
  return saveCase({ request, observer, ...(caseId !== undefined && { caseId }) });
}

/** Refers a case, once: the envelope and the note of it are committed together. The exchange judges the consent. */
const referCase = (agency: SampleAgency, caseId: string) =>
  store.inTransaction(agency, async (within) => {
    const { queries, partner, courier, audit } = within;
    // the lock: nobody takes a consent back in between
    const record = (await store.holdCase(within, caseId)) && (await store.exportRecord(within, caseId));
    if (!record) return notFound;
    const before = sql`select 1 from referrals_out where case_id = ${caseId}`;
    if ((await store.queryRows(queries, before)).length > 0) return done();
    const asked = record.consents?.findLast(
      ({ purpose, recipient }) => purpose === "referral" && isDeepStrictEqual(recipient, partner),
    );
    const [at, expires] = [new Date(), new Date()];
    expires.setDate(at.getDate() + daysOpen);
    const consent = asked && { consent: asked.id };
    const sent = await courier.sendRecord(queries, {
      record,
      request: { purpose: "referral", recipient: partner, at: at.toISOString(), ...consent },
      legalBasis: "None: a demonstration. Name the law or agreement here.",
      expiresAt: expires.toISOString(),
    });
    if (!sent.ok) return sent;
    await queries.execute(sql`insert into referrals_out values (${caseId}, ${sent.value})`);
    await audit.within(queries, [{ action: "referral.send", role: "officer", caseId, outcome: "done" }]);
    return done();
  });

/** Accepts what came in, once: opens it, begins a case and signs the receipt, all of it or nothing. */
const acceptReferral = (agency: SampleAgency, digest: string) =>
  store.inTransaction(agency, async (within) => {
    const { queries, vault, courier, audit } = within;
    const lock = sql`select case_id as "caseId" from referrals_in where digest = ${digest} for update`;
    const [row] = await store.queryRows<{ caseId: string | null }>(queries, lock);
    if (!row) return notFound;
    if (row.caseId !== null) return done(row);
    const accepted = await courier.acceptEnvelope(queries, digest);
    if (!accepted.ok) return accepted;
    const caseId = randomUUID();
    const read = checkRecord({ ...accepted.value.content.record, id: caseId }, within.knownIndicators);
    if (!read.ok) throw new Error("The record that came in is not whole."); // and the receipt is rolled back
    await store.importRecord(within, { record: read.value, digest: vault.digestOf(digest), now: new Date() });
    await queries.execute(sql`update referrals_in set case_id = ${caseId} where digest = ${digest}`);
    await audit.within(queries, [{ action: "referral.accept", role: "officer", caseId, outcome: "done" }]);
    return done({ caseId });
  });

type Refusal = {
  readonly status: 400 | 404 | 409 | 422;
  readonly code?: string;
  readonly message?: string;
  readonly faults?: readonly object[];
};

/** Answers with a value; or with what was at fault: a stable code, a JSON Pointer, and how to mend it. */
function reply(context: Context, result: { ok: true; value: object } | { ok: false; refusal: Refusal }) {
  if (result.ok) return context.json(result.value);
  const { status, code, message, faults = [{ code, path: "", message }] } = result.refusal;
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
  app.post(inboxPath, bodyLimit({ maxSize: 8 * 1024 * 1024 }), async (context) => {
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
    return reply(context, value ? done(value) : notFound);
  });
  app.post("/api/cases/:id?", async (context) =>
    reply(context, await saveCase(agency, await context.req.text(), context.req.param("id"))),
  );
  app.post("/api/referrals/:id", async (context) =>
    reply(context, await referCase(agency, context.req.param("id"))),
  );
  app.post("/api/received/:digest", async (context) =>
    reply(context, await acceptReferral(agency, context.req.param("digest"))),
  );
  app.get("/", serveStatic({ root: pageFolder, path: "page.html" }));
  app.get("/assets/*", serveStatic({ root: pageFolder }));
  app.notFound((context) => reply(context, notFound));
  app.onError((error, context) => {
    console.error(context.req.method, context.req.routePath, error.name); // no address, no value
    return context.json(
      { error: { code: "unavailable", path: "", message: "Send it again, with the same key." } },
      503,
    );
  });
  return app;
}
