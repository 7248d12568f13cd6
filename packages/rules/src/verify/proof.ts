import type { IndicatorList, ScoringCase, Standard } from "@spean/model";
import { createSpace } from "./diagram.js";
import { type Ground, type ListFunctions, listFunctions } from "./list-functions.js";
import type { Signature } from "./members.js";
import { caseIn, codesOf, situationOf } from "./situation.js";
import { classesOf } from "./symmetry.js";
import type { Violation } from "./violation.js";

/** One list, translated, with what every property asks of it. */
export interface ListProof extends ListFunctions, Ground {
  readonly list: IndicatorList;
  readonly levelOf: ReadonlyMap<string, number>;
  /** The case of a signature, with further `yes` answers if any are named. */
  caseOf(signature: Signature, yes?: readonly string[]): ScoringCase;
}

/** A standard and its lists, translated. */
export interface Proof {
  readonly standard: Standard;
  readonly lists: readonly ListProof[];
}

/** A property: what violates it. */
export type Property = (proof: Proof) => Violation[];

/** Translates every list of a standard, whose references resolve. */
export function proofOf(standard: Standard): Proof {
  const indicators = standard.indicators.map(({ code }) => code);
  return {
    standard,
    lists: standard.lists.map((list) => {
      const frame = { standard, list: list.code };
      const classes = classesOf([frame], indicators);
      const ground = { classes, space: createSpace(classes.map(({ length }) => length)) };
      const situation = situationOf(standard, list);
      return {
        ...ground,
        ...listFunctions(frame, ground),
        list,
        levelOf: new Map(classes.flatMap((codes, level) => codes.map((code) => [code, level] as const))),
        caseOf: (signature, yes = []) =>
          caseIn(situation, { yes: [...new Set([...codesOf(classes, signature), ...yes])] }),
      };
    }),
  };
}

/** Whether an indicator counts in its dimension on a list. */
export function counts(strengths: Readonly<Record<string, string>>, list: string): boolean {
  return Object.hasOwn(strengths, list) && strengths[list] !== "none";
}
