import { userRoles } from "../../shared/permissions.js";
import type { AccountSummary } from "../../shared/account.js";
import type { DemonstrationAccounts } from "../../shared/session.js";
import type { AccountService } from "./account-service.js";

/** The accounts of a demonstration, one for each role. They are no secret: the page shows them. */
export const demonstrationAccounts: DemonstrationAccounts = {
  accounts: userRoles.map((role) => ({
    name: `Demonstration ${role}`,
    email: `${role}@demonstration.example`,
    role,
  })),
  password: "demonstration-only",
};

/** The accounts of a demonstration that are not there. */
async function missing(accounts: AccountService): Promise<readonly AccountSummary[]> {
  const there = new Set((await accounts.list()).map(({ email }) => email));
  return demonstrationAccounts.accounts.filter(({ email }) => !there.has(email));
}

/** Adds the accounts of a demonstration that are not there yet. */
export async function addDemonstrationAccounts(accounts: AccountService): Promise<void> {
  const { password } = demonstrationAccounts;
  await Promise.all(
    (await missing(accounts)).map((account) => accounts.add({ ...account, password, isPublic: true })),
  );
}

/**
 * Sees to it that nobody signs in to a production system with what everybody knows.
 * @throws if a demonstration ran on its database
 */
export async function refuseDemonstrationAccounts(accounts: AccountService): Promise<void> {
  if ((await missing(accounts)).length < demonstrationAccounts.accounts.length)
    throw new Error(
      "A demonstration ran on this database, and everybody knows its accounts: give production a database of its own.",
    );
}
