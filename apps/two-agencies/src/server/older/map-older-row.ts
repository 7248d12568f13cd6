import { randomUUID } from "node:crypto";
import {
  deriveAgeClass,
  type Answer,
  type FormOfExploitation,
  type NamePart,
  type Observation,
  parseTypedDate,
  type PartialDate,
  type Person,
  type PersonName,
  type ScriptCode,
  convertToInterval,
} from "@spean/model";
import type { AgencyProfile } from "../../agencies/agency.js";
import type { OmittedOlderValue, OlderRecord } from "../../shared/older.js";
import type { MappedField, OlderDataMapping } from "./older-data-mapping.js";

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

/** The row under hand: what was found in it so far. */
class Reading {
  readonly notTaken: OmittedOlderValue[] = [];
  readonly dates: { [to in "observed-at" | "birth" | "conduct-from"]?: PartialDate } = {};
  readonly answers: { indicator: string; answer: Answer }[] = [];
  /** The parts of one name, in their order. */
  readonly names: (NamePart & { readonly script: ScriptCode })[] = [];
  gender: NonNullable<Person["gender"]>["code"];
  form: FormOfExploitation | undefined;

  constructor(
    private readonly mapping: OlderDataMapping,
    private readonly of: Pick<OmittedOlderValue, "row" | "line">,
  ) {}

  without(more: Omit<OmittedOlderValue, "row" | "line">): void {
    this.notTaken.push({ ...this.of, ...more });
  }

  /** Looks a code up in the mapping; notes it as omitted if it has no exact meaning. */
  private meaning<To>(
    field: string,
    codes: readonly { code: string; to?: To; why: string }[],
    code: string,
  ): To | undefined {
    const known = codes.find((one) => one.code === code);
    if (!known)
      this.without({
        kind: "code-unknown",
        field,
        code,
        reason: "The older system's own key has no such code.",
      });
    else if (known.to === undefined) this.without({ kind: "code-open", field, code, reason: known.why });
    return known?.to;
  }

  private date({ field, to, era }: Extract<MappedField, { era: unknown }>, written: string): void {
    const read = parseTypedDate(written, era);
    if (read.ok) this.dates[to] = read.value;
    else
      this.without({
        kind: "date-at-fault",
        field,
        reason: read.faults.map(({ message }) => message).join(" "),
      });
  }

  /** Reads one field that holds something. */
  read(field: MappedField, written: string): void {
    if (!("to" in field)) this.without({ kind: "no-counterpart", field: field.field, reason: field.why });
    else if ("era" in field) this.date(field, written);
    else if (field.to === "name") this.names.push({ kind: field.part, text: written, script: field.script });
    else if (field.to === "gender") this.gender = this.meaning(field.field, field.codes, written);
    else if (field.to === "form") this.form = this.meaning(field.field, field.codes, written);
    else if (field.to === "answer") {
      const answer = this.meaning(field.field, this.mapping.answers, written);
      if (answer !== undefined) this.answers.push({ indicator: field.indicator, answer });
    }
  }

  /**
   * Notes a field that holds nothing, where that leaves the age open. An empty answer is one that was not
   * asked for.
   */
  empty({ field, ...rest }: MappedField): void {
    if ("to" in rest && (rest.to === "birth" || rest.to === "conduct-from"))
      this.without({
        kind: "missing",
        field,
        reason: "Without this date nobody can say how old the person was when it happened.",
      });
  }
}

/** The first moment of a day known in full; `undefined` for any other date. */
function startOf(date: PartialDate | undefined): string | undefined {
  const days = date && convertToInterval(date);
  return days?.ok && days.value.earliest === days.value.latest
    ? `${days.value.earliest}T00:00:00+07:00`
    : undefined;
}

function nameOf(parts: Reading["names"]): PersonName[] {
  const [first] = parts;
  if (!first) return [];
  return [
    {
      asWritten: parts.map(({ text }) => text).join(" "),
      script: first.script,
      parts: parts.map(({ kind, text }) => ({ kind, text })),
    },
  ];
}

function recordOf(
  { dates, answers, names, gender, form }: Reading,
  observedAt: string,
  agency: AgencyProfile,
): OlderRecord {
  const { birth, "conduct-from": from } = dates;
  const person: Person = {
    ...(names.length > 0 && { names: nameOf(names) }),
    ...(birth && { birth }),
    ...(gender && { gender: { code: gender } }),
  };
  const observer = { role: "older-register", agency: agency.name.en };
  return {
    ageClass: deriveAgeClass({ birth, conduct: { from } }).ageClass,
    ...(form && { forms: [form] }),
    ...(Object.keys(person).length > 0 && { person }),
    observations: answers.map((answer): Observation => ({
      id: randomUUID(),
      ...answer,
      observedAt,
      observer,
      source: "document",
    })),
  };
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
  const id = fields[mapping.id] ?? "";
  const reading = new Reading(mapping, { row: id, line });
  for (const field of mapping.fields) {
    const written = fields[field.field]?.trim() ?? "";
    if (written === "") reading.empty(field);
    else reading.read(field, written);
  }
  const observedAt = startOf(reading.dates["observed-at"]);
  const { notTaken } = reading;
  if (observedAt !== undefined) return { id, line, record: recordOf(reading, observedAt, agency), notTaken };
  reading.without({
    kind: "not-dated",
    reason: "The day of the interview is not known, and an answer stands in a record only with its day.",
  });
  return { id, line, notTaken };
}
