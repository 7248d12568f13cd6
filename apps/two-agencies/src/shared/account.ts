import * as z from "zod";
import { roles } from "./permissions.js";

const longest = 200;
const shortestPassword = 12;
const longestPassword = 128;

const newPassword = z.string().min(shortestPassword).max(longestPassword);

/** What somebody signs in with. */
export const SignIn = z.strictObject({ email: z.string().max(longest), password: z.string().max(longest) });
export type SignIn = z.infer<typeof SignIn>;

/** Somebody who may sign in, as seen by others. */
export const Account = z.strictObject({
  name: z.string().min(1).max(longest),
  email: z.email().max(longest).toLowerCase(),
  role: z.enum(roles),
});
export type Account = z.infer<typeof Account>;

/** An account in the administrator's list. */
export type ListedAccount = Account & { readonly id: string; readonly closed: boolean };

/** An account that is to be added, with its first password: 12 to 128 characters. */
export const NewAccount = Account.extend({ password: newPassword });
export type NewAccount = z.infer<typeof NewAccount>;

/** The password that an account is to have from now on. */
export const FirstPassword = z.strictObject({ password: newPassword });

/** One's own new password, and the old one, which proves that it is one's own. */
export const ChangePassword = z.strictObject({ old: z.string().max(longest), password: newPassword });
export type ChangePassword = z.infer<typeof ChangePassword>;
