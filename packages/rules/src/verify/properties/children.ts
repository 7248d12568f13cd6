import type { Condition, FindingRule, PalermoElement, Standard } from "@spean/model";
import { foldRuleCondition } from "../../fold-condition.js";
import { intersectAllDiagrams, subtractDiagram } from "../combine-diagrams.js";
import type { DecisionDiagram } from "../decision-diagram.js";
import { smallestDiagramMember } from "../diagram-members.js";
import type { ListProof, ReleaseProperty } from "../standard-proof.js";
import { caseInSituation, listsInSituation, ALL_CASE_SITUATIONS } from "../case-situation.js";
import type { ReleaseViolation } from "../violation.js";

function namesElement(condition: Condition, element: PalermoElement): boolean {
  return foldRuleCondition<boolean>(condition, {
    atLeast: (_, parts) => parts.includes(true),
    atLeastPoints: () => false,
    positive: () => false,
    reported: () => false,
    indicator: () => false,
    element: (code) => code === element,
  });
}

/**
 * The findings of trafficking by its elements: some condition of theirs names the means, or the act and the
 * purpose.
 */
function byElements({ findings, elements }: Standard): FindingRule[] {
  const known = elements.map(({ code }) => code);
  if (!known.includes("act") || !known.includes("purpose")) return [];
  return findings.filter(({ conditions }) =>
    conditions.some(
      ({ condition }) =>
        namesElement(condition, "means") ||
        (namesElement(condition, "act") && namesElement(condition, "purpose")),
    ),
  );
}

function onChildList(
  { list, space, elements, findings, caseOf }: ListProof,
  { code }: FindingRule,
): ReleaseViolation[] {
  const found = { list: list.code, subject: { kind: "finding", code } } as const;
  const enough = intersectAllDiagrams(space, [
    elements.get("act") as DecisionDiagram,
    elements.get("purpose") as DecisionDiagram,
  ]);
  const finding = findings.get(code);
  if (!finding) {
    const signature = smallestDiagramMember(space, enough);
    return [
      { ...found, code: "child-without-finding", ...(signature && { counterexample: caseOf(signature) }) },
    ];
  }
  const signature = smallestDiagramMember(space, subtractDiagram(space, enough, finding));
  return signature ? [{ ...found, code: "child-needs-means", counterexample: caseOf(signature) }] : [];
}

/**
 * The means are never required of a child. Stated for every finding of trafficking by its elements (one with
 * a condition that names the means, or both the act and the purpose) of a standard that has rules for act and
 * purpose: it applies to every list that serves the age class `child`, and on that list it holds in every
 * case in which act and purpose hold, whatever else is answered. Other findings, such as forced labour by
 * coercion, may ask for what they ask. Source: Palermo Protocol Art. 3(c).
 */
export const childrenNeedNoMeans: ReleaseProperty = ({ standard, lists }) =>
  lists
    .filter(({ list }) => list.ageClasses.includes("child"))
    .flatMap((list) => byElements(standard).flatMap((finding) => onChildList(list, finding)));

/**
 * Whoever may have been a child is never left without what a child has: every list that serves `child` serves
 * `unknown` and `disputed` for the same forms. Source: Palermo Protocol Art. 3(c), (d).
 */
export const doubtfulAgeIsTreatedAsChild: ReleaseProperty = ({ standard }) =>
  standard.lists.flatMap(({ code, ageClasses, forms }) =>
    !ageClasses.includes("child")
      ? []
      : (["unknown", "disputed"] as const)
          .filter((ageClass) => !ageClasses.includes(ageClass))
          .map((ageClass): ReleaseViolation => ({
            code: "doubtful-age-without-child-list",
            list: code,
            subject: { kind: "age-class", code: ageClass },
            counterexample: caseInSituation({ ageClass, form: forms[0] ?? "other" }, { yes: [] }),
          })),
  );

/** Every age class has a list for every form of exploitation, and every list a finding of the headline. */
export const everyCaseHasAnOutcome: ReleaseProperty = ({ standard, lists }) => [
  ...ALL_CASE_SITUATIONS.filter((situation) => listsInSituation(standard, situation).length === 0).map(
    (situation): ReleaseViolation => ({
      code: "no-list",
      subject: { kind: "age-class", code: situation.ageClass },
      data: { form: situation.form },
      counterexample: caseInSituation(situation, { yes: [] }),
    }),
  ),
  ...lists
    .filter(({ findings }) => !standard.headline.some((code) => findings.has(code)))
    .map(({ list, caseOf }): ReleaseViolation => ({
      code: "no-headline",
      list: list.code,
      subject: { kind: "list", code: list.code },
      counterexample: caseOf([]),
    })),
];
