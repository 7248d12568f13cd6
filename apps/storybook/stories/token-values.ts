import { tokens } from "../../../packages/elements/src/shared/tokens.js";

/** A token that a host page may set: its name, and its default; of a colour, in light and in dark. */
export interface TokenValue {
  readonly name: string;
  readonly values: readonly string[];
}

/** The tokens as the elements themselves have them, in their order: read from the style sheet, so that this page cannot tell anything else. */
const tokenValues: readonly TokenValue[] = [
  ...new Map(
    [...tokens.cssText.matchAll(/var\((--spean-[\w-]+), (?:light-dark\((#\w+), (#\w+)\)|((?:[^()]|\([^()]*\))+))\);/g)].map(
      ([, name = "", light, dark, plain]): [string, TokenValue] => [
        name,
        { name, values: light !== undefined && dark !== undefined ? [light, dark] : [plain ?? ""] },
      ],
    ),
  ).values(),
];

/** Tokens that are colours. */
export const colours: readonly TokenValue[] = tokenValues.filter(({ name }) => name.startsWith("--spean-color-"));

/** Tokens of type, space and shape. */
export const measures: readonly TokenValue[] = tokenValues.filter(({ name }) => !name.startsWith("--spean-color-"));
