import type { Era, Language } from "@spean/model";
import type { ExchangeParty } from "@spean/exchange";

/** The codes of the agencies of this demonstration, in the order in which they are shown. */
export const agencyCodes = ["kh", "th"] as const;

/** Code of an agency: also the value of `--agency` and the name of its data folder. */
export type AgencyCode = (typeof agencyCodes)[number];

/** Everything that makes a system one agency's, as data. Both agencies are invented. */
export interface AgencyProfile {
  readonly code: AgencyCode;
  readonly country: "KH" | "TH";
  readonly name: { readonly en: string } & { readonly [language in Language]?: string };
  /** Those of a page whose address names none. */
  readonly languages: { readonly page: Language; readonly interview: Language };
  /**
   * The era that years are shown in, by the language of the page; Gregorian where none is given. It is always
   * named beside the year.
   */
  readonly eras: { readonly [language in Language]?: Era };
  /** 0-9, or the numerals of the page's language. */
  readonly numerals: "latn" | "native";
  /** The agency's own format, in ASCII, with the era of its year. `{number:6}` is padded to six digits. */
  readonly caseNumber: `${string}{year}${string}` & `${string}{number:${number}}${string}`;
  readonly yearsOfCaseNumbers: "gregorian" | "be-th";
  /** The IANA name of the time zone that its days are in. */
  readonly timeZone: string;
  /** Default TCP port of its server. */
  readonly port: number;
}

/** An agency as records and the exchange name it: by its English name and its country. */
export const partyOfAgency = ({ name, country }: Pick<AgencyProfile, "name" | "country">): ExchangeParty => ({
  agency: name.en,
  country,
});
