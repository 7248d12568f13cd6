import type { Condition } from "@spean/model";
import { type Context, nameOf, textOf } from "./context.js";
import { plain } from "./markdown.js";

type Points = Extract<Condition, { atLeastPoints: number }>;

/** A condition of the rule language as a nested Markdown list. */
export function conditionList(context: Context, condition: Condition, depth = 0): string {
  const [words, parts] = worded(context, condition);
  return [`${"  ".repeat(depth)}- ${words}`, ...parts.map((part) => conditionList(context, part, depth + 1))].join("\n");
}

/** The words of a condition, and the conditions inside it. */
function worded(context: Context, condition: Condition): [string, readonly Condition[]] {
  const { text, word } = context;
  if ("all" in condition) return [word("rules.all"), condition.all];
  if ("any" in condition) return [word("rules.any"), condition.any];
  if ("atLeast" in condition) return [word("rules.at-least", { count: condition.atLeast }), condition.of];
  if ("atLeastPoints" in condition) return [points(context, condition), []];
  if ("positive" in condition) return [word("rules.positive", { name: plain(nameOf(context, condition.positive)) }), []];
  if ("reported" in condition) return [word("rules.reported", { name: plain(nameOf(context, condition.reported)) }), []];
  if ("element" in condition) return [word("rules.element", { name: text.message(`element.${condition.element}`) }), []];
  return [word("rules.indicator", { name: plain(textOf(context, { code: condition.indicator }).label.text) }), []];
}

function points(context: Context, { atLeastPoints, points: byIndicator }: Points): string {
  const each = Object.entries(byIndicator).map(([code, worth]) => `${plain(textOf(context, { code }).label.text)} (${worth})`);
  return context.word("rules.points", { count: atLeastPoints, points: each.join(", ") });
}
