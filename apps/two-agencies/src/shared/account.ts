import * as z from "zod";
import { userRoles } from "./permissions.js";

const longest = 200;
const shortestPassword = 12;
const longestPassword = 128;

const newPassword = z.string().min(shortestPassword).max(longestPassword);

/** Body of a sign-in request. */
export const SignInRequest = z.strictObject({
  email: z.string().max(longest),
  password: z.string().max(longest),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

/** Somebody who may sign in, as seen by others. */
export const AccountSummary = z.strictObject({
  name: z.string().min(1).max(longest),
  email: z.email().max(longest).toLowerCase(),
  role: z.enum(userRoles),
});
export type AccountSummary = z.infer<typeof AccountSummary>;

/** An account in the administrator's list. */
export type ListedAccount = AccountSummary & { readonly id: string; readonly closed: boolean };

/** An account that is to be added, with its first password: 12 to 128 characters. */
export const NewAccountRequest = AccountSummary.extend({ password: newPassword });
export type NewAccountRequest = z.infer<typeof NewAccountRequest>;

/** The password that an account is to have from now on. */
export const FirstPasswordRequest = z.strictObject({ password: newPassword });

/** One's own new password, and the old one, which proves that it is one's own. */
export const PasswordChangeRequest = z.strictObject({ old: z.string().max(longest), password: newPassword });
export type PasswordChangeRequest = z.infer<typeof PasswordChangeRequest>;
