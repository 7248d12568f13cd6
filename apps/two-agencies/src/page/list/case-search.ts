import { type PartialDate, convertToInterval } from "@spean/model";
import type { CaseSearch } from "@spean/store/client";
import type { AgencyProfile } from "../../agencies/agency.js";
import { readCaseNumber } from "../../agencies/case-number.js";
import type { PageMessageId } from "../words.js";

/** Result of reading the search form: the criteria, or a problem with a field. */
export type CaseSearchReading =
  { readonly ok: true; readonly search: CaseSearch } | { readonly ok: false; readonly fault: PageMessageId };

/** Inputs of a search other than form fields. Dates are complete or absent. */
export interface SearchFieldContext {
  readonly agency: Pick<AgencyProfile, "caseNumber">;
  readonly from: PartialDate | undefined;
  readonly to: PartialDate | undefined;
}

/** The first moment of a date, and the first after it, where the reader is. */
function bounds(date: PartialDate | undefined): { readonly start?: string; readonly end?: string } {
  const days = date && convertToInterval(date);
  if (!days?.ok) return {};
  const after = new Date(`${days.value.latest}T00:00:00`);
  after.setDate(after.getDate() + 1);
  return { start: new Date(`${days.value.earliest}T00:00:00`).toISOString(), end: after.toISOString() };
}

/** Reads the search criteria from the form. Empty fields are no criterion. */
export function readCaseSearch(
  fields: FormData,
  { agency, from, to }: SearchFieldContext,
): CaseSearchReading {
  const text = (name: string) => String(fields.get(name) ?? "").trim();
  const [typed, kind, documentNumber] = [text("number"), text("document"), text("document-number")];
  const number = typed === "" ? undefined : readCaseNumber(agency, typed);
  if (typed !== "" && number === undefined) return { ok: false, fault: "find.wrong-number" };
  if ((kind === "") !== (documentNumber === "")) return { ok: false, fault: "find.document-part" };
  const [{ start }, { end }] = [bounds(from), bounds(to)];
  const filled = Object.entries({
    number,
    from: start,
    to: end,
    outcome: text("outcome"),
    form: text("form"),
    document: kind === "" ? undefined : { kind, number: documentNumber },
  }).filter(([, value]) => value !== undefined && value !== "");
  return { ok: true, search: Object.fromEntries(filled) as CaseSearch };
}
