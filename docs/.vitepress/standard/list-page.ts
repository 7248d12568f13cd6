import type { Indicator, IndicatorList, QuestionGroup } from "@spean/model";
import { type Context, entry, linkTo, nameOf, textOf } from "./context.js";
import { page, plain, table } from "./markdown.js";
import { strengthMark } from "./strength.js";

/** The indicators that count on a list, in the standard's order. */
export const countedOn = ({ standard }: Context, list: string): readonly Indicator[] =>
  standard.indicators.filter(({ strengths }) => strengths[list] !== undefined && strengths[list] !== "none");

/** The page of one list: its indicators, by dimension, then the signs that never count. */
export function listPage(context: Context, list: IndicatorList): string {
  const { labels, standard, text, word } = context;
  const dimensions = standard.dimensions.map(({ code }) => {
    const indicators = countedOn(context, list.code).filter(({ dimension }) => dimension === code);
    return page(`## ${plain(nameOf(context, code))} (${indicators.length}) {#${code}}`, signs(context, list.code, indicators));
  });
  return page(
    `# ${plain(entry(labels.lists, list.code).label.text)} (${countedOn(context, list.code).length})`,
    list.draft ? `::: warning ${word("list.draft")}\n${word("list.draft-about")}\n:::` : undefined,
    `${word("list.applies-age")} ${text.list(list.ageClasses.map((ageClass) => text.message(`age-class.${ageClass}`)))}`,
    `${word("list.applies-forms")} ${text.list(list.forms.map((form) => text.message(`form.${form}`)))}`,
    `${word("list.verification")} ${verifications(context, list)}`,
    ...dimensions,
    ...never(context, list),
  );
}

/** The page of a group of questions that is asked with every list. */
export function groupPage(context: Context, { code }: QuestionGroup): string {
  const { standard, word } = context;
  const indicators = standard.indicators.filter(({ dimension }) => dimension === code);
  return page(
    `# ${plain(nameOf(context, code))} (${indicators.length})`,
    word("list.groups-about"),
    table(
      [word("list.sign")],
      indicators.map((indicator) => [sign(context, indicator)]),
    ),
  );
}

function signs(context: Context, list: string, indicators: readonly Indicator[]): string {
  const rows = indicators.map((indicator) => [sign(context, indicator), strengthMark(context, entry(indicator.strengths, list))]);
  return table([context.word("list.sign"), context.text.message("table.strength")], rows);
}

const sign = (context: Context, indicator: Indicator): string =>
  `[${plain(textOf(context, indicator).label.text)}](${linkTo(context, indicator.code)})<br><code class="small">${indicator.code}</code>`;

function never(context: Context, { code: list }: IndicatorList): (string | undefined)[] {
  const { standard, word } = context;
  const groups = new Set(standard.groups.map(({ code }) => code));
  const indicators = standard.indicators.filter(({ dimension, strengths }) => strengths[list] === "none" && !groups.has(dimension));
  if (indicators.length === 0) return [];
  return [`## ${word("list.never")} (${indicators.length}) {#never}`, word("list.never-about"), signs(context, list, indicators)];
}

function verifications(context: Context, { code }: IndicatorList): string {
  const counts = new Map<string, number>();
  for (const { verification } of countedOn(context, code)) {
    const words = context.text.message(`verification.${entry(verification, code)}`);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => `${words} (${count})`).join(", ");
}
