import tokens from "../../../packages/elements/tokens/tokens.json" with { type: "json" };
import { THEMES } from "../.storybook/themes.js";

/** A colour of the tokens: its custom property, what it is for, and its value in each theme that sets it. */
export interface Colour {
  readonly name: string;
  readonly use: string;
  readonly values: Readonly<Record<string, string>>;
}

type Colours = Readonly<
  Record<string, { readonly $value: { readonly hex: string }; readonly $description?: string } | string>
>;
type InTheme = { readonly color?: Colours; readonly light?: { readonly color: Colours } };

const coloursIn = (theme: (typeof THEMES)[number]): Colours => {
  const { color, light } = tokens[theme] as InTheme;
  return color ?? light?.color ?? {};
};
const hexOf = (colour: Colours[string] | undefined): string | undefined =>
  typeof colour === "object" ? colour.$value.hex : undefined;

/** Every colour, in the order of the source. */
export const colours: readonly Colour[] = Object.entries(tokens.light.color).flatMap(([name, colour]) => {
  if (typeof colour === "string") return [];
  const values = THEMES.flatMap((theme) => {
    const hex = hexOf(coloursIn(theme)[name]);
    return hex === undefined ? [] : [[theme, hex] as const];
  });
  return [{ name: `--spean-color-${name}`, use: colour.$description, values: Object.fromEntries(values) }];
});

/** A token of type, space or shape: its custom property and its value. */
export interface Measure {
  readonly name: string;
  readonly value: string;
}

const sized = (
  name: string,
  { $value: { value, unit } }: { $value: { value: number; unit: string } },
): Measure => ({
  name: `--spean-${name}`,
  value: `${value}${unit}`,
});
const group = (name: "space" | "text"): Measure[] =>
  Object.entries(tokens[name]).flatMap(([step, token]) =>
    typeof token === "string" ? [] : [sized(`${name}-${step}`, token)],
  );

/** Tokens of type, space and shape: the same in every theme. */
export const measures: readonly Measure[] = [
  ...[...group("space"), ...group("text"), sized("radius", tokens.radius), sized("target", tokens.target)],
  { name: "--spean-font", value: tokens.font.$value.join(", ") },
];
