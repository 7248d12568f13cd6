import type { Country, IsoDate, Language, LanguageTag, Service } from "@spean/model";
import { toAsciiDigits } from "../shared/searchable.js";

/** A telephone number as it is dialled in its country, with what it is for where there are several. */
export interface ServicePhoneNumber {
  readonly number: string;
  readonly label?: string | undefined;
}

/**
 * A hotline or service, as the host keeps it. Every entry has an owner, somebody who answers for it.
 * `checkedOn` is the day on which the owner last made sure of it, `checkBy` the day by which that has to be
 * done again; an entry without either is shown as to be checked.
 */
export interface ServiceDirectoryEntry {
  /** Unique among the entries. */
  readonly id: string;
  /** Its name, in the languages that the host has it in; at least one. */
  readonly name: { readonly [language in Language]?: string };
  readonly services: readonly Service[];
  readonly countries: readonly Country[];
  /** The languages that are spoken there. */
  readonly languages: readonly LanguageTag[];
  readonly numbers: readonly ServicePhoneNumber[];
  /** Opening hours, in the languages that the host has them in. */
  readonly hours?: { readonly [language in Language]?: string };
  readonly owner: string;
  readonly checkedOn?: IsoDate | undefined;
  readonly checkBy?: IsoDate | undefined;
}

/** Reason for checking an entry before use. */
export type ServiceCheckReason = "no-date" | "past";

/**
 * Reason for checking an entry before use on a day: no date of a check, none for the next, or that day has
 * passed.
 */
export function serviceCheckReason(
  { checkedOn, checkBy }: ServiceDirectoryEntry,
  today: IsoDate,
): ServiceCheckReason | undefined {
  if (!checkedOn || !checkBy) return "no-date";
  return checkBy < today ? "past" : undefined;
}

/** The query; an empty string asks for nothing. */
export interface ServiceDirectoryFilter {
  readonly country: string;
  readonly service: string;
  readonly spoken: string;
}

/** The entries that fit everything asked for, in the host's order. */
export function filterServiceEntries(
  entries: readonly ServiceDirectoryEntry[],
  { country, service, spoken }: ServiceDirectoryFilter,
): ServiceDirectoryEntry[] {
  const fits = (wanted: string, given: readonly string[]): boolean => wanted === "" || given.includes(wanted);
  return entries.filter(
    (entry) =>
      fits(country, entry.countries) && fits(service, entry.services) && fits(spoken, entry.languages),
  );
}

/**
 * The address that dials a number, with the digits of any script as ASCII; nothing where it does not read as
 * a number.
 */
export function telephoneAddressOf(number: string): string | undefined {
  const ascii = toAsciiDigits(number);
  return /^\+?[\d\s().-]*\d[\d\s().-]*$/.test(ascii) ? `tel:${ascii.replace(/[^\d+]/g, "")}` : undefined;
}
