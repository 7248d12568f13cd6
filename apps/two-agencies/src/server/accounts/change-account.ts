import type { AuditWitness, DatabaseQueries, KeyVault } from "@spean/store";
import { asc, eq, or } from "drizzle-orm";
import type { RequestOutcome, RequestRefusal } from "../request-outcome.js";
import { credentials, people, sessions } from "../database/account-tables.js";
import { loadSealedAccount, resealAccount, sealAccountRow } from "./account-seal.js";

/** An administrator's change to somebody else's account. `by` is the administrator's own account. */
export interface AccountChangeRequest {
  readonly queries: DatabaseQueries;
  readonly vault: KeyVault;
  readonly by: string;
  readonly account: string;
  readonly witness: AuditWitness;
}

/** The change: the account is closed, reopened, or gets a new initial password, given as its hash. */
export type AccountChange =
  | { readonly kind: "closed" }
  | { readonly kind: "open" }
  | { readonly kind: "password"; readonly hash: string };

const refusal = (
  status: RequestRefusal["status"],
  code: RequestRefusal["faults"][0]["code"],
  message: string,
): RequestOutcome<never> => ({
  ok: false,
  refusal: { status, faults: [{ code, path: "", message }] },
});

const own = () => refusal(409, "own-account", "Another administrator does this to your account: ask one.");
const absent = () => refusal(404, "not-found", "There is no account with this id: look it up in the list.");
const altered = () =>
  refusal(
    409,
    "account-altered",
    "This account was changed in the database past the software: nobody signs in with it any more. Add another one, and tell whoever runs the server.",
  );
const last = () =>
  refusal(409, "last-administrator", "This is the last administrator: add another account first.");

const changes = {
  closed: () => ({ closedAt: new Date() }),
  open: () => ({ closedAt: null }),
  password: () => ({}),
} as const;

/**
 * Closes, opens or newly equips an account that is not one's own; its sessions end at once, and it is kept
 * for the audit log. One administrator is always left. An account that was changed past the software is left as
 * it is, so that what was put into it is not bound to the key.
 */
export async function changeAccount(
  { queries, vault, by, account, witness }: AccountChangeRequest,
  kept: AccountChange,
): Promise<RequestOutcome<object>> {
  if (by === account) return own();
  return queries.transaction(async (transaction): Promise<RequestOutcome<object>> => {
    // locked in one order, so that two administrators who close each other wait for one another
    const rows = await transaction
      .select()
      .from(people)
      .where(or(eq(people.role, "administrator"), eq(people.id, account)))
      .orderBy(asc(people.id))
      .for("update");
    if (!rows.some(({ id }) => id === account)) return absent();
    const sealed = await loadSealedAccount({ queries: transaction, vault }, account);
    if (!sealed) return altered();
    const left = rows.filter(
      (row) =>
        row.id !== account &&
        row.role === "administrator" &&
        row.closedAt === null &&
        row.seal === sealAccountRow(vault, row),
    );
    if (kept.kind === "closed" && left.length === 0) return last();
    const now = new Date();
    await transaction
      .update(people)
      .set({ ...changes[kept.kind](), updatedAt: now })
      .where(eq(people.id, account));
    if (kept.kind === "password")
      await transaction
        .update(credentials)
        .set({ password: kept.hash, handedOver: true, updatedAt: now })
        .where(eq(credentials.userId, account));
    await resealAccount(transaction, vault, account);
    await transaction.delete(sessions).where(eq(sessions.userId, account));
    await witness.within(transaction, { details: { account, role: sealed.person.role } });
    return { ok: true, value: {} };
  });
}
