import type { TrustAnchors, KeyUse, ExchangeParty, PublicJwk } from "@spean/exchange";
import {
  boolean,
  customType,
  index,
  integer,
  json,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

// The courier's tables. All of them are append-only, enforced by triggers, except `deliveries`.

const instant = (name: string) => timestamp(name, { withTimezone: true });
const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
const messageKinds = ["envelope", "receipt", "answer", "withdrawal"] as const;

/**
 * The agency's own key pairs, the private half sealed. Old keys stay for as long as messages sealed to them
 * may still come in.
 */
export const exchangeKeyTable = pgTable("exchange_keys", {
  kid: text("kid").primaryKey(),
  use: text("use").$type<KeyUse>().notNull(),
  publicJwk: json("public_jwk").$type<PublicJwk>().notNull(),
  privateJwk: bytes("private_jwk").notNull(),
  madeAt: instant("made_at").notNull(),
});

/**
 * Every key directory that was imported, with the trust anchors it was verified by. The highest sequence with a
 * `seal` that holds is in force: a row that somebody without the key wrote counts for nothing.
 */
export const exchangeDirectoryTable = pgTable("exchange_directories", {
  sequence: integer("sequence").primaryKey(),
  text: text("text").notNull(),
  anchors: json("anchors").$type<TrustAnchors>().notNull(),
  seal: bytes("seal"),
  importedAt: instant("imported_at").notNull(),
});

/**
 * The transactional outbox: messages to other agencies, sealed or signed, each written in the transaction
 * that caused it.
 */
export const outboxMessageTable = pgTable("outbox", {
  id: uuid("id").primaryKey(),
  kind: text("kind", { enum: messageKinds }).notNull(),
  agency: text("agency").notNull(),
  country: text("country").$type<ExchangeParty["country"]>().notNull(),
  message: text("message").notNull(),
  digest: text("digest").notNull().unique(),
  createdAt: instant("created_at").notNull(),
});

/**
 * Delivery of each outbox message. `next_at` is when it is due, or until when it is leased; a `dead` one is a
 * dead letter; one that was `taken-back` is never sent again; `failure` is a code. `never_left` is true for as
 * long as the message was given to nobody; it is null where an older version did not note it.
 */
export const messageDeliveryTable = pgTable(
  "deliveries",
  {
    message: uuid("message")
      .primaryKey()
      .references(() => outboxMessageTable.id),
    state: text("state", { enum: ["waiting", "delivered", "dead", "taken-back"] }).notNull(),
    attempts: integer("attempts").notNull(),
    nextAt: instant("next_at").notNull(),
    failure: text("failure"),
    deliveredAt: instant("delivered_at"),
    neverLeft: boolean("never_left"),
  },
  (table) => [index("deliveries_by_time").on(table.state, table.nextAt)],
);

/**
 * The inbox of an idempotent receiver: each message once, by its digest, with the reply that a repeated
 * message gets again.
 */
export const inboxMessageTable = pgTable("inbox", {
  digest: text("digest").primaryKey(),
  kind: text("kind", { enum: messageKinds }).notNull(),
  agency: text("agency").notNull(),
  country: text("country").$type<ExchangeParty["country"]>().notNull(),
  message: text("message").notNull(),
  reply: text("reply").notNull(),
  arrivedAt: instant("arrived_at").notNull(),
});

/** A row of the outbox. */
export type OutboxMessage = typeof outboxMessageTable.$inferSelect;

/** A row of the inbox. */
export type InboxMessage = typeof inboxMessageTable.$inferSelect;
