import type { Clause, ElementRule, FindingRule } from "@spean/model";
import { conditionList } from "./condition.js";
import { citations, type Context, entry, note } from "./context.js";
import { page, plain } from "./markdown.js";

/** The page of the rules: clauses of a dimension, elements, findings, each with its citations. */
export function rulesPage(context: Context): string {
  const { standard, word } = context;
  return page(
    `# ${word("list.rules")}`,
    word("rules.about"),
    `## ${word("rules.dimension")} {#dimension}`,
    word("rules.dimension-about"),
    ...standard.clauses.map((clause) => clausePart(context, clause)),
    `## ${word("rules.elements")} {#elements}`,
    ...standard.elements.map((rule) => elementPart(context, rule)),
    `## ${word("rules.findings")} {#findings}`,
    ...standard.findings.map((rule) => findingPart(context, rule)),
  );
}

const clausePart = (context: Context, clause: Clause): string =>
  page(
    `### ${plain(entry(context.labels.clauses, clause.code).label.text)} {#clause-${clause.code}}`,
    clauseWords(context, clause),
    citations(context, clause.sources),
  );

/** Words the threshold of a clause, in counts or in points. */
function clauseWords({ text, word }: Context, clause: Clause): string {
  if ("points" in clause) {
    const each = (["strong", "medium", "weak"] as const).map((strength) => `${text.message(`strength.${strength}`)} (${clause.points[strength]})`);
    return word("rules.points", { count: clause.threshold, points: each.join(", ") });
  }
  const counts = clause.counts.map(({ atLeast, of }) =>
    word("rules.count", { count: atLeast, strengths: of.map((strength) => text.message(`strength.${strength}`)).join(` ${word("rules.or")} `) }),
  );
  return counts.join(`; ${word("rules.and")} `);
}

const elementPart = (context: Context, { code, condition, sources, note: words }: ElementRule): string =>
  page(
    `### ${context.text.message(`element.${code}`)} {#element-${code}}`,
    conditionList(context, condition),
    citations(context, sources),
    note(context, words),
  );

function findingPart(context: Context, { code, conditions, note: words }: FindingRule): string {
  const { labels, text, word } = context;
  const { label, meaning } = entry(labels.findings, code);
  const listNames = (codes: readonly string[]): string => text.list(codes.map((list) => plain(entry(labels.lists, list).label.text)));
  const parts = conditions.map(({ lists, condition, sources }) =>
    page(`${word("rules.on")} ${listNames(lists)}`, conditionList(context, condition), citations(context, sources)),
  );
  return page(`### ${plain(label.text)} {#finding-${code}}`, plain(meaning.text), ...parts, note(context, words));
}
