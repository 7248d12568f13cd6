import { accountHeader } from "../shared/session.js";

let named: string | undefined;

/**
 * Says for which account this page works: every request that writes names it from now on, so that nothing that
 * was asked by one is written as another's, who has signed in meanwhile in another tab.
 */
export function nameAccountInRequests(account: string | undefined): void {
  named = account;
}

/** The header of a request that writes. */
export const accountHeaders = (): Record<string, string> =>
  named === undefined ? {} : { [accountHeader]: named };
