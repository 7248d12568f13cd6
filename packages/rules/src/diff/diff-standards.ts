import type {
  PinnedStandard,
  ScoringCase,
  Standard,
  VersionCase,
  VersionChange,
  VersionDifference,
} from "@spean/model";
import { type DecisionDiagram, NO_ANSWER_SETS } from "../verify/decision-diagram.js";
import {
  countAnswerSets,
  findMinimalMembers,
  type AnswerCountSignature,
  sizeOfSignature,
} from "../verify/diagram-members.js";
import { caseInSituation, representativeYesCodes, type CaseSituation } from "../verify/case-situation.js";
import { findChangeCauses } from "./find-causes.js";
import { type StandardChange, listStandardChanges } from "./standard-changes.js";
import {
  compareInSetting,
  type ChangedAnswerSets,
  type SharedListSetting,
  groupSituationsByLists,
} from "./compare-in-setting.js";

/**
 * Change of a finding. `lost`: indicated before, and no more: it takes protection away. `gained`: indicated
 * only now. `opened`: not indicated before, and undetermined now, only because a question or a list is new.
 */
export type FindingChangeKind = VersionChange["kind"];

/**
 * A minimal class of cases. `counts`: how many of which indicators are `yes` (of `opened`: not `no`).
 * `causes`: the rules or strengths without which this case would not change.
 */
export interface MinimalCaseClass extends VersionCase {
  readonly witness: ScoringCase;
}

/**
 * The cases of some age classes and forms in which one finding changes in one way. `answerSets` counts over
 * the questions of the first standard; every case that changes has the answers of one of the `classes`,
 * smallest first, and perhaps more.
 */
export interface ChangedCases extends VersionChange {
  readonly classes: readonly MinimalCaseClass[];
}

/** The version bump that a difference calls for. */
export type VersionBump = VersionDifference["bump"];

/**
 * The difference between two standards. `major`: indicated gained or lost by a case that was answered before.
 * `minor`: undetermined only because a question or a list is new. `changes`: everything that differs in what
 * scores, whether or not it changes a finding. Without `major` and `minor` no case has another state of any
 * finding, or another outcome.
 */
export interface StandardDifference extends VersionDifference {
  readonly major: readonly ChangedCases[];
  readonly minor: readonly ChangedCases[];
}

const MOST = 16;

interface DiffContext {
  readonly b: Standard;
  readonly changes: readonly StandardChange[];
  readonly added: readonly string[];
  readonly setting: SharedListSetting;
}

/** Age classes with their forms, from single situations. */
function applies(situations: readonly CaseSituation[]): ChangedCases["applies"] {
  const ages = [...new Set(situations.map(({ ageClass }) => ageClass))];
  return ages.map((ageClass) => ({
    ageClass,
    forms: situations.filter((one) => one.ageClass === ageClass).map(({ form }) => form),
  }));
}

/**
 * A case of a class as it would stand in a file: of `opened`, every other question of the first standard is
 * answered `no`.
 */
function witnessOf(
  kind: FindingChangeKind,
  signature: AnswerCountSignature,
  { comparison, setting }: { comparison: ChangedAnswerSets; setting: SharedListSetting },
): ScoringCase {
  const { classes } = comparison.ground;
  const situation = setting.situations[0] as CaseSituation;
  const chosen = representativeYesCodes(classes, signature);
  if (kind !== "opened") return { ...caseInSituation(situation, { yes: chosen }), id: "witness" };
  const others = classes.flat().filter((code) => !chosen.includes(code));
  // where the second standard finds these answers indicated already, they are open in the witness
  const yes = includes(comparison.after, signature) ? [] : chosen;
  return { ...caseInSituation(situation, { yes, no: others }), id: "witness" };
}

function includes(diagram: DecisionDiagram, signature: AnswerCountSignature): boolean {
  let here = diagram;
  while (here.branches.length > 0) here = here.branches[signature[here.level] as number] as DecisionDiagram;
  return here !== NO_ANSWER_SETS;
}

