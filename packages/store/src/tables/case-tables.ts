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
import { byteColumn } from "./byte-column.js";

// Append-only: triggers of the migrations make the database refuse UPDATE, DELETE and TRUNCATE. Free text,
// and whatever tells who somebody is, is sealed with the key of its case (`bytea`); codes and times are in
// clear.

/** Outcomes by which a case is listed, in clear: `unknown` is another agency's, in a word not known here. */
export const listedOutcomes = ["indicated", "undetermined", "not-indicated", "unknown"] as const;

const instant = (name: string) => timestamp(name, { withTimezone: true }).notNull();

/**
 * One person's case. `number` is the order of creation; `demonstration` the id of the published case that it
 * was loaded from.
 */
export const caseTable = pgTable("cases", {
  id: uuid("id").primaryKey(),
  number: bigint("number", { mode: "number" }).notNull().generatedAlwaysAsIdentity().unique(),
  createdAt: instant("created_at"),
  eventId: byteColumn("event_id"),
  demonstration: text("demonstration").unique(),
});

/**
 * One save: everything that was confirmed together. `key` is the client's idempotency key, `digest` a keyed
 * digest of the request.
 */
export const saveTable = pgTable(
  "saves",
  {
    number: bigint("number", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    key: uuid("key").notNull().unique(),
    digest: text("digest").notNull(),
    caseId: uuid("case_id")
      .notNull()
      .references(() => caseTable.id),
    savedAt: instant("saved_at"),
    observations: integer("observations").notNull(),
  },
  (table) => [index("saves_by_case").on(table.caseId, table.number)],
);

/** Columns of a table whose rows are appended by a save. */
const saveColumns = () => ({
  caseId: uuid("case_id")
    .notNull()
    .references(() => caseTable.id),
  save: bigint("save", { mode: "number" })
    .notNull()
    .references(() => saveTable.number),
});

/**
 * An answer with its source, time and observer; `corrects` names the earlier observation of the same case
 * that it corrects.
 */
export const observationTable = pgTable(
  "observations",
  {
    ...saveColumns(),
    position: integer("position").notNull(),
    id: text("id").notNull(),
    indicator: text("indicator").notNull(),
    answer: text("answer", { enum: ["yes", "no", "unknown", "declined", "not-asked"] }).notNull(),
    // as it was written, with its own offset from UTC
    observedAt: text("observed_at").notNull(),
    observerRole: text("observer_role").notNull(),
    observerAgency: text("observer_agency"),
    source: text("source", { enum: ["person", "document", "observation", "third-party"] }).notNull(),
    statement: byteColumn("statement"),
    note: byteColumn("note"),
    corrects: text("corrects"),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.id] }),
    index("observations_by_save").on(table.save, table.position),
  ],
);

/**
 * Age class, forms and urgent needs from one save on; a row holds all of them. Without `forms`, all forms are
 * possible.
 */
export const factTable = pgTable(
  "facts",
  {
    ...saveColumns(),
    ageClass: text("age_class", { enum: ["adult", "child", "unknown", "disputed"] }).notNull(),
    forms: json("forms").$type<FormOfExploitation[]>(),
    urgentNeeds: byteColumn("urgent_needs"),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.save] })],
);

/** The assessment of a case after one save, pinned to its standard; a later one stands beside it. */
export const assessmentTable = pgTable(
  "assessments",
  {
    ...saveColumns(),
    id: uuid("id").notNull(),
    assessment: json("assessment").$type<Assessment>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.save] })],
);

/**
 * A consent or refusal as it was given; a withdrawn one stands a second time under its id, with the time of
 * withdrawal.
 */
export const consentTable = pgTable(
  "consents",
  {
    ...saveColumns(),
    id: text("id").notNull(),
    consent: byteColumn("consent").notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.save, table.id] })],
);

/** Identity of the possible victim from one save on; a row holds all of it, sealed. */
export const personTable = pgTable(
  "persons",
  { ...saveColumns(), person: byteColumn("person").notNull() },
  (table) => [primaryKey({ columns: [table.caseId, table.save] })],
);

/**
 * What a case brought along from another system beside its answers: the ids that it had there and the
 * assessments made there, sealed; in clear the highest outcome of these, so that it counts here.
 */
export const receivedRecordTable = pgTable("received_records", {
  caseId: uuid("case_id")
    .primaryKey()
    .references(() => caseTable.id),
  outcome: text("outcome", { enum: listedOutcomes }),
  outcomeAt: timestamp("outcome_at", { withTimezone: true }),
  reported: integer("reported"),
  brought: byteColumn("brought").notNull(),
});
