import { sql } from "drizzle-orm";
import type { Handler } from "hono";
import type { Database } from "../database/database.js";

/** Answers whether the database answers: 200, or 503. */
export function health({ kind, queries }: Database): Handler {
  return async (context) => {
    const up = await queries.execute(sql`select 1`).then(
      () => true,
      () => false,
    );
    return context.json({ ok: up, database: kind }, up ? 200 : 503);
  };
}
