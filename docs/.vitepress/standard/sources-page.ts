import type { Source, SourceReference } from "@spean/model";
import type { Context } from "./context.js";
import { english, page } from "./markdown.js";

/**
 * The page of the sources: each text that the standard cites, how well it was read, and how often it is
 * cited.
 */
export function sourcesPage(context: Context): string {
  const { standard, word } = context;
  return page(`# ${word("list.sources")}`, word("sources.about"), ...standard.sources.map((source) => sourcePart(context, source)));
}

function sourcePart(context: Context, source: Source): string {
  const { language, text, word } = context;
  const facts: (readonly [string, string | undefined])[] = [
    [word("sources.publisher"), english(source.publisher, language)],
    [word("sources.year"), source.year === undefined ? undefined : String(source.year)],
    [word("sources.reference"), source.reference === undefined ? undefined : english(source.reference, language)],
    [word("sources.verification"), text.message(`verification.${source.verification}`)],
    [word("sources.cited"), cited(context, source.id)],
    [word("indicator.note"), source.note === undefined ? undefined : english(source.note, language)],
  ];
  const lines = facts.filter(([, fact]) => fact !== undefined).map(([name, fact]) => `- **${name}** ${fact}`);
  return page(`## ${english(source.title, language)} {#${source.id}}`, lines.join("\n"));
}

function cited({ standard, word }: Context, id: string): string {
  const cites = (references: readonly SourceReference[]): boolean => references.some(({ source }) => source === id);
  const findings = standard.findings.map(({ conditions }) => conditions.flatMap(({ sources }) => sources));
  const rules = [...standard.clauses.map(({ sources }) => sources), ...standard.elements.map(({ sources }) => sources), ...findings];
  return word("sources.cited-count", {
    indicators: standard.indicators.filter(({ sources }) => cites(sources)).length,
    rules: rules.filter(cites).length,
  });
}
