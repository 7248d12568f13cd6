import { Language } from "@spean/model";
import type { AgencyProfile } from "../agencies/agency.js";

/**
 * The officer's language, and that of the interview as a BCP 47 tag where it was chosen. They are kept in the
 * address alone: nothing is stored.
 */
export interface PageLanguages {
  readonly language: Language;
  readonly interview: string | undefined;
}

/**
 * Reads the languages from an address's query; the officer's is otherwise the first that is wanted and that
 * there are words in.
 */
export function readPageLanguages(query: string, wanted: readonly string[]): PageLanguages {
  const values = new URLSearchParams(query);
  const [language] = [values.get("lang"), ...wanted.map((tag) => tag.split("-")[0])].flatMap(
    (tag) => Language.safeParse(tag).data ?? [],
  );
  const interview = values.get("interview");
  return {
    language: language ?? "en",
    interview: interview !== null && /^[A-Za-z0-9-]{2,35}$/.test(interview) ? interview : undefined,
  };
}

/** Reads the languages from an address's query; an agency's own, where it names none. */
export function readAgencyLanguages(
  query: string,
  { page, interview }: AgencyProfile["languages"],
): PageLanguages {
  return new URLSearchParams(query).has("lang")
    ? readPageLanguages(query, [page])
    : { language: page, interview };
}

/** A path of this site with the languages kept. */
export function withPageLanguages(path: string, { language, interview }: PageLanguages): string {
  const values = new URLSearchParams({ lang: language, ...(interview !== undefined && { interview }) });
  return `${path}?${values.toString()}`;
}
