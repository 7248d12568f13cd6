import type { Indicator, IndicatorText, Language, PinnedStandard, Source, SourceReference, StandardText } from "@spean/model";
import { commonList } from "@spean/standard";
import { standardTexts } from "@spean/standard/texts";
import { rootOf } from "../languages.js";
import { type SiteWords, wordsOf } from "../site-words.js";
import { english, plain } from "./markdown.js";

/** Input of every generated page: the standard, its text and the site's words in one language. */
export interface Context extends SiteWords {
  readonly standard: PinnedStandard;
  readonly labels: StandardText;
  /** The English text, which prevails until the others are reviewed. */
  readonly englishLabels: StandardText;
}

/** The context of a language. */
export const contextOf = (language: Language): Context => ({
  ...wordsOf(language),
  standard: commonList,
  labels: standardTexts[language],
  englishLabels: standardTexts.en,
});

/** The entry of a record that the checks of `@spean/standard` guarantee. */
export function entry<T>(record: Readonly<Record<string, T>>, key: string): T {
  const found = record[key];
  if (found === undefined) throw new Error(`The standard has no text for ${key}.`);
  return found;
}

/** The name of a dimension or a group of questions. */
export const nameOf = ({ labels }: Context, dimension: string): string => entry({ ...labels.dimensions, ...labels.groups }, dimension).label.text;

/** The text of an indicator. */
export const textOf = ({ labels }: Context, { code }: Pick<Indicator, "code">): IndicatorText => entry(labels.indicators, code);

/** A page of the list, as a link. */
export const linkTo = ({ language }: Context, target: string): string => `${rootOf(language)}list/${target}`;

/** A source with the place in it, linked to the page of sources. Titles are data, in English. */
function citation(context: Context, { source, locator }: SourceReference): string {
  const { title } = sourceOf(context, source);
  return `[${english(title, context.language)}](${linkTo(context, "sources")}#${source}), ${english(locator, context.language)}`;
}

/** Citations as a list. */
export const citations = (context: Context, references: readonly SourceReference[]): string =>
  references.map((reference) => `- ${citation(context, reference)}`).join("\n");

/** A note of the standard, which is English, after its heading. */
export const note = (context: Context, text: string | undefined): string | undefined =>
  text === undefined ? undefined : `**${plain(context.word("indicator.note"))}** ${english(text, context.language)}`;

function sourceOf({ standard }: Context, id: string): Source {
  const found = standard.sources.find((source) => source.id === id);
  if (!found) throw new Error(`The standard has no source ${id}.`);
  return found;
}
