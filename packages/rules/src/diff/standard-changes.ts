import type { Indicator, Standard, VersionCause } from "@spean/model";

/** A cause, and the second standard with only this taken back. */
export interface StandardChange {
  readonly cause: VersionCause;
  revert(standard: Standard): Standard;
}

const sections = {
  clauses: "clause",
  dimensions: "dimension",
  elements: "element",
  findings: "finding",
  groups: "group",
  lists: "list",
} as const;

type Section = keyof typeof sections;
type Coded = { readonly code: string };

/** The scoring part of a rule: all but its sources and notes. */
function scoring(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) =>
    key === "sources" || key === "note" ? undefined : inner,
  );
}

const replaced = <T extends Coded>(items: readonly T[], code: string, by: T | undefined): T[] => [
  ...items.filter((item) => item.code !== code),
  ...(by ? [by] : []),
];

function sectionChanges(a: Standard, b: Standard, section: Section): StandardChange[] {
  const [before, after] = [a, b].map(
    (standard) => new Map((standard[section] as readonly Coded[]).map((item) => [item.code, item])),
  ) as [Map<string, Coded>, Map<string, Coded>];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((code): StandardChange[] => {
    const [old, current] = [before.get(code), after.get(code)];
    if (old && current && scoring(old) === scoring(current)) return [];
    const change = !old ? "added" : current ? "changed" : "removed";
    return [
      {
        cause: { kind: sections[section], code, change },
        revert: (standard) => ({
          ...standard,
          [section]: replaced(standard[section] as readonly Coded[], code, old),
        }),
      },
    ];
  });
}

function strengthChanges(old: Indicator, current: Indicator): StandardChange[] {
  const { code } = old;
  return [...new Set([...Object.keys(old.strengths), ...Object.keys(current.strengths)])].flatMap(
    (list): StandardChange[] => {
      const [before, after] = [old.strengths[list] ?? "none", current.strengths[list] ?? "none"];
      if (before === after) return [];
      const back = (indicator: Indicator) =>
        indicator.code === code
          ? { ...indicator, strengths: { ...indicator.strengths, [list]: before } }
          : indicator;
      return [
        {
          cause: { kind: "strength", code, list, before, after },
          revert: (standard) => ({ ...standard, indicators: standard.indicators.map(back) }),
        },
      ];
    },
  );
}

function indicatorChanges(a: Standard, b: Standard): StandardChange[] {
  const [before, after] = [
    new Map(a.indicators.map((item) => [item.code, item])),
    new Map(b.indicators.map((item) => [item.code, item])),
  ];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((code): StandardChange[] => {
    const [old, current] = [before.get(code), after.get(code)];
    if (old && current) return strengthChanges(old, current);
    const revert = (standard: Standard) => ({
      ...standard,
      indicators: replaced(standard.indicators, code, old),
    });
    return [{ cause: { kind: "indicator", code, change: old ? "removed" : "added" }, revert }];
  });
}

function headlineChanges(a: Standard, b: Standard): StandardChange[] {
  const same =
    a.headline.length === b.headline.length && a.headline.every((code) => b.headline.includes(code));
  return same
    ? []
    : [{ cause: { kind: "headline" }, revert: (standard) => ({ ...standard, headline: a.headline }) }];
}

/** Everything that differs in what scores, piece by piece. A change of order alone is none. */
export function listStandardChanges(a: Standard, b: Standard): StandardChange[] {
  return [
    ...(Object.keys(sections) as Section[]).flatMap((section) => sectionChanges(a, b, section)),
    ...indicatorChanges(a, b),
    ...headlineChanges(a, b),
  ];
}
