import { randomUUID } from "node:crypto";
import { convertToInterval, type Observation, type PartialDate, type Person } from "@spean/model";
import type { AgencyProfile } from "../../agencies/agency.js";
import type { OmittedOlderValue, OlderRecord } from "../../shared/older.js";
import { ageClassOfOlder } from "./older-birth.js";
import type { OlderDataMapping } from "./older-data-mapping.js";
import { namesByScript } from "./older-names.js";
import { OlderRowReading, textOfOlderField } from "./older-row-reading.js";

/** A row of an older system: every field as text, `line` as the order in which it stood. */
export interface OlderRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string | null>>;
}

/** Result of mapping a row. Without `record` nothing of the row can be imported. */
export interface MappedOlderRow {
  readonly id: string;
  readonly line: number;
  readonly record?: OlderRecord;
  readonly notTaken: readonly OmittedOlderValue[];
}

/** The first moment of a day known in full; `undefined` for any other date. */
function startOf(date: PartialDate | undefined): string | undefined {
  const days = date && convertToInterval(date);
  return days?.ok && days.value.earliest === days.value.latest
    ? `${days.value.earliest}T00:00:00+07:00`
    : undefined;
}

function personOf(reading: OlderRowReading, birth: PartialDate | undefined): Person {
  const { names, gender, nationalities, documents } = reading;
  return {
    ...(names.length > 0 && { names: namesByScript(names) }),
    ...(birth && { birth }),
    ...(gender && { gender: { code: gender } }),
    ...(nationalities.size > 0 && { nationalities: [...nationalities] }),
    ...(documents.length > 0 && { documents }),
  };
}

function recordOf(reading: OlderRowReading, observedAt: string, agency: AgencyProfile): OlderRecord {
  const [birth, fromAge] = [reading.date("birth"), reading.birthFromAge()];
  const [from, to] = [reading.date("conduct-from"), reading.date("conduct-to")];
  const person = personOf(reading, birth ?? fromAge);
  const observer = { role: "older-register", agency: agency.name.en };
  return {
    ageClass: ageClassOfOlder({ birth, fromAge, from, to }),
    ...(reading.forms.size > 0 && { forms: [...reading.forms] }),
    ...(Object.keys(person).length > 0 && { person }),
    observations: reading.answers.map((answer): Observation => ({
      id: randomUUID(),
      ...answer,
      observedAt,
      observer,
      source: "document",
    })),
  };
}

/** Notes every field of a row that holds something, and of which the mapping says nothing. */
function noteUnmapped(reading: OlderRowReading, fields: OlderRow["fields"], mapping: OlderDataMapping): void {
  const known = new Set([mapping.id, ...mapping.fields.map(({ field }) => field)]);
  for (const [field, written] of Object.entries(fields))
    if (!known.has(field) && textOfOlderField(written) !== "")
      reading.without({ kind: "no-counterpart", field, reason: "The mapping says nothing of this field." });
}

/**
 * Maps one row, and tells everything that it could not. Nothing is guessed: what has no exact counterpart is
 * left out.
 */
export function mapOlderRow(
  { line, fields }: OlderRow,
  mapping: OlderDataMapping,
  agency: AgencyProfile,
): MappedOlderRow {
  const id = textOfOlderField(fields[mapping.id]);
  const reading = new OlderRowReading(mapping, { row: id, line });
  for (const field of mapping.fields) {
    const written = textOfOlderField(fields[field.field]);
    if (written === "") reading.empty(field);
    else reading.read(field, written);
  }
  noteUnmapped(reading, fields, mapping);
  const observedAt = startOf(reading.date("observed-at"));
  const { notTaken } = reading;
  if (observedAt !== undefined) return { id, line, record: recordOf(reading, observedAt, agency), notTaken };
  reading.without({
    kind: "not-dated",
    reason: "The day of the interview is not known, and an answer stands in a record only with its day.",
  });
  return { id, line, notTaken };
}
