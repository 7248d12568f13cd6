import { type Condition, foldCondition } from "@spean/model";
import { type Context, nameOf, textOf } from "./context.js";
import { plain } from "./markdown.js";

/** A condition of the rule language as a nested Markdown list. */
export function conditionList(context: Context, condition: Condition): string {
  const { text, word } = context;
  const label = (code: string) => plain(textOf(context, { code }).label.text);
  const item = (words: string, parts: readonly string[] = []) =>
    [`- ${words}`, ...parts.map(indented)].join("\n");
  return foldCondition<string>(condition, {
    all: (parts) => item(word("rules.all"), parts),
    any: (parts) => item(word("rules.any"), parts),
    atLeast: (parts, count) => item(word("rules.at-least", { count }), parts),
    points: ({ atLeastPoints, points }) => {
      const each = Object.entries(points).map(([code, worth]) => `${label(code)} (${worth})`);
      return item(word("rules.points", { count: atLeastPoints, points: each.join(", ") }));
    },
    positive: (code) => item(word("rules.positive", { name: plain(nameOf(context, code)) })),
    reported: (code) => item(word("rules.reported", { name: plain(nameOf(context, code)) })),
    indicator: (code) => item(word("rules.indicator", { name: label(code) })),
    element: (code) => item(word("rules.element", { name: text.message(`element.${code}`) })),
  });
}

const indented = (list: string): string => list.replace(/^/gm, "  ");
