import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes } from "./bytes.js";
import { cases, ofSave } from "./schema.js";

/** Who the person is, as it stood from one save on: each row holds all of it, sealed. */
export const persons = pgTable("persons", { ...ofSave(), person: bytes("person").notNull() }, (table) => [
  primaryKey({ columns: [table.caseId, table.save] }),
]);

/** By which a case is found from a document that the person has at present: keyed digests of its kind, country and number. Unlike cases, it changes. */
export const documentIndex = pgTable(
  "document_index",
  {
    caseId: uuid("case_id")
      .notNull()
      .references(() => cases.id),
    digest: text("digest").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.digest, table.caseId] }),
    index("document_index_by_case").on(table.caseId),
  ],
);
