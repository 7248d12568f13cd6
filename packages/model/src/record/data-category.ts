import { z } from "../zod.js";

/**
 * The parts of a record that consent can name one by one: each is the top-level field of that name, save that
 * `identity-documents` is `/person/documents` and `person` is the rest of `/person`.
 */
export const DataCategory = z.enum([
  "urgent-needs",
  "interview",
  "person",
  "identity-documents",
  "journey",
  "observations",
  "assessments",
  "decisions",
]);
export type DataCategory = z.infer<typeof DataCategory>;
