import * as z from "zod";
import { roles } from "./permissions.js";

const longest = 200;
const shortestPassword = 12;
const longestPassword = 128;

/** What somebody signs in with. */
export const SignIn = z.strictObject({ email: z.string().max(longest), password: z.string().max(longest) });
export type SignIn = z.infer<typeof SignIn>;

/** Somebody who may sign in, as seen by others. */
export const Account = z.strictObject({ name: z.string().min(1).max(longest), email: z.email().max(longest).toLowerCase(), role: z.enum(roles) });
export type Account = z.infer<typeof Account>;

/** An account that is to be added, with its first password: 12 to 128 characters. */
export const NewAccount = Account.extend({ password: z.string().min(shortestPassword).max(longestPassword) });
export type NewAccount = z.infer<typeof NewAccount>;
