import type { Condition, PinnedStandard, Standard } from "@spean/model";
import { commonList, pinStandard } from "@spean/standard";

/** A change of the common list that a careless hand could make. */
export interface Defect {
  readonly name: string;
  /** Changes a copy of the common list in place; it may leave the schema's types behind. */
  readonly change: (copy: any) => void;
}

const { digest: _digest, ...common } = commonList;

/** The common list with a defect, pinned to a digest of its own. */
export function defective({ change }: Defect): PinnedStandard {
  const copy = structuredClone(common) as Standard;
  change(copy);
  return pinStandard(copy);
}

const indicator = (copy: any, code: string) => copy.indicators.find((item: any) => item.code === code);
const element = (copy: any, code: string) => copy.elements.find((item: any) => item.code === code);
const finding = (copy: any, code: string) => copy.findings.find((item: any) => item.code === code);
const clause = (copy: any, code: string) => copy.clauses.find((item: any) => item.code === code);
const dropClause = (copy: any, code: string) =>
  (copy.clauses = copy.clauses.filter((item: any) => item.code !== code));
const without = (condition: any, part: Condition) =>
  (condition.any = condition.any.filter(
    (inner: Condition) => JSON.stringify(inner) !== JSON.stringify(part),
  ));
const points =
  (weights: { strong: number; medium: number; weak: number }, threshold: number) => (copy: any) =>
    copy.clauses.push({ code: "in-points", points: weights, threshold, sources: copy.clauses[0].sources });

/**
 * Defects that break a property which a release must have: the violation that names each, as `code list kind
 * subject`.
 */
export const broken: readonly (Defect & { readonly found: string })[] = [
  {
    name: "a finding that asks for three of two conditions",
    change: (copy) =>
      (finding(copy, "trafficking-strict").conditions[0].condition = {
        atLeast: 3,
        of: [{ element: "act" }, { element: "means" }],
      }),
    found: "never-indicated adult-labour finding trafficking-strict",
  },
  {
    name: "a finding that asks for more points than there are",
    change: (copy) =>
      (finding(copy, "forced-labour").conditions[0].condition = {
        atLeastPoints: 4,
        points: { "exploitation.hours": 2, "exploitation.pay": 1 },
      }),
    found: "never-indicated child-sexual finding forced-labour",
  },
  {
    name: "a dimension that no strength can make positive",
    change: (copy) =>
      copy.indicators.forEach(
        (item: any) => item.dimension === "coercive-recruitment" && (item.strengths["adult-labour"] = "weak"),
      ),
    found: "never-indicated adult-labour dimension coercive-recruitment",
  },
  {
    name: "a threshold of zero, past the schema",
    change: (copy) => (element(copy, "act").condition = { atLeastPoints: 0, points: { "act.recruited": 1 } }),
    found: "always-indicated adult-labour element act",
  },
  {
    name: "a dimension that the means forgot",
    change: (copy) => without(element(copy, "means").condition, { positive: "destination-vulnerability" }),
    found: "changes-no-finding adult-labour indicator destination-vulnerability.dependency",
  },
  {
    name: "act questions that the act forgot",
    change: (copy) => without(element(copy, "act").condition, { reported: "act" }),
    found: "changes-no-finding child-labour indicator act.recruited",
  },
  {
    name: "weak signs that no clause counts",
    change: (copy) => {
      clause(copy, "one-strong-and-another").counts[1].of = ["medium"];
      dropClause(copy, "two-medium-and-one-weak");
    },
    found: "changes-no-dimension adult-labour indicator deceptive-recruitment.education",
  },
  {
    name: "a clause that makes two others idle",
    change: (copy) => (clause(copy, "two-strong").counts[0].atLeast = 1),
    found: "clause-never-decides - clause one-strong-and-another",
  },
  {
    name: "points beside the counts that are not the same",
    change: points({ strong: 3, medium: 2, weak: 1 }, 4),
    found: "points-disagree adult-labour dimension deceptive-recruitment",
  },
  {
    name: "a child's trafficking by the act alone",
    change: (copy) => (finding(copy, "trafficking").conditions[1].condition = { element: "act" }),
    found: "rests-on-too-few child-labour finding trafficking",
  },
  {
    name: "a declared minimum above what the rules ask",
    change: (copy) => (copy.minimumEvidence = 3),
    found: "rests-on-too-few child-sexual finding trafficking",
  },
  {
    name: "means required of a child",
    change: (copy) => finding(copy, "trafficking").conditions[1].condition.all.push({ element: "means" }),
    found: "child-needs-means child-labour finding trafficking",
  },
  {
    name: "means required of a child under another name",
    change: (copy) =>
      finding(copy, "trafficking").conditions[1].condition.all.push({
        any: [{ positive: "destination-coercion" }, { reported: "act" }],
      }),
    found: "child-needs-means child-sexual finding trafficking",
  },
  {
    name: "children without a finding of trafficking",
    change: (copy) => finding(copy, "trafficking").conditions.splice(1, 1),
    found: "child-without-finding child-labour finding trafficking",
  },
  {
    name: "people of disputed age scored as adults only",
    change: (copy) => (copy.lists[1].ageClasses = ["child", "unknown"]),
    found: "doubtful-age-without-child-list child-labour age-class disputed",
  },
  {
    name: "a form of exploitation that no child list serves",
    change: (copy) =>
      (copy.lists[1].forms = copy.lists[1].forms.filter((form: string) => form !== "begging")),
    found: "no-list - age-class child",
  },
  {
    name: "a list without a finding of the headline",
    change: (copy) => (copy.headline = ["trafficking-strict"]),
    found: "no-headline child-labour list child-labour",
  },
  {
    name: "a weight below zero, past the schema",
    change: points({ strong: 0, medium: 2, weak: -1 }, 2),
    found: "not-monotone adult-labour dimension deceptive-recruitment",
  },
  {
    name: "a sign declared informative that decides",
    change: (copy) =>
      (indicator(copy, "exploitation.hours").informativeOnly = { lists: ["adult-labour"], reason: "Wrong." }),
    found: "changes-a-finding adult-labour indicator exploitation.hours",
  },
  {
    name: "a sign declared informative where it does not count",
    change: (copy) => {
      const item = copy.indicators.find(
        ({ strengths, dimension }: any) =>
          dimension === "exploitation" && (strengths["child-labour"] ?? "none") === "none",
      );
      item.informativeOnly = { lists: ["child-labour"], reason: "Wrong." };
    },
    found: "informative-not-counted child-labour indicator",
  },
  {
    name: "a declaration that was forgotten",
    change: (copy) => delete indicator(copy, "destination-vulnerability.dependency").informativeOnly,
    found: "changes-no-finding child-sexual indicator destination-vulnerability.dependency",
  },
  {
    name: "a dangling dimension",
    change: (copy) => (element(copy, "means").condition.any[0].positive = "deception"),
    found: "unknown-reference - reference /elements/1/condition/any/0/positive",
  },
  {
    name: "a dangling list",
    change: (copy) => (finding(copy, "trafficking").conditions[0].lists[0] = "adults"),
    found: "unknown-reference - reference /findings/0/conditions/0/lists/0",
  },
  {
    name: "a dangling source",
    change: (copy) => (copy.clauses[2].sources[0].source = "hearsay"),
    found: "unknown-reference - reference /clauses/2/sources/0/source",
  },
];

