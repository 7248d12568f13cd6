import type { Decision } from "@spean/model";
import { loadCaseDecisions, recordDecision, type StoreContext } from "@spean/store";
import { DecisionRequest } from "@spean/store/client";
import { Hono } from "hono";
import { noSuchCase } from "../cases/refusal.js";
import type { Allow } from "./allow.js";
import { refuse } from "./failure.js";
import { limit } from "./limit.js";
import { ofOneCase } from "./one-case.js";
import { readBody } from "./read-body.js";

/** What the routes of decisions work with. `now` is the clock. */
export interface DecisionParts {
  readonly store: StoreContext;
  readonly allow: Allow;
  readonly now: () => Date;
}

/** The routes under `/api` that are about decisions on a case. */
export function decisionRoutes({ store, allow, now }: DecisionParts): Hono {
  const routes = new Hono();
  const path = ofOneCase("/decisions");

  routes.get(path, allow("decision.list"), async (context) => {
    const found = await loadCaseDecisions(store, context.req.param("id"));
    return found ? context.json(found) : refuse(context, noSuchCase);
  });

  routes.post(path, allow("decision.make"), limit, async (context) => {
    const read = await readBody(context, DecisionRequest);
    if (!read.ok) return refuse(context, read.refusal);
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
    return decided.ok ? context.json(decided.value, 201) : refuse(context, decided.refusal);
  });

  return routes;
}
