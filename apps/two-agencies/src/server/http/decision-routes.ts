import type { Decision } from "@spean/model";
import { loadCaseDecisions, recordDecision, type StoreContext } from "@spean/store";
import { DecisionRequest } from "@spean/store/client";
import { Hono } from "hono";
import { unknownCaseRefusal } from "../request-outcome.js";
import type { AuthorisationGuard } from "./authorisation-guard.js";
import { replyWithRefusal } from "./failure-reply.js";
import { limitRequestBody } from "./request-limits.js";
import { pathBelowCaseId } from "./case-paths.js";
import { readRequestBody } from "./read-request.js";

/** Parts of the decision routes. `now` is the clock. */
export interface DecisionRouteParts {
  readonly store: StoreContext;
  readonly allow: AuthorisationGuard;
  readonly now: () => Date;
}

/** The routes under `/api` that are about decisions on a case. */
export function createDecisionRoutes({ store, allow, now }: DecisionRouteParts): Hono {
  const routes = new Hono();
  const path = pathBelowCaseId("/decisions");

  routes.get(path, allow("decision.list"), async (context) => {
    const found = await loadCaseDecisions(store, context.req.param("id"));
    return found ? context.json(found) : replyWithRefusal(context, unknownCaseRefusal);
  });

  routes.post(path, allow("decision.make"), limitRequestBody, async (context) => {
    const read = await readRequestBody(context, DecisionRequest);
    if (!read.ok) return replyWithRefusal(context, read.refusal);
    const { value, digest } = read.value;
    const [decider, witness] = [context.get("person").observer, context.get("trail")];
    const decided = await recordDecision(store, {
      caseId: context.req.param("id"),
      decision: value as Decision,
      digest,
      decider,
      witness,
      now: now(),
    });
    return decided.ok ? context.json(decided.value, 201) : replyWithRefusal(context, decided.refusal);
  });

  return routes;
}
