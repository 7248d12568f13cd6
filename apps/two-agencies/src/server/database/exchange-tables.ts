import type { Anchors, KeyUse, Party, PublicJwk } from "@spean/exchange";
import { byteColumn as bytes } from "@spean/store/tables";
import { index, integer, json, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

// What crosses the border, and with which keys. All of it is appended to and never changed, but `deliveries`.

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** This agency's own keys, the private halves sealed with the server's key. Old ones stay for as long as what was sealed to them may come in. */
export const exchangeKeys = pgTable("exchange_keys", {
  kid: text("kid").primaryKey(),
  use: text("use").$type<KeyUse>().notNull(),
  publicJwk: json("public_jwk").$type<PublicJwk>().notNull(),
  privateJwk: bytes("private_jwk").notNull(),
  madeAt: instant("made_at").notNull(),
});

/** Every key directory that was accepted here, with the anchors that it was judged by: the highest sequence counts. */
export const exchangeDirectories = pgTable("exchange_directories", {
  sequence: integer("sequence").primaryKey(),
  text: text("text").notNull(),
  anchors: json("anchors").$type<Anchors>().notNull(),
  importedAt: instant("imported_at").notNull(),
});

/** What is sent to the other authority, sealed or signed: written in the transaction of what it tells of. */
export const outbox = pgTable("outbox", {
  id: uuid("id").primaryKey(),
  kind: text("kind", { enum: ["envelope", "receipt", "answer"] }).notNull(),
  agency: text("agency").notNull(),
  country: text("country").$type<Party["country"]>().notNull(),
  message: text("message").notNull(),
  digest: text("digest").notNull().unique(),
  createdAt: instant("created_at").notNull(),
});

/** How far the delivery of a message has come. A `failure` is a code. */
export const deliveries = pgTable(
  "deliveries",
  {
    message: uuid("message")
      .primaryKey()
      .references(() => outbox.id),
    state: text("state", { enum: ["waiting", "delivered", "dead"] }).notNull(),
    attempts: integer("attempts").notNull(),
    nextAt: instant("next_at").notNull(),
    failure: text("failure"),
    deliveredAt: instant("delivered_at"),
  },
  (table) => [index("deliveries_by_time").on(table.state, table.nextAt)],
);

/** What came from the other authority, each message once; `reply` is what it was answered with, and is answered with again. */
export const inbox = pgTable("inbox", {
  digest: text("digest").primaryKey(),
  kind: text("kind", { enum: ["envelope", "receipt", "answer"] }).notNull(),
  agency: text("agency").notNull(),
  country: text("country").$type<Party["country"]>().notNull(),
  message: text("message").notNull(),
  reply: text("reply").notNull(),
  arrivedAt: instant("arrived_at").notNull(),
});
