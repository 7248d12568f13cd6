import type { DatabaseHandle } from "@spean/store";
import { sql } from "drizzle-orm";
import type { Handler } from "hono";

/** Answers whether the database answers: 200, or 503. */
export function createHealthCheck({ kind, queries }: DatabaseHandle): Handler {
  return async (context) => {
    const up = await queries.execute(sql`select 1`).then(
      () => true,
      () => false,
    );
    return context.json({ ok: up, database: kind }, up ? 200 : 503);
  };
}
