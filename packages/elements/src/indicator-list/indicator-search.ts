import type { Indicator, Language, Standard, Strength } from "@spean/model";
import type { StandardTexts } from "../screening/texts.js";
import { normaliseForSearch, searchWordsOf } from "../shared/searchable.js";

/** The query. An empty string asks for nothing. */
export interface IndicatorSearchQuery {
  readonly query: string;
  readonly list: string;
  readonly dimension: string;
  readonly strength: Strength | "";
}

/** Everything of each indicator that can be found by words, in every language that there is text in. */
export type IndicatorSearchIndex = ReadonlyMap<string, string>;

/** Makes the index: code, meaning, label, question and guidance. */
export function createIndicatorSearchIndex(
  { indicators }: Standard,
  texts: StandardTexts,
): IndicatorSearchIndex {
  const languages = Object.keys(texts) as Language[];
  return new Map(
    indicators.map(({ code, meaning }) => {
      const spoken = languages.flatMap((language) => {
        const text = texts[language]?.indicators[code];
        return text
          ? [text.label, text.question, text.guidance].map((part) => normaliseForSearch(part.text, language))
          : [];
      });
      return [code, [code, normaliseForSearch(meaning, "en"), ...spoken].join("\n")];
    }),
  );
}

const isOn = ({ strengths }: Indicator, list: string): boolean =>
  // the unscored groups of questions belong to every list and stand on none by name
  list === "" || list in strengths || Object.keys(strengths).length === 0;

const hasStrength = ({ strengths }: Indicator, { list, strength }: IndicatorSearchQuery): boolean =>
  strength === "" ||
  (list === "" ? Object.values(strengths).includes(strength) : strengths[list] === strength);

/** The indicators that fit everything asked for, in the standard's order. */
export function findIndicators(
  { indicators }: Standard,
  search: IndicatorSearchQuery,
  index: IndicatorSearchIndex,
): Indicator[] {
  const wanted = searchWordsOf(search.query);
  return indicators.filter(
    (indicator) =>
      isOn(indicator, search.list) &&
      hasStrength(indicator, search) &&
      (search.dimension === "" || indicator.dimension === search.dimension) &&
      wanted.every((word) => index.get(indicator.code)?.includes(word)),
  );
}
