// A second implementation of docs/semantics.md, written apart from the engine and from the rules in the data:
// slow, literal, without any abstraction. It reads only the table of indicators (code, dimension, strength on
// each list).
import type { Assessment, ScoringCase, State } from "@spean/model";

export interface Row {
  readonly code: string;
  readonly dimension: string;
  readonly strengths: Readonly<Record<string, string>>;
}

const DIMENSIONS = [
  "deceptive-recruitment",
  "coercive-recruitment",
  "recruitment-vulnerability",
  "exploitation",
  "destination-coercion",
  "destination-vulnerability",
];
const RECRUITMENT = DIMENSIONS.slice(0, 3);
const MEANS = DIMENSIONS.filter((dimension) => dimension !== "exploitation");

function positive(strong: number, medium: number, weak: number): boolean {
  if (strong >= 2) return true;
  if (strong === 1 && medium + weak >= 1) return true;
  if (medium >= 3) return true;
  return medium === 2 && weak >= 1;
}

function state(now: boolean, atMost: boolean): State {
  if (now) return "indicated";
  if (atMost) return "undetermined";
  return "not-indicated";
}

function best(states: State[]): State {
  if (states.includes("indicated")) return "indicated";
  if (states.includes("undetermined")) return "undetermined";
  return "not-indicated";
}

const COUNTED = ["strong", "medium", "weak"];
const LISTS = ["adult-labour", "child-labour", "adult-sexual", "child-sexual"];

/**
 * The rows that the implementation asks for again and again, looked up once: they depend on the table alone.
 */
function lookUp(table: readonly Row[]) {
  const counts = (row: Row, list: string) => COUNTED.includes(row.strengths[list] ?? "");
  const of = (names: string[], list?: string) =>
    table.filter((row) => names.includes(row.dimension) && (list === undefined || counts(row, list)));
  const codes = (rows: readonly Row[]) => table.filter((row) => rows.includes(row)).map((row) => row.code);
  return Object.fromEntries(
    LISTS.map((list) => [
      list,
      {
        dimensions: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, of([dimension], list)])),
        act: codes(of([...RECRUITMENT, "act"])),
        means: codes(of(MEANS, list)),
        purpose: codes([...of(["exploitation"], list), ...of(["purpose"])]),
        purposeQuestions: codes(of(["purpose"])),
      },
    ]),
  );
}
type LookedUp = ReturnType<typeof lookUp>;

/** The plain implementation for one table of indicators. */
export function plainly(
  table: readonly Row[],
): (scoringCase: ScoringCase) => Omit<Assessment, "standard" | "engine"> {
  const lookedUp = lookUp(table);
  return (scoringCase) => plain(table, lookedUp, scoringCase);
}

function plain(
  table: readonly Row[],
  lookedUp: LookedUp,
  scoringCase: ScoringCase,
): Omit<Assessment, "standard" | "engine"> {
  const said = (code: string) => scoringCase.answers[code] ?? "not-asked";
  const yes = (code: string) => said(code) === "yes";
  const open = (code: string) => said(code) !== "yes" && said(code) !== "no";
  const adult = scoringCase.ageClass !== "child";
  const child = scoringCase.ageClass !== "adult";
  const forms = scoringCase.forms ?? [];
  const labour = forms.length === 0 || forms.some((form) => form !== "sexual");
  const sexual = forms.length === 0 || forms.includes("sexual");

  const lists: string[] = [];
  if (adult && labour) lists.push("adult-labour");
  if (child && labour) lists.push("child-labour");
  if (adult && sexual) lists.push("adult-sexual");
  if (child && sexual) lists.push("child-sexual");

  const dimensions: Assessment["dimensions"] = [];
  const elements: Assessment["elements"] = [];
  const trafficking: Assessment["findings"][number]["byList"] = [];
  const strict: Assessment["findings"][number]["byList"] = [];
  const forced: Assessment["findings"][number]["byList"] = [];

  for (const list of lists) {
    const rows = lookedUp[list] as LookedUp[string];
    const now: Record<string, boolean> = {};
    const atMost: Record<string, boolean> = {};
    for (const code of DIMENSIONS) {
      const counted = rows.dimensions[code] ?? [];
      const number = (strength: string, which: (code: string) => boolean) =>
        counted.filter((row) => row.strengths[list] === strength && which(row.code)).length;
      const [strong, medium, weak] = [number("strong", yes), number("medium", yes), number("weak", yes)];
      now[code] = positive(strong, medium, weak);
      atMost[code] = positive(
        strong + number("strong", open),
        medium + number("medium", open),
        weak + number("weak", open),
      );
      dimensions.push({
        list,
        code,
        state: state(now[code], atMost[code]),
        strong,
        medium,
        weak,
        contributing: counted.filter((row) => yes(row.code)).map((row) => row.code),
        open: counted.filter((row) => open(row.code)).map((row) => row.code),
      });
    }

    const act = [rows.act.some(yes), rows.act.some((code) => yes(code) || open(code))] as const;
    const means = [MEANS.some((code) => now[code]), MEANS.some((code) => atMost[code])] as const;
    const purpose = [
      now["exploitation"] === true || rows.purposeQuestions.some(yes),
      atMost["exploitation"] === true || rows.purposeQuestions.some((code) => yes(code) || open(code)),
    ] as const;
    const element = (
      code: "act" | "means" | "purpose",
      [holds, could]: readonly [boolean, boolean],
      codes: string[],
    ) =>
      elements.push({
        list,
        code,
        state: state(holds, could),
        contributing: codes.filter(yes),
        open: codes.filter(open),
      });
    element("act", act, rows.act);
    element("means", means, rows.means);
    element("purpose", purpose, rows.purpose);

    const isAdultList = list.startsWith("adult");
    const holds = (which: 0 | 1) => act[which] && purpose[which] && (means[which] || !isAdultList);
    trafficking.push({ list, state: state(holds(0), holds(1)) });
    if (isAdultList) {
      const survey = (of: Record<string, boolean>) =>
        (of["deceptive-recruitment"] === true || of["coercive-recruitment"] === true) &&
        of["exploitation"] === true &&
        of["destination-coercion"] === true;
      strict.push({ list, state: state(survey(now), survey(atMost)) });
    }
    const both = (of: Record<string, boolean>) =>
      of["exploitation"] === true && of["destination-coercion"] === true;
    forced.push({ list, state: state(both(now), both(atMost)) });
  }

  const findings: Assessment["findings"] = [
    { code: "trafficking", state: best(trafficking.map((one) => one.state)), byList: trafficking },
  ];
  if (strict.length > 0)
    findings.push({
      code: "trafficking-strict",
      state: best(strict.map((one) => one.state)),
      byList: strict,
    });
  findings.push({ code: "forced-labour", state: best(forced.map((one) => one.state)), byList: forced });

  const unused = table
    .filter((row) => said(row.code) !== "not-asked")
    .filter((row) => row.dimension !== "act" && row.dimension !== "purpose")
    .filter((row) => !lists.some((list) => ["strong", "medium", "weak"].includes(row.strengths[list] ?? "")))
    .map((row) => row.code);

  return {
    id: scoringCase.id,
    lists,
    draftLists: lists.filter((list) => list.endsWith("sexual")),
    treatAs: scoringCase.ageClass === "adult" ? "adult" : "child",
    outcome: best([...trafficking, ...forced].map((one) => one.state)),
    reported: table.filter((row) => yes(row.code)).length,
    findings,
    elements,
    dimensions,
    unused,
    conflicts: table.map((row) => row.code).filter((code) => scoringCase.conflicts?.includes(code)),
  };
}
