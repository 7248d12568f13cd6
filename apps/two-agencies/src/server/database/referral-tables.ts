import { inboxMessageTable, outboxMessageTable } from "@spean/courier";
import type { ExchangeParty } from "@spean/exchange";
import { byteColumn, caseTable } from "@spean/store/tables";
import { index, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";

// Referrals from either side, and every step of them. All of it is appended to and never changed, but for seals
// and for words that go with an erased case.

const instant = (name: string) => timestamp(name, { withTimezone: true }).notNull();

/**
 * A referral that was sent: `id` is the page's, so that a repeated request is known. `referral` is the
 * model's, sealed with the case's key.
 */
export const referralsOut = pgTable(
  "referrals_out",
  {
    id: uuid("id").primaryKey(),
    digest: text("digest").notNull(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => caseTable.id),
    message: uuid("message")
      .notNull()
      .unique()
      .references(() => outboxMessageTable.id),
    sentAt: instant("sent_at"),
    referral: byteColumn("referral").notNull(),
  },
  (table) => [
    index("referrals_out_by_case").on(table.caseId, table.sentAt),
    index("referrals_out_by_time").on(table.sentAt),
  ],
);

/**
 * Replies of the recipient to a referral. `proof` is the signed receipt or reply as it arrived, `words` the
 * reason, sealed with the case's key.
 */
export const referralOutSteps = pgTable(
  "referral_out_steps",
  {
    referral: uuid("referral")
      .notNull()
      .references(() => referralsOut.id),
    step: text("step", { enum: ["arrived", "accepted", "declined", "handed-back"] }).notNull(),
    at: instant("at"),
    proof: text("proof").notNull(),
    code: text("code"),
    words: byteColumn("words"),
  },
  (table) => [primaryKey({ columns: [table.referral, table.step] })],
);

/**
 * A referral that came in: an envelope that lies here sealed. An agency never uses the id of an envelope
 * twice.
 */
export const referralsIn = pgTable(
  "referrals_in",
  {
    id: uuid("id").primaryKey(),
    digest: text("digest")
      .notNull()
      .unique()
      .references(() => inboxMessageTable.digest),
    envelope: text("envelope").notNull(),
    agency: text("agency").notNull(),
    country: text("country").$type<ExchangeParty["country"]>().notNull(),
    arrivedAt: instant("arrived_at"),
    expiresAt: instant("expires_at"),
  },
  (table) => [
    unique("referrals_in_once").on(table.country, table.agency, table.envelope),
    index("referrals_in_by_time").on(table.arrivedAt),
  ],
);

/**
 * Answers of this agency to a referral that came in: first accepted or declined, later perhaps handed back;
 * `stage` keeps either from happening twice. `key` is the idempotency key of the page. An accepted referral
 * has a case and its receipt, and `came` holds the whole opened envelope, sealed with that case's key;
 * `senderCase` is a keyed digest of the sender and of their id of the case, so that a person whom they sent
 * before is recognised (null in a row from before there was this column).
 * `words` is the reason, sealed.
 */
export const referralInSteps = pgTable(
  "referral_in_steps",
  {
    referral: uuid("referral")
      .notNull()
      .references(() => referralsIn.id),
    stage: text("stage", { enum: ["answer", "return"] }).notNull(),
    step: text("step", { enum: ["accepted", "declined", "handed-back"] }).notNull(),
    key: uuid("key").notNull().unique(),
    digest: text("digest").notNull(),
    at: instant("at"),
    role: text("role").notNull(),
    code: text("code"),
    words: byteColumn("words"),
    caseId: uuid("case_id").references(() => caseTable.id),
    senderCase: text("sender_case"),
    came: byteColumn("came"),
    message: uuid("message")
      .notNull()
      .references(() => outboxMessageTable.id),
  },
  (table) => [
    primaryKey({ columns: [table.referral, table.stage] }),
    index("referral_in_steps_by_case").on(table.caseId),
    index("referral_in_steps_by_sender_case").on(table.senderCase),
  ],
);

/**
 * Referrals that were sent on a consent which the person has withdrawn since, or on one that was found not to
 * hold when the envelope was about to leave. `message` is the signed notice that follows an envelope which may
 * have left; null where it never did.
 */
export const referralOutWithdrawals = pgTable("referral_out_withdrawals", {
  referral: uuid("referral")
    .primaryKey()
    .references(() => referralsOut.id),
  at: instant("at"),
  message: uuid("message").references(() => outboxMessageTable.id),
});

/**
 * Notices of withdrawal that came in, by the envelope that they are about, whether or not it has come: a
 * notice may overtake it. `proof` is the notice as it came.
 */
export const referralInWithdrawals = pgTable(
  "referral_in_withdrawals",
  {
    agency: text("agency").notNull(),
    country: text("country").$type<ExchangeParty["country"]>().notNull(),
    envelopeDigest: text("envelope_digest").notNull(),
    at: instant("at"),
    arrivedAt: instant("arrived_at"),
    proof: text("proof").notNull(),
  },
  (table) => [primaryKey({ columns: [table.country, table.agency, table.envelopeDigest] })],
);

/**
 * Seals of the rows above, by place (the table, then what names the row): of each step and withdrawal over its
 * row, of each referral over its row and the seals of all that belongs to it, so that nothing can be taken away.
 * Each is an HMAC: whoever writes to the database without the key cannot make one.
 */
export const referralSeals = pgTable("referral_seals", {
  place: text("place").primaryKey(),
  seal: text("seal").notNull(),
});
