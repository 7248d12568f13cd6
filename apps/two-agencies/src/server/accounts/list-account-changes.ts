import type { DatabaseQueries, KeyVault } from "@spean/store";
import { inArray } from "drizzle-orm";
import type { AccountChangePage, ListedAccountChange } from "../../shared/account-change.js";
import { type UserRole, userRoles } from "../../shared/permissions.js";
import { people } from "../database/account-tables.js";
import type { AccountChangeEntry, AccountChangeLog } from "./account-change-log.js";
import { openAccountName } from "./sealed-account.js";

const pageSize = 50;

/** Where the list of changes is read from. */
export interface AccountChangeSource {
  readonly queries: DatabaseQueries;
  readonly vault: KeyVault;
  readonly changes: AccountChangeLog;
}

type NamedAccount = Pick<ListedAccountChange, "name" | "role">;

/** By account, its name and role. A name that does not open, since somebody has changed it past the software, is left out. */
async function findAccounts(
  { queries, vault }: AccountChangeSource,
  accounts: readonly string[],
): Promise<Map<string, NamedAccount>> {
  const { id, name, role } = people;
  const rows = await queries
    .select({ id, name, role })
    .from(people)
    .where(inArray(id, [...new Set(accounts)]));
  const open = (row: (typeof rows)[number]): NamedAccount => {
    try {
      return { name: openAccountName(vault, row), role: row.role };
    } catch {
      return { role: row.role };
    }
  };
  return new Map(rows.map((row) => [row.id, open(row)]));
}

const roleOf = (code: unknown): UserRole | undefined => userRoles.find((one) => one === code);

/** The change as it is told; the role is the one that the account had then, where the entry says so. */
function listedAs(
  { number, at, kind, account, details, by }: AccountChangeEntry,
  accounts: Map<string, NamedAccount>,
): ListedAccountChange {
  const { name, role: now } = accounts.get(account) ?? {};
  const [role, who] = [roleOf(details["role"]) ?? now, roleOf(by)];
  return {
    ...{ number, at: at.toISOString(), kind },
    ...(name !== undefined && { name }),
    ...(role && { role }),
    ...(who && { by: who }),
  };
}

/**
 * Lists the changes of accounts, newest first, with what a supervisor needs to tell whether each is in order.
 *
 * @param reader the account that reads it
 * @param before the `next` of the page before; absent for the first
 */
export async function listAccountChanges(
  source: AccountChangeSource,
  reader: string,
  before = Number.POSITIVE_INFINITY,
): Promise<AccountChangePage> {
  const [all, seen] = [await source.changes.list(), await source.changes.seenThrough(reader)];
  const earlier = all.filter(({ number }) => number < before).reverse();
  const shown = earlier.slice(0, pageSize);
  const accounts = await findAccounts(
    source,
    shown.map(({ account }) => account),
  );
  const changes = shown.map((entry): ListedAccountChange => ({
    ...listedAs(entry, accounts),
    ...(entry.number > seen && { unseen: true }),
  }));
  const last = earlier.length > pageSize ? shown.at(-1) : undefined;
  return { changes, ...(last && { next: last.number }) };
}
