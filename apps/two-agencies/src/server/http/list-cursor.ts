import type { Context } from "hono";
import type { RequestOutcome } from "../request-outcome.js";

/** Where a page of a list ended: the group that its last item stood in, that item's time, and its id. */
export interface ListCursor<Group extends string = string> {
  readonly group: Group;
  readonly at: Date;
  readonly id: string;
}

const written =
  /^(?<group>[a-z]{1,20})\.(?<at>\d{1,14})\.(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A cursor as the API gives it in `next`. */
export const formatListCursor = ({ group, at, id }: ListCursor): string => `${group}.${at.getTime()}.${id}`;

/** Reads from `?after=`, the `next` of the page before, where the page that is asked for begins. */
export function readListCursor<Group extends string>(
  context: Context,
  groups: readonly Group[],
): RequestOutcome<ListCursor<Group> | undefined> {
  const after = context.req.query("after");
  if (after === undefined) return { ok: true, value: undefined };
  const { at, id, group: named } = written.exec(after)?.groups ?? {};
  const group = groups.find((one) => one === named);
  if (group && id !== undefined) return { ok: true, value: { group, at: new Date(Number(at)), id } };
  const message = '"after" must be the "next" of the page before.';
  return { ok: false, refusal: { status: 400, faults: [{ code: "invalid-value", path: "", message }] } };
}
