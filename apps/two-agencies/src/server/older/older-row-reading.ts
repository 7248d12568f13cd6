import {
  type Answer,
  type FormOfExploitation,
  type IdentityDocument,
  type Nationality,
  normaliseDigits,
  parseTypedDate,
  type PartialDate,
  type Person,
  stripInvisible,
} from "@spean/model";
import type { OmittedOlderValue } from "../../shared/older.js";
import { birthFromAge, birthsAgree, readAgeInYears } from "./older-birth.js";
import type { MappedField, OlderDataMapping, OlderDateName } from "./older-data-mapping.js";
import type { OlderNamePart } from "./older-names.js";

type FieldTo<To extends string> = Extract<MappedField, { readonly to: To }>;
type Code<To> = { readonly code: string; readonly to?: To | undefined; readonly why: string };

/** What stands in a field: nothing invisible, no spaces around it; empty for what is absent. */
export const textOfOlderField = (written: string | null | undefined): string =>
  stripInvisible(written ?? "").trim();

/** A code in any digits. Letters stay as they are: an older system may mean two things by two cases. */
const comparableCode = (code: string) => normaliseDigits(code.normalize("NFC"));

/** The row under hand: what was found in it so far. */
export class OlderRowReading {
  readonly notTaken: OmittedOlderValue[] = [];
  readonly answers: { indicator: string; answer: Answer }[] = [];
  readonly names: OlderNamePart[] = [];
  readonly forms = new Set<FormOfExploitation>();
  readonly nationalities = new Set<Nationality>();
  readonly documents: IdentityDocument[] = [];
  gender: NonNullable<Person["gender"]>["code"];
  private readonly dates = new Map<OlderDateName, PartialDate>();
  private readonly estimated = new Set<OlderDateName>();
  private age: { readonly years: number; readonly of: FieldTo<"age"> } | undefined;

  /** @param of the row that is read, and @param mapping by which */
  constructor(
    private readonly mapping: OlderDataMapping,
    private readonly of: Pick<OmittedOlderValue, "row" | "line">,
  ) {}

  /** Notes something that is not taken over. */
  without(more: Omit<OmittedOlderValue, "row" | "line">): void {
    this.notTaken.push({ ...this.of, ...more });
  }

  /** Looks a code up in the mapping; notes it as omitted if it has no exact meaning. */
  private meaning<To>(field: string, codes: readonly Code<To>[], code: string): To | undefined {
    const known = codes.find((one) => comparableCode(one.code) === comparableCode(code));
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

  private readDate({ field, to, era }: Extract<MappedField, { era: unknown }>, written: string): void {
    const read = parseTypedDate(written, era);
    if (read.ok) this.dates.set(to, read.value);
    else
      this.without({
        kind: "date-at-fault",
        field,
        reason: read.faults.map(({ message }) => message).join(" "),
      });
  }

  private readAge(of: FieldTo<"age">, written: string): void {
    const years = readAgeInYears(written);
    if (years !== undefined) this.age = { years, of };
    else
      this.without({
        kind: "age-at-fault",
        field: of.field,
        reason: "This is no age in whole years: find out what was meant.",
      });
  }

  private readForms({ field, codes, split }: FieldTo<"form">, written: string): void {
    for (const code of split === undefined ? [written] : written.split(split)) {
      const form = code.trim() === "" ? undefined : this.meaning(field, codes, code.trim());
      if (form) this.forms.add(form);
    }
  }

  private readNationality({ field, codes }: FieldTo<"nationality">, written: string): void {
    const nationality = this.meaning(field, codes, written);
    if (nationality) this.nationalities.add(nationality);
  }

  private readAnswer({ field, indicator }: FieldTo<"answer">, written: string): void {
    const answer = this.meaning(field, this.mapping.answers, written);
    if (answer !== undefined) this.answers.push({ indicator, answer });
  }

  /** Reads one field that holds something. A mark of estimates that nobody understands is one. */
  read(field: MappedField, written: string): void {
    if (!("to" in field)) this.without({ kind: "no-counterpart", field: field.field, reason: field.why });
    else if ("era" in field) this.readDate(field, written);
    else if (field.to === "name") this.names.push({ kind: field.part, text: written, script: field.script });
    else if (field.to === "gender") this.gender = this.meaning(field.field, field.codes, written);
    else if (field.to === "form") this.readForms(field, written);
    else if (field.to === "answer") this.readAnswer(field, written);
    else if (field.to === "nationality") this.readNationality(field, written);
    else if (field.to === "age") this.readAge(field, written);
    else if (field.to === "estimated") {
      if (this.meaning(field.field, field.codes, written) !== false) this.estimated.add(field.of);
    } else
      this.documents.push({
        kind: field.kind,
        number: written,
        ...(field.country && { country: field.country }),
      });
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

  /** A date that was read, marked as an estimate where the row says so. */
  date(name: OlderDateName): PartialDate | undefined {
    const date = this.dates.get(name);
    return date && this.estimated.has(name) ? { ...date, estimated: true } : date;
  }

  /** The birth that the age in years gives, once all fields are read; notes where it gives none. */
  birthFromAge(): PartialDate | undefined {
    if (!this.age) return undefined;
    const { years, of } = this.age;
    const [birth, born] = [this.date("birth"), birthFromAge(years, this.date(of.at))];
    if (!born)
      this.without({
        kind: "missing",
        field: of.field,
        reason: "The day on which this was the age is not known.",
      });
    else if (birth && !birthsAgree(birth, born))
      this.without({
        kind: "age-contradicts",
        field: of.field,
        reason: "The date of birth gives another age: a person has to find out which is right.",
      });
    return born;
  }
}
