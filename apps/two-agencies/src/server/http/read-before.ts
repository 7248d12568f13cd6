import type { Context } from "hono";
import type { Outcome } from "../cases/refusal.js";

/** Reads which page of a list is asked for: `?before=`, the `next` of the page before. */
export function readPageCursor(context: Context): Outcome<number | undefined> {
  const before = context.req.query("before");
  if (before === undefined || /^[1-9]\d{0,14}$/.test(before))
    return { ok: true, value: before === undefined ? undefined : Number(before) };
  const message = '"before" must be the "next" of the page before.';
  return { ok: false, refusal: { status: 400, faults: [{ code: "invalid-value", path: "", message }] } };
}
