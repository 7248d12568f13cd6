import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { exportRecord } from "../cases/export-record.js";
import { listCases } from "../cases/list-cases.js";
import { loadCase } from "../cases/load-case.js";
import { loadDemonstration } from "../cases/load-demonstration.js";
import { noSuchCase } from "../cases/refusal.js";
import { saveCase } from "../cases/save-case.js";
import type { Queries } from "../database/database.js";
import { fail, refuse } from "./failure.js";
import { readSave } from "./read-body.js";

const mostBytes = 1024 * 1024;
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const oneCase = `/cases/:id{${uuid}}` as const;

const limit = bodyLimit({
  maxSize: mostBytes,
  onError: (context) => {
    // the rest of the body is not read, so the connection cannot be used again
    context.header("connection", "close");
    return fail(context, { status: 413, code: "too-large", message: "The body is over 1 MiB: save less at once." });
  },
});

/** The routes under `/api`. `now` is the clock. */
export function api(queries: Queries, now: () => Date): Hono {
  const routes = new Hono();

  routes.get("/cases", async (context) => {
    const before = context.req.query("before");
    if (before !== undefined && !/^[1-9]\d{0,14}$/.test(before))
      return fail(context, { status: 400, code: "invalid-value", message: '"before" must be the "next" of the page before.' });
    return context.json(await listCases(queries, before === undefined ? undefined : Number(before)));
  });

  routes.get(oneCase, async (context) => {
    const found = await loadCase(queries, { id: context.req.param("id") });
    return found ? context.json(found) : refuse(context, noSuchCase);
  });

  routes.get(`${oneCase}/export`, async (context) => {
    const record = await exportRecord(queries, context.req.param("id"));
    if (!record) return refuse(context, noSuchCase);
    context.header("content-disposition", `attachment; filename="case-${record.id}.json"`);
    return context.json(record);
  });

  routes.on("POST", ["/cases", `${oneCase}/saves`], limit, async (context) => {
    const read = await readSave(context);
    if (!read.ok) return refuse(context, read.refusal);
    const caseId = context.req.param("id");
    const saved = await saveCase(queries, { ...read.value, now: now(), ...(caseId !== undefined && { caseId }) });
    return saved.ok ? context.json(saved.value, 201) : refuse(context, saved.refusal);
  });

  routes.post("/demonstration", limit, async (context) => context.json({ added: await loadDemonstration(queries, now()) }, 201));

  return routes;
}
