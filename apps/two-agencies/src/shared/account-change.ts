import * as z from "zod";
import type { UserRole } from "./permissions.js";

/** What an administrator, or a command on the server, does to an account: by any of it somebody may come to read cases. */
export const accountChangeKinds = ["add", "reset", "reopen", "close"] as const;

/** One of them. */
export type AccountChangeKind = (typeof accountChangeKinds)[number];

/**
 * A change of somebody's account, as supervisors see it. `number` is that of its entry in the audit log; `name`
 * is missing where what stands there is not what the software wrote; `by` is the role of whoever did it, missing
 * for a command on the server.
 */
export interface ListedAccountChange {
  readonly number: number;
  readonly at: string;
  readonly kind: AccountChangeKind;
  readonly name?: string;
  readonly role?: UserRole;
  readonly by?: UserRole;
  /** Whoever reads it has not said yet that they have seen it. */
  readonly unseen?: true;
}

/** One page of them, newest first. `next`, if there is more, is the `before` of the next page. */
export interface AccountChangePage {
  readonly changes: readonly ListedAccountChange[];
  readonly next?: number;
}

/** Says that every change up to the one with this number was seen. */
export const SeenAccountChangesRequest = z.strictObject({ through: z.int().positive() });
export type SeenAccountChangesRequest = z.infer<typeof SeenAccountChangesRequest>;
