import { boolean, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { userRoles } from "../../shared/permissions.js";

// Who may sign in, and who is signed in. The fields are those that Better Auth reads and writes; unlike
// cases, they change.

const instant = (name: string) => timestamp(name, { withTimezone: true }).notNull();
const dated = () => ({ createdAt: instant("created_at"), updatedAt: instant("updated_at") });
const ofPerson = () => ({
  userId: text("person_id")
    .notNull()
    .references(() => people.id, { onDelete: "cascade" }),
});

/**
 * Somebody who works with the system. `name` and `address` are sealed; `email`, by which Better Auth finds
 * them, is a keyed digest of the address in the form of one. `seal` binds who may do what to the key: id,
 * address, role and closing. `address` is missing only until a database from
 * before has been started once. With `closedAt`, they may not sign in any more; the row stays, since the
 * audit log names it.
 */
export const people = pgTable("people", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  address: text("address"),
  emailVerified: boolean("email_verified").notNull(),
  image: text("image"),
  role: text("role", { enum: userRoles }).notNull(),
  closedAt: timestamp("closed_at", { withTimezone: true }),
  seal: text("seal"),
  ...dated(),
});

/**
 * Credentials of an account: `password` is its salted scrypt hash, `handedOver` that somebody else chose it, so
 * that it is good for nothing but choosing another. `seal` binds all of it to the key.
 */
export const credentials = pgTable(
  "credentials",
  {
    id: text("id").primaryKey(),
    ...ofPerson(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    password: text("password"),
    handedOver: boolean("handed_over").notNull().default(false),
    seal: text("seal"),
    ...dated(),
  },
  (table) => [index("credentials_by_person").on(table.userId)],
);

/** A session that has begun and was not ended. */
export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    ...ofPerson(),
    token: text("token").notNull().unique(),
    expiresAt: instant("expires_at"),
    ...dated(),
  },
  (table) => [index("sessions_by_person").on(table.userId)],
);

/**
 * Tries to sign in since the last that succeeded. `account` is a keyed hash of what was typed, which may be
 * anything.
 */
export const signInAttempts = pgTable("sign_in_attempts", {
  account: text("account").primaryKey(),
  count: integer("count").notNull(),
  since: instant("since"),
});
