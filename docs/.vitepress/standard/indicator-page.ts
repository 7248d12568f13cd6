import type { Indicator, TextString } from "@spean/model";
import { citations, type Context, entry, linkTo, nameOf, note, textOf } from "./context.js";
import { code, english, page, plain, table } from "./markdown.js";
import { strengthMark } from "./strength.js";

/** The page of one indicator. */
export function indicatorPage(context: Context, indicator: Indicator): string {
  const { word } = context;
  const text = textOf(context, indicator);
  return page(
    `# ${plain(text.label.text)}`,
    `<p class="where">${belongsTo(context, indicator)}<br>${word("indicator.code")}: <code>${indicator.code}</code></p>`,
    `## ${word("indicator.question")} {#question}`,
    `> ${plain(text.question.text)}`,
    word("indicator.question-about"),
    inEnglish(context, indicator, "question"),
    `## ${word("indicator.guidance")} {#guidance}`,
    plain(text.guidance.text),
    inEnglish(context, indicator, "guidance"),
    `## ${word("indicator.strengths")} {#strengths}`,
    strengths(context, indicator),
    note(context, indicator.note),
    ...others(context, indicator),
    `## ${word("indicator.sources")} {#sources}`,
    citations(context, indicator.sources),
    `## ${word("indicator.status")} {#status}`,
    status(context, indicator),
  );
}

function belongsTo(context: Context, { dimension }: Indicator): string {
  const { standard, text, word } = context;
  const group = standard.groups.some(({ code }) => code === dimension);
  const phase = standard.dimensions.find(({ code }) => code === dimension)?.phase;
  const target = linkTo(context, group ? dimension : `adult-labour#${dimension}`);
  const about = phase === undefined ? "" : ` (${text.message(`phase.${phase}`)})`;
  return `${word("indicator.belongs")}: <a href="${target}">${plain(nameOf(context, dimension))}</a>${about}`;
}

function inEnglish({ language, englishLabels, word }: Context, { code }: Indicator, part: "question" | "guidance"): string | undefined {
  if (language === "en") return undefined;
  return `<p class="english">${word("indicator.prevails")}<br>${english(entry(englishLabels.indicators, code)[part].text, language)}</p>`;
}

function strengths(context: Context, indicator: Indicator): string {
  const { labels, standard, text, word } = context;
  const rows = standard.lists.map(({ code }) => {
    const strength = indicator.strengths[code];
    const list = `[${plain(entry(labels.lists, code).label.text)}](${linkTo(context, code)})`;
    if (strength === undefined) return [list, word("indicator.not-on-list"), ""];
    return [list, strengthMark(context, strength), text.message(`verification.${entry(indicator.verification, code)}`)];
  });
  return table([word("list.list"), text.message("table.strength"), text.message("table.verification")], rows);
}

/** The same concept in other dimensions: its strength differs there, so it is another indicator. */
function others(context: Context, { code: own }: Indicator): (string | undefined)[] {
  const concept = own.split(".")[1];
  const found = context.standard.indicators.filter(({ code }) => code !== own && code.split(".")[1] === concept);
  if (found.length === 0) return [];
  const links = found.map(
    (other) =>
      `- [${plain(textOf(context, other).label.text)}](${linkTo(context, other.code)}), ${plain(nameOf(context, other.dimension))}: ${code(other.code)}`,
  );
  return [`## ${context.word("indicator.others")} {#others}`, links.join("\n")];
}

function status(context: Context, indicator: Indicator): string {
  const { text, word } = context;
  const { label, question, guidance } = textOf(context, indicator);
  const cell = (string: TextString): string =>
    text.message(`text-status.${string.status}`) + (string.status === "reviewed" ? `, ${plain(string.reviewedBy)}, ${string.reviewedOn}` : "");
  return table(
    [word("indicator.part"), text.message("table.text-status")],
    [
      [word("indicator.label"), cell(label)],
      [word("indicator.question"), cell(question)],
      [word("indicator.guidance"), cell(guidance)],
    ],
  );
}
