import { type AuditLog, AuditTrail } from "@spean/store";
import { Hono } from "hono";
import type { AccountService } from "../accounts/account-service.js";

/** Parts of the address that the quick exit leads to. */
export interface LeaveRouteParts {
  readonly accounts: Pick<AccountService, "personOf" | "signOut">;
  readonly audit: AuditLog;
}

const emptyPage = '<!doctype html><html lang="en"><head><title>…</title></head><body></body></html>';

/**
 * The address that the quick exit leads to (`/leave`): it ends the session, so that going back leads to no
 * case, and shows an empty page. A page of another site or port that leads here ends nothing.
 */
export function createLeaveRoute({ accounts, audit }: LeaveRouteParts): Hono {
  return new Hono().get("/", async (context) => {
    const { headers } = context.req.raw;
    const site = headers.get("sec-fetch-site") ?? "same-origin";
    if (site !== "same-origin" && site !== "none") return context.html(emptyPage);
    const known = await accounts.personOf(headers);
    for (const cookie of await accounts.signOut(headers))
      context.header("set-cookie", cookie, { append: true });
    if (known)
      await new AuditTrail(audit, {
        action: "session.end",
        account: known.account,
        role: known.person.role,
      }).end("done");
    return context.html(emptyPage);
  });
}
