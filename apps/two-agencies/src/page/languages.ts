import { Language } from "@spean/model";
import type { Agency } from "../agencies/agency.js";

/** The officer's language, and that of the interview as a BCP 47 tag where it was chosen. They are kept in the address alone: nothing is stored. */
export interface Languages {
  readonly language: Language;
  readonly interview: string | undefined;
}

/** Reads the languages from an address's query; the officer's is otherwise the first that is wanted and that there are words in. */
export function readLanguages(query: string, wanted: readonly string[]): Languages {
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
export function languagesOf(query: string, { page, interview }: Agency["languages"]): Languages {
  return new URLSearchParams(query).has("lang")
    ? readLanguages(query, [page])
    : { language: page, interview };
}

/** A path of this site with the languages kept. */
export function withLanguages(path: string, { language, interview }: Languages): string {
  const values = new URLSearchParams({ lang: language, ...(interview !== undefined && { interview }) });
  return `${path}?${values.toString()}`;
}
