import { type Condition, foldCondition, type PinnedStandard } from "@spean/model";
import { type BitLayout, numberOfBits } from "./bit-layout.js";
import type { SqlDialect } from "./sql-dialect.js";
import { columnOfCode } from "./sql-names.js";

/** What is asked of the answers: what holds now, or what could still hold. */
export type HeldWhen = "now" | "could";

/** What an expression is written from. */
export interface ExpressionContext {
  readonly standard: PinnedStandard;
  readonly layout: BitLayout;
  readonly dialect: SqlDialect;
}

/** Questions of one number of the layout, by their bits. */
interface AskedBits {
  readonly word: number;
  readonly bits: readonly number[];
}

/** Tells if an answer to one of some questions is yes, or could be: those that are open could. */
function isAnyHeld({ word, bits }: AskedBits, when: HeldWhen, { dialect }: ExpressionContext): string {
  const mask = numberOfBits(bits);
  return when === "now"
    ? `${dialect.both(`yes_${word}`, mask)} <> 0`
    : `${dialect.both(`no_${word}`, mask)} <> ${mask}`;
}

/**
 * A condition of the rule language as an expression of SQL that is true or false, never NULL. It reads bits of
 * the answers, and dimensions and elements, from the columns named after them.
 */
export function writeCondition(condition: Condition, when: HeldWhen, context: ExpressionContext): string {
  const { layout, standard } = context;
  const count = (parts: readonly string[], weights: readonly number[]): string =>
    parts.map((part, at) => `CASE WHEN ${part} THEN ${weights[at] ?? 1} ELSE 0 END`).join(" + ");
  const isHeld = (code: string): string => {
    const { word, bit } = layout.places.get(code)!;
    return isAnyHeld({ word, bits: [bit] }, when, context);
  };
  return foldCondition<string>(condition, {
    all: (parts) => `(${parts.join(" AND ")})`,
    any: (parts) => `(${parts.join(" OR ")})`,
    atLeast: (parts, least) => `(${count(parts, [])}) >= ${least}`,
    points: ({ points, atLeastPoints }) =>
      `(${count(Object.keys(points).map(isHeld), Object.values(points))}) >= ${atLeastPoints}`,
    positive: (dimension) => `${columnOfCode(dimension)}_${when} = 1`,
    reported: (dimension) => {
      const bits = standard.indicators
        .filter((indicator) => indicator.dimension === dimension)
        .map(({ code }) => layout.places.get(code)!.bit);
      return isAnyHeld({ word: layout.wordOf(dimension), bits }, when, context);
    },
    indicator: isHeld,
    element: (element) => `element_${element}_${when} = 1`,
  });
}
