import type { Assessment, FormOfExploitation } from "@spean/model";
import {
  bigint,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes } from "./bytes.js";

// Every table is appended to and never changed: `migrations/0001_append-only.sql` makes the database refuse the rest.
// What somebody wrote or said, and what tells who somebody is, is sealed with the case's key: bytes. Codes and times are not.

const instant = (name: string) => timestamp(name, { withTimezone: true }).notNull();

/** One person's case. `number` gives the order of creation; `demonstration` is the id of the published case that it was loaded from. */
export const cases = pgTable("cases", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity().unique(),
  createdAt: instant("created_at"),
  eventId: bytes("event_id"),
  demonstration: text("demonstration").unique(),
});

/** One save: everything that was confirmed together. `key` is the client's, so that a repeated request is known; `digest` is a keyed one of its body. */
export const saves = pgTable(
  "saves",
  {
    number: bigint("number", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    key: uuid("key").notNull().unique(),
    digest: text("digest").notNull(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    savedAt: instant("saved_at"),
    observations: integer("observations").notNull(),
  },
  (table) => [index("saves_by_case").on(table.caseId, table.number)],
);

/** The columns of what one save appended. */
export const ofSave = () => ({
  caseId: uuid("case_id")
    .notNull()
    .references(() => cases.id),
  save: bigint("save", { mode: "number" })
    .notNull()
    .references(() => saves.number),
});

/**
 * The columns of what is written on a case between saves: `id` is the page's, so that a repeated request is known; `digest` is a keyed one of its
 * body; `number` gives the order; `afterSave` is the last save of the case that was there then.
 */
export const ofEntry = () => ({
  id: uuid("id").primaryKey(),
  digest: text("digest").notNull(),
  caseId: uuid("case_id")
    .notNull()
    .references(() => cases.id),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
  afterSave: bigint("after_save", { mode: "number" })
    .notNull()
    .references(() => saves.number),
});

/** An answer with its source, time and observer; `corrects` names the earlier one of the same case that it puts right. */
export const observations = pgTable(
  "observations",
  {
    ...ofSave(),
    position: integer("position").notNull(),
    id: text("id").notNull(),
    indicator: text("indicator").notNull(),
    answer: text("answer", { enum: ["yes", "no", "unknown", "declined", "not-asked"] }).notNull(),
    // as it was written, with its own offset from UTC
    observedAt: text("observed_at").notNull(),
    observerRole: text("observer_role").notNull(),
    observerAgency: text("observer_agency"),
    source: text("source", { enum: ["person", "document", "observation", "third-party"] }).notNull(),
    statement: bytes("statement"),
    note: bytes("note"),
    corrects: text("corrects"),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.id] }),
    index("observations_by_save").on(table.save, table.position),
  ],
);

/** What is known beside answers, as it stood from one save on: each row holds all of it. No forms: all are possible. */
export const facts = pgTable(
  "facts",
  {
    ...ofSave(),
    ageClass: text("age_class", { enum: ["adult", "child", "unknown", "disputed"] }).notNull(),
    forms: json("forms").$type<FormOfExploitation[]>(),
    urgentNeeds: bytes("urgent_needs"),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.save] })],
);

/** The assessment of a case after one save, pinned to its standard; a later one stands beside it. */
export const assessments = pgTable(
  "assessments",
  {
    ...ofSave(),
    id: uuid("id").notNull(),
    assessment: json("assessment").$type<Assessment>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.save] })],
);

/** An answer to a question of consent, as it was given; one that was taken back stands a second time under its id, with its end. */
export const consents = pgTable(
  "consents",
  {
    ...ofSave(),
    id: text("id").notNull(),
    consent: bytes("consent").notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.save, table.id] })],
);
