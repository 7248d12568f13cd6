import type { Condition, FindingRule, PalermoElement, Standard } from "@spean/model";
import { allOf, without } from "../combine.js";
import type { Diagram } from "../diagram.js";
import { smallest } from "../members.js";
import type { ListProof, Property } from "../proof.js";
import { caseIn, listsIn, situations } from "../situation.js";
import type { Violation } from "../violation.js";

function names(condition: Condition, element: PalermoElement): boolean {
  if ("all" in condition) return condition.all.some((inner) => names(inner, element));
  if ("any" in condition) return condition.any.some((inner) => names(inner, element));
  if ("atLeast" in condition) return condition.of.some((inner) => names(inner, element));
  return "element" in condition && condition.element === element;
}

/** The findings of trafficking by its elements: some condition of theirs names the means, or the act and the purpose. */
function byElements({ findings, elements }: Standard): FindingRule[] {
  const known = elements.map(({ code }) => code);
  if (!known.includes("act") || !known.includes("purpose")) return [];
  return findings.filter(({ conditions }) =>
    conditions.some(
      ({ condition }) =>
        names(condition, "means") || (names(condition, "act") && names(condition, "purpose")),
    ),
  );
}

function onChildList(
  { list, space, elements, findings, caseOf }: ListProof,
  { code }: FindingRule,
): Violation[] {
  const found = { list: list.code, subject: { kind: "finding", code } } as const;
  const enough = allOf(space, [elements.get("act") as Diagram, elements.get("purpose") as Diagram]);
  const finding = findings.get(code);
  if (!finding) {
    const signature = smallest(space, enough);
    return [
      { ...found, code: "child-without-finding", ...(signature && { counterexample: caseOf(signature) }) },
    ];
  }
  const signature = smallest(space, without(space, enough, finding));
  return signature ? [{ ...found, code: "child-needs-means", counterexample: caseOf(signature) }] : [];
}

/**
 * The means are never required of a child. Stated for every finding of trafficking by its elements (one with a condition that names
 * the means, or both the act and the purpose) of a standard that has rules for act and purpose: it applies to every list that serves
 * the age class `child`, and on that list it holds in every case in which act and purpose hold, whatever else is answered. Other
 * findings, such as forced labour by coercion, may ask for what they ask. Source: Palermo Protocol Art. 3(c).
 */
export const childrenNeedNoMeans: Property = ({ standard, lists }) =>
  lists
    .filter(({ list }) => list.ageClasses.includes("child"))
    .flatMap((list) => byElements(standard).flatMap((finding) => onChildList(list, finding)));

/** Whoever may have been a child is never left without what a child has: every list that serves `child` serves `unknown` and `disputed` for the same forms. Source: Palermo Protocol Art. 3(c), (d). */
export const doubtfulAgeIsTreatedAsChild: Property = ({ standard }) =>
  standard.lists.flatMap(({ code, ageClasses, forms }) =>
    !ageClasses.includes("child")
      ? []
      : (["unknown", "disputed"] as const)
          .filter((ageClass) => !ageClasses.includes(ageClass))
          .map((ageClass): Violation => ({
            code: "doubtful-age-without-child-list",
            list: code,
            subject: { kind: "age-class", code: ageClass },
            counterexample: caseIn({ ageClass, form: forms[0] ?? "other" }, { yes: [] }),
          })),
  );

/** Every age class has a list for every form of exploitation, and every list a finding of the headline. */
export const everyCaseHasAnOutcome: Property = ({ standard, lists }) => [
  ...situations
    .filter((situation) => listsIn(standard, situation).length === 0)
    .map((situation): Violation => ({
      code: "no-list",
      subject: { kind: "age-class", code: situation.ageClass },
      data: { form: situation.form },
      counterexample: caseIn(situation, { yes: [] }),
    })),
  ...lists
    .filter(({ findings }) => !standard.headline.some((code) => findings.has(code)))
    .map(({ list, caseOf }): Violation => ({
      code: "no-headline",
      list: list.code,
      subject: { kind: "list", code: list.code },
      counterexample: caseOf([]),
    })),
];
