import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type {
  Clause,
  ElementRule,
  FindingRule,
  Indicator,
  IndicatorList,
  Source,
  Standard,
  StandardText,
} from "@spean/model";

const root = new URL("../", import.meta.url);
const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, root), "utf8")) as T;
const csv = (path: string): Record<string, string>[] =>
  parse(readFileSync(new URL(path, root), "utf8"), { columns: true });

const head = () =>
  json<
    Pick<Standard, "id" | "version" | "languages" | "dimensions" | "groups" | "headline" | "minimumEvidence">
  >("list/standard.json");

function lists(): IndicatorList[] {
  return csv("list/lists.csv").map((row) => ({
    code: row["code"] as string,
    ageClasses: row["age-classes"]?.split(" ") as IndicatorList["ageClasses"],
    forms: row["forms"]?.split(" ") as IndicatorList["forms"],
    draft: row["draft"] === "yes",
  }));
}

/**
 * A rule as it stands in its file: its kind, and its place among those of its kind, beside the rule itself.
 */
type RuleFile<Rule> = Rule & { readonly kind: string; readonly order: number };

/** Every rule of a kind in `list/rules/`, found by what its file says, in the order that the files say. */
function rulesOf<Rule extends object>(kind: "element" | "finding"): Rule[] {
  const files = readdirSync(new URL("list/rules/", root)).filter((name) => name.endsWith(".json"));
  return files
    .map((name) => json<RuleFile<Rule>>(`list/rules/${name}`))
    .filter((rule) => rule.kind === kind)
    .sort((one, other) => one.order - other.order)
    .map(({ kind: _kind, order: _order, ...rule }) => rule as unknown as Rule);
}

/** The standard as it is being edited in `list/`, its parts put together in the standard's order. */
export function readList(): Standard {
  const { id, version, languages, dimensions, groups, headline, minimumEvidence } = head();
  return {
    id,
    version,
    languages,
    dimensions,
    groups,
    lists: lists(),
    indicators: [...dimensions, ...groups].flatMap(({ code }) =>
      json<Indicator[]>(`list/indicators/${code}.json`),
    ),
    clauses: json<Clause[]>("list/rules/positive-dimension.json"),
    elements: rulesOf<ElementRule>("element"),
    findings: rulesOf<FindingRule>("finding"),
    headline,
    ...(minimumEvidence !== undefined && { minimumEvidence }),
    sources: json<Source[]>("list/sources.json"),
  };
}

/** The text of the standard as it is being edited, one per language. */
export function readTexts(): StandardText[] {
  return head().languages.map((language) => json<StandardText>(`text/${language}.json`));
}

/** The versions that have a folder in `releases/`. */
export function releasedVersions(): string[] {
  return readdirSync(new URL("releases/", root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}
