import type { IndicatorList, ScoringCase, Standard } from "@spean/model";
import { createDiagramSpace } from "./decision-diagram.js";
import { type DiagramGround, type DiagramsOfList, translateListToDiagrams } from "./list-diagrams.js";
import type { AnswerCountSignature } from "./diagram-members.js";
import { caseInSituation, representativeYesCodes, situationOfList } from "./case-situation.js";
import { groupInterchangeableIndicators } from "./indicator-classes.js";
import type { ReleaseViolation } from "./violation.js";

/** One list, translated, with what every property asks of it. */
export interface ListProof extends DiagramsOfList, DiagramGround {
  readonly list: IndicatorList;
  readonly levelOf: ReadonlyMap<string, number>;
  /** The case of a signature, with further `yes` answers if any are named. */
  caseOf(signature: AnswerCountSignature, yes?: readonly string[]): ScoringCase;
}

/** A standard and its lists, translated. */
export interface StandardProof {
  readonly standard: Standard;
  readonly lists: readonly ListProof[];
}

/** A property: what violates it. */
export type ReleaseProperty = (proof: StandardProof) => ReleaseViolation[];

/** Translates every list of a standard, whose references resolve. */
export function translateStandardToDiagrams(standard: Standard): StandardProof {
  const indicators = standard.indicators.map(({ code }) => code);
  return {
    standard,
    lists: standard.lists.map((list) => {
      const frame = { standard, list: list.code };
      const classes = groupInterchangeableIndicators([frame], indicators);
      const ground = { classes, space: createDiagramSpace(classes.map(({ length }) => length)) };
      const situation = situationOfList(standard, list);
      return {
        ...ground,
        ...translateListToDiagrams(frame, ground),
        list,
        levelOf: new Map(classes.flatMap((codes, level) => codes.map((code) => [code, level] as const))),
        caseOf: (signature, yes = []) =>
          caseInSituation(situation, {
            yes: [...new Set([...representativeYesCodes(classes, signature), ...yes])],
          }),
      };
    }),
  };
}

/** Tests if an indicator counts in its dimension on a list. */
export function countsOnList(strengths: Readonly<Record<string, string>>, list: string): boolean {
  return Object.hasOwn(strengths, list) && strengths[list] !== "none";
}
