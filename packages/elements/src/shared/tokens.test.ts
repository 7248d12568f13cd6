import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { coloursOf, contrasts, themeCss, themes, tokensModule } from "../../scripts/design-tokens.js";

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = contrasts.flatMap(({ of, on, least }) =>
  of.flatMap((colour) => on.map((ground) => ({ colour, ground, least }))),
);

/** The pairs of which the ratio is lower than asked, with so many times the contrast. */
function low(colours: Record<string, string>, times: number): string[] {
  return pairs.flatMap(({ colour, ground, least }) => {
    const found = ratio(colours[`color-${colour}`]!, colours[`color-${ground}`]!);
    return found < least * times ? [`${colour} on ${ground}: ${found.toFixed(2)}`] : [];
  });
}

test.each(["high-contrast", "high-contrast-dark"] as const)(
  "in %s, words stand out as AAA asks: 7 instead of 4.5",
  (theme) => expect(low(coloursOf(theme), 7 / 4.5)).toEqual([]),
);

test("the ratio is WCAG's: black on white is 21, #767676 on white just 4.5", () => {
  expect(ratio("#000000", "#ffffff")).toBe(21);
  expect(ratio("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

describe.each(
  themes.flatMap((theme) => (["light", "dark"] as const).map((scheme) => [theme, scheme] as const)),
)("%s, on a %s page", (theme, scheme) => {
  const colours = coloursOf(theme, scheme);

  test("every colour stands out from every ground that it stands on, as WCAG AA asks", () =>
    expect(low(colours, 1)).toEqual([]));

  test("every colour of the light theme is there", () =>
    expect(Object.keys(colours).sort()).toEqual(Object.keys(coloursOf("light")).sort()));
});

test("every colour but those of lines is in some pair", () => {
  const paired = new Set(pairs.flatMap(({ colour, ground }) => [`color-${colour}`, `color-${ground}`]));
  expect(Object.keys(coloursOf("light")).filter((name) => !paired.has(name))).toEqual(["color-border"]);
});

test("the components of a colour are those of its hex", () => {
  const colours = [
    ...file("tokens/tokens.json").matchAll(/"components": \[\s*([\d., \n]+?)\s*\],\s*"hex": "#(\w{6})"/g),
  ];
  expect(colours.length).toBeGreaterThan(50);
  for (const [, components = "", hex = ""] of colours) {
    expect(components.split(",").map((part) => Math.round(Number(part) * 255))).toEqual(
      [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
    );
  }
});

test.each(themes)(
  "the style sheet of %s is made from the tokens; if not, run `npm run tokens -w @spean/elements`",
  (theme) => {
    expect(file(`themes/${theme}.css`)).toBe(themeCss(theme));
  },
);

test("the elements have the tokens as they are; if not, run `npm run tokens -w @spean/elements`", () => {
  expect(file("src/generated/tokens.ts")).toBe(tokensModule());
});
