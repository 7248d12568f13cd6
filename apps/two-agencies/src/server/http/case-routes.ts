import { type AuditWitness, listCases, loadCase, saveCase } from "@spean/store";
import { CaseSearch, SaveRequest } from "@spean/store/client";
import { type Context, Hono } from "hono";
import { exportWholeRecord } from "../cases/export-whole-record.js";
import { loadPublishedCases } from "../cases/load-published-cases.js";
import type { ReferralStore } from "../referrals/referral-store.js";
import { withdrawReferralsOfCase } from "../referrals/withdraw-referrals.js";
import { unknownCaseRefusal } from "../request-outcome.js";
import { loadCaseOrigin } from "../referrals/case-origin.js";
import type { OpenedCase } from "../../shared/case-origin.js";
import { AccountPace } from "./account-pace.js";
import type { AuthorisationGuard, SignedInVariables } from "./authorisation-guard.js";
import { replyWithFailure, replyWithRefusal } from "./failure-reply.js";
import { limitRequestBody } from "./request-limits.js";
import { pathBelowCaseId } from "./case-paths.js";
import { readRequestBody, readPageCursor } from "./read-request.js";

const oneCase = pathBelowCaseId("");

/** Parts of the case routes. `now` is the clock. */
export interface CaseRouteParts {
  readonly store: ReferralStore;
  readonly allow: AuthorisationGuard;
  readonly now: () => Date;
}

/**
 * Within the save itself, what the person said last reaches the referrals: those whose consent does not hold any
 * more are withdrawn, and the audit entry names them.
 */
const withdrawingWitness = (store: ReferralStore, witness: AuditWitness, now: Date): AuditWitness => ({
  within: async (queries, found = {}) => {
    const { caseId, details } = found;
    const withdrawn =
      typeof caseId === "string" ? await withdrawReferralsOfCase({ ...store, queries }, caseId, now) : [];
    await witness.within(queries, {
      ...found,
      ...(withdrawn.length > 0 && { details: { ...details, withdrawn } }),
    });
  },
});
const tooManySearches = {
  status: 429,
  code: "too-many-searches",
  message: "Too many numbers of documents were looked for: wait a few seconds, then search again.",
} as const;

/**
 * Searches for a number of a document, by account: somebody at a desk has a few papers in hand, and whoever
 * guesses numbers has many.
 */
const documentSearches = { burst: 30, perSecond: 1 / 6 };

function addSearch(routes: Hono, { store, allow, now }: CaseRouteParts): void {
  const pace = new AccountPace(documentSearches);
  routes.post("/cases/search", allow("case.list"), limitRequestBody, async (context) => {
    const read = await readRequestBody(context, CaseSearch);
    if (!read.ok) return replyWithRefusal(context, read.refusal);
    const sought = read.value.value;
    const by = Object.keys(sought);
    if (sought.document && !pace.admits(context.get("account"), now())) {
      context.get("trail").tell({ details: { by, code: tooManySearches.code } });
      context.header("retry-after", "6");
      return replyWithFailure(context, tooManySearches);
    }
    const list = await listCases(store, sought);
    context.get("trail").tell({ details: { shown: list.cases.length, by } });
    return context.json(list);
  });
}

/** The routes under `/api` that are about cases. */
export function createCaseRoutes(parts: CaseRouteParts): Hono {
  const { store, allow, now } = parts;
  const routes = new Hono();

  routes.get("/cases", allow("case.list"), async (context) => {
    const before = readPageCursor(context);
    if (!before.ok) return replyWithRefusal(context, before.refusal);
    const list = await listCases(store, before.value === undefined ? {} : { before: before.value });
    context.get("trail").tell({ details: { shown: list.cases.length } });
    return context.json(list);
  });

  addSearch(routes, parts);

  routes.get(oneCase, allow("case.open"), async (context) => {
    const found = await loadCase(store, { id: context.req.param("id") });
    if (!found) return replyWithRefusal(context, unknownCaseRefusal);
    const origin = await loadCaseOrigin(store, found);
    return context.json<OpenedCase>({ ...found, ...(origin && { origin }) });
  });

  routes.get(`${oneCase}/export`, allow("case.export"), async (context) => {
    const record = await exportWholeRecord(store, context.req.param("id"));
    if (!record) return replyWithRefusal(context, unknownCaseRefusal);
    context.header("content-disposition", `attachment; filename="case-${record.id}.json"`);
    return context.json(record);
  });

  const save = async (context: Context<SignedInVariables>, caseId?: string) => {
    const read = await readRequestBody(context, SaveRequest);
    if (!read.ok) return replyWithRefusal(context, read.refusal);
    const { value, digest } = read.value;
    const at = now();
    const saved = await saveCase(store, {
      save: value as SaveRequest,
      digest,
      observer: context.get("person").observer,
      witness: withdrawingWitness(store, context.get("trail"), at),
      now: at,
      ...(caseId !== undefined && { caseId }),
    });
    if (saved.ok) context.get("trail").tell({ caseId: saved.value.caseId });
    else if (saved.refusal.conflict)
      context.get("trail").tell({ caseId: saved.refusal.conflict.stands.record.id });
    if (saved.ok) store.courier.wake();
    return saved.ok ? context.json(saved.value, 201) : replyWithRefusal(context, saved.refusal);
  };
  routes.post("/cases", allow("case.begin"), limitRequestBody, (context) => save(context));
  routes.post(`${oneCase}/saves`, allow("case.save"), limitRequestBody, (context) =>
    save(context, context.req.param("id")),
  );

  routes.post("/demonstration", allow("demonstration.load"), limitRequestBody, async (context) =>
    context.json(
      { added: await loadPublishedCases(store, { now: now(), witness: context.get("trail") }) },
      201,
    ),
  );

  return routes;
}
