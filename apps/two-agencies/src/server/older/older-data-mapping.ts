import { readFileSync } from "node:fs";
import {
  Answer,
  Country,
  DocumentKind,
  Era,
  FormOfExploitation,
  Gender,
  NamePartKind,
  Nationality,
  ScriptCode,
} from "@spean/model";
import * as z from "zod";
import type { AgencyCode } from "../../agencies/agency.js";
import { knownIndicators } from "../cases/case-scoring.js";

const why = z.string().min(1);
const name = z.string().regex(/^[a-z][a-z0-9_]*$/);

/**
 * One code of an older system, and what it means here. Without `to` it has no exact counterpart. Either way
 * it says why.
 */
const codeOf = <To extends z.ZodType>(to: To) =>
  z.strictObject({ code: z.string().min(1), to: to.optional(), why });
const codes = <To extends z.ZodType>(to: To) => z.array(codeOf(to)).min(1);
const dateTo = z.enum(["observed-at", "birth", "conduct-from", "conduct-to"]);

/** A date of an older row that the mapping knows. */
export type OlderDateName = z.infer<typeof dateTo>;

/**
 * One field of an older system, and what it means here. One without `to` has no exact counterpart. `estimated`
 * says whether the date `of` another field is an estimate; `age` is in years on the day `at`. A field of forms
 * with `split` holds several codes, with that between them; several fields of forms, and of nationalities, add
 * up.
 */
const MappedField = z.union([
  z.strictObject({ field: name, to: dateTo, era: Era, why }),
  z.strictObject({ field: name, to: z.literal("name"), part: NamePartKind, script: ScriptCode, why }),
  z.strictObject({ field: name, to: z.literal("gender"), why, codes: codes(Gender.shape.code.unwrap()) }),
  z.strictObject({ field: name, to: z.literal("estimated"), of: dateTo, why, codes: codes(z.boolean()) }),
  z.strictObject({ field: name, to: z.literal("age"), at: z.enum(["observed-at", "conduct-from"]), why }),
  z.strictObject({
    field: name,
    to: z.literal("form"),
    why,
    split: z.string().min(1).optional(),
    codes: codes(FormOfExploitation),
  }),
  z.strictObject({ field: name, to: z.literal("nationality"), why, codes: codes(Nationality) }),
  z.strictObject({
    field: name,
    to: z.literal("document"),
    kind: DocumentKind,
    country: Country.optional(),
    why,
  }),
  z.strictObject({
    field: name,
    to: z.literal("answer"),
    indicator: z.string().refine((code) => knownIndicators.has(code)),
    why,
  }),
  z.strictObject({ field: name, why }),
]);
export type MappedField = z.infer<typeof MappedField>;

/**
 * Mapping of every field and code of an older system to the model, each with its reason. `answers` are the
 * codes shared by all fields that hold an answer.
 */
export const OlderDataMapping = z.strictObject({
  table: z.string().regex(/^older\.[a-z_]+$/),
  id: name,
  answers: codes(Answer),
  fields: z.array(MappedField).min(1),
});
export type OlderDataMapping = z.infer<typeof OlderDataMapping>;

/** URL of a file of the agency's older system. */
export const olderDataFile = (agency: AgencyCode, file: "mapping.json" | "rows.csv" | "schema.sql") =>
  readFileSync(new URL(`../../agencies/${agency}/older/${file}`, import.meta.url), "utf8");

/** The mapping of an agency's older system. */
export const readOlderDataMapping = (agency: AgencyCode): OlderDataMapping =>
  OlderDataMapping.parse(JSON.parse(olderDataFile(agency, "mapping.json")));
