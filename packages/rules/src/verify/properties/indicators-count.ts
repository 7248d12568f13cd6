import type { Indicator } from "@spean/model";
import { smallestSignatureChange } from "../smallest-change.js";
import type { DecisionDiagram } from "../decision-diagram.js";
import { decidingDiagramLevels, sizeOfSignature } from "../diagram-members.js";
import { countsOnList, type ListProof, type ReleaseProperty } from "../standard-proof.js";
import type { ReleaseViolation } from "../violation.js";

/** The levels that make a difference to some finding on a list. */
const levelsOfFindings = ({ findings }: ListProof) =>
  new Set([...findings.values()].flatMap((diagram) => [...decidingDiagramLevels(diagram)]));

/** The smallest case in which an indicator changes a finding that is declared not to change, and which. */
function changed(proof: ListProof, { code }: Indicator): ReleaseViolation[] {
  const level = proof.levelOf.get(code) as number;
  const found = [...proof.findings].flatMap(([finding, diagram]) => {
    const signature = smallestSignatureChange(proof.space, diagram, { level, kind: "gain" });
    // the indicator itself is one of those counted, in place of the last of its class
    return signature
      ? [
          {
            finding,
            size: sizeOfSignature(signature),
            rest: signature.with(level, (signature[level] as number) - 1),
          },
        ]
      : [];
  });
  const [first] = found.sort((a, b) => a.size - b.size);
  if (!first) return [];
  const own = proof.classes[level]?.filter((other) => other !== code).slice(0, first.rest[level]) ?? [];
  const counterexample = proof.caseOf(first.rest.with(level, 0), [...own, code]);
  return [
    {
      code: "changes-a-finding",
      list: proof.list.code,
      subject: { kind: "indicator", code },
      data: { finding: first.finding },
      counterexample,
    },
  ];
}

function onList(
  proof: ListProof,
  groups: ReadonlySet<string>,
  indicators: readonly Indicator[],
): ReleaseViolation[] {
  const list = proof.list.code;
  const decisive = levelsOfFindings(proof);
  const inDimension = new Map(
    [...proof.dimensions].map(([code, diagram]) => [
      code,
      decidingDiagramLevels(diagram satisfies DecisionDiagram),
    ]),
  );
  return indicators.flatMap((indicator): ReleaseViolation[] => {
    const { code, dimension, strengths, informativeOnly } = indicator;
    const subject = { kind: "indicator", code } as const;
    const level = proof.levelOf.get(code) as number;
    const counterexample = proof.caseOf([], [code]);
    const counted = countsOnList(strengths, list);
    const declared = informativeOnly?.lists.includes(list) ?? false;
    if (!counted && !groups.has(dimension))
      return declared ? [{ code: "informative-not-counted", list, subject, counterexample }] : [];
    const dead: ReleaseViolation[] =
      counted && !inDimension.get(dimension)?.has(level)
        ? [{ code: "changes-no-dimension", list, subject, data: { dimension }, counterexample }]
        : [];
    if (declared) return [...dead, ...(decisive.has(level) ? changed(proof, indicator) : [])];
    return decisive.has(level)
      ? dead
      : [...dead, { code: "changes-no-finding", list, subject, counterexample }];
  });
}

/**
 * Every indicator that counts on a list changes its dimension in some case, and it and every question of a
 * group change some finding of the list in some case, unless they are declared `informativeOnly` there, with
 * a reason. What is declared so changes none; and only what counts on a list, or is a question of a group,
 * can be declared so. "Changes" means: there is a set of answers to the other questions with which `yes`
 * gives another state than `no`.
 */
export const everyIndicatorCounts: ReleaseProperty = ({ standard, lists }) => {
  const groups = new Set(standard.groups.map(({ code }) => code));
  return lists.flatMap((list) => onList(list, groups, standard.indicators));
};