function changedCases(
  kind: FindingChangeKind,
  comparison: ChangedAnswerSets,
  { b, changes, added, setting }: DiffContext,
): ChangedCases[] {
  const { judged, ground } = comparison;
  const diagram = comparison[kind];
  if (diagram === NO_ANSWER_SETS) return [];
  const { signatures, total } = findMinimalMembers(ground.space, diagram, MOST);
  const situation = setting.situations[0] as CaseSituation;
  const classes = signatures.map((signature): MinimalCaseClass => {
    const chosen = representativeYesCodes(ground.classes, signature);
    return {
      counts: signature.flatMap((count, level) =>
        count === 0 ? [] : [{ count, of: ground.classes[level] as readonly string[] }],
      ),
      witness: witnessOf(kind, signature, { comparison, setting }),
      causes: findChangeCauses(b, changes, {
        situation,
        judged,
        yes: kind === "opened" ? [...chosen, ...added] : chosen,
      }),
    };
  });
  return [
    {
      kind,
      takesProtectionAway: kind === "lost",
      judged,
      applies: applies(setting.situations),
      lists: { before: setting.before, after: setting.after },
      answerSets: {
        changed: String(countAnswerSets(ground.space, diagram)),
        of: String(2n ** BigInt(sizeOfSignature(ground.space.sizes))),
      },
      classes,
      more: total - classes.length,
    },
  ];
}

const order: Readonly<Record<FindingChangeKind, number>> = { lost: 0, gained: 1, opened: 2 };
const sizeOfSmallest = ({ classes }: ChangedCases) =>
  (classes[0]?.counts ?? []).reduce((sum, { count }) => sum + count, 0);
const smallestFirst = (a: ChangedCases, b: ChangedCases) =>
  sizeOfSmallest(a) - sizeOfSmallest(b) || order[a.kind] - order[b.kind];

function bumpOf({
  major,
  minor,
  a,
  b,
}: Pick<StandardDifference, "major" | "minor"> & { a: PinnedStandard; b: PinnedStandard }): VersionBump {
  if (major.length > 0) return "major";
  if (minor.length > 0 || a.digest !== b.digest) return "minor";
  return JSON.stringify({ ...a, version: "" }) === JSON.stringify({ ...b, version: "" }) ? "none" : "patch";
}

/**
 * Lists exactly the cases whose findings change between two standards, and why. A case is one of the first
 * standard: its new questions are open in the second, and answers to questions that the second does not have
 * are passed over. Exact for every case, of every age class and form, by counting interchangeable indicators;
 * a case of several forms changes only if one of its forms does.
 *
 * Bumps: `major` if a case answered before gains or loses `indicated`; `minor` if one is `undetermined` only
 * because a question or list is new, or if anything that scores differs (another digest) without changing a
 * finding; `patch` if only sources, notes or declarations differ; `none` if nothing but perhaps the version
 * does. Text in languages is no part of a standard: changing it is a patch.
 *
 * @param a the standard before: sound references, as `readStandard` gives it
 * @param b the standard after, likewise
 */
export function diffStandards(a: PinnedStandard, b: PinnedStandard): StandardDifference {
  const changes = listStandardChanges(a, b);
  const known = new Set(a.indicators.map(({ code }) => code));
  const added = b.indicators.map(({ code }) => code).filter((code) => !known.has(code));
  const found = groupSituationsByLists(a, b).flatMap((setting) =>
    compareInSetting(a, b, setting).flatMap((comparison) =>
      (["lost", "gained", "opened"] as const).flatMap((kind) =>
        changedCases(kind, comparison, { b, changes, added, setting }),
      ),
    ),
  );
  const major = found.filter(({ kind }) => kind !== "opened").sort(smallestFirst);
  const minor = found.filter(({ kind }) => kind === "opened").sort(smallestFirst);
  return { bump: bumpOf({ major, minor, a, b }), major, minor, changes: changes.map(({ cause }) => cause) };
}