/**
 * Defects that break no such property, and that only a comparison shows: the smallest change told, as `kind
 * what: cause`, and the bump.
 */
export const altered: readonly (Defect & { readonly bump: string; readonly found: readonly string[] })[] = [
  { name: "nothing", change: () => undefined, bump: "none", found: [] },
  {
    name: "a mended note",
    change: (copy) => (indicator(copy, "exploitation.hours").note = "Mended."),
    bump: "patch",
    found: [],
  },
  {
    name: "the clauses restated in points",
    change: (copy) => {
      copy.clauses = [];
      const { sources } = common.clauses[0]!;
      copy.clauses.push({
        code: "in-points",
        points: { strong: 20, medium: 10, weak: 1 },
        threshold: 21,
        sources,
      });
    },
    bump: "minor",
    found: [],
  },
  {
    name: "a strength lowered",
    change: (copy) => (indicator(copy, "deceptive-recruitment.job").strengths["adult-labour"] = "weak"),
    bump: "major",
    found: ["lost trafficking: strength deceptive-recruitment.job adult-labour"],
  },
  {
    name: "a strength raised",
    change: (copy) =>
      (indicator(copy, "deceptive-recruitment.education").strengths["adult-sexual"] = "strong"),
    bump: "major",
    found: ["gained trafficking: strength deceptive-recruitment.education adult-sexual"],
  },
  {
    name: "a clause dropped",
    change: (copy) => dropClause(copy, "three-medium"),
    bump: "major",
    found: ["lost trafficking: clause three-medium"],
  },
  {
    name: "a clause loosened",
    change: (copy) => (clause(copy, "three-medium").counts[0].atLeast = 2),
    bump: "major",
    found: ["gained trafficking: clause three-medium"],
  },
  {
    name: "a reported purpose that is not enough any more",
    change: (copy) => (element(copy, "purpose").condition = { positive: "exploitation" }),
    bump: "major",
    found: ["lost trafficking: element purpose"],
  },
  {
    name: "a question left out",
    change: (copy) =>
      (copy.indicators = copy.indicators.filter(({ code }: any) => code !== "exploitation.hours")),
    bump: "major",
    found: ["lost trafficking: indicator exploitation.hours"],
  },
  {
    name: "forced labour out of the headline",
    change: (copy) => (copy.headline = ["trafficking"]),
    bump: "major",
    found: ["lost outcome: headline"],
  },
  {
    name: "a form moved to the sexual list",
    change: (copy) => {
      copy.lists[0].forms = copy.lists[0].forms.filter((form: string) => form !== "forced-marriage");
      copy.lists[2].forms.push("forced-marriage");
    },
    bump: "major",
    found: ["lost trafficking: list adult-labour"],
  },
  {
    name: "a question added",
    change: (copy) =>
      copy.indicators.push({ ...indicator(copy, "purpose.begging"), code: "purpose.invented" }),
    bump: "minor",
    found: ["opened trafficking: indicator purpose.invented"],
  },
];
