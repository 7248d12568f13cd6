import type { Plugin } from "../plugin.js";

/**
 * Corrections of the ARIA roles of the theme's search box: it is a dialog with a field and a list of links,
 * but has the roles of a button and of options, which a screen reader takes for one button with nothing to
 * reach inside.
 */
const CORRECTIONS: readonly (readonly [RegExp, string])[] = [
  [/role="button"\s+:aria-owns="[^"]*"\s+aria-expanded="true"\s+aria-haspopup="listbox"/, 'role="dialog" aria-modal="true"'],
  [/:aria-activedescendant="[^"]*"\s+aria-autocomplete="both"/, ""],
  [/:role="results\?\.length \? 'listbox' : undefined"/, ""],
  [/:aria-selected="[^"]*"\s+role="option"/, ""],
  [/<kbd :aria-label=/g, '<kbd role="img" :aria-label='],
];

/**
 * Corrects the roles of the theme's search box. Fails the build when the theme has changed, so that the
 * correction is looked at again.
 */
export function accessibleSearchPlugin(): Plugin {
  return {
    name: "spean:accessible-search",
    enforce: "pre",
    transform(source, id) {
      if (!id.endsWith("/VPLocalSearchBox.vue")) return undefined;
      return CORRECTIONS.reduce((text, [wrong, right]) => {
        if (!wrong.test(text)) throw new Error(`The theme's search box has changed: ${wrong.source} is not in it.`);
        return text.replace(wrong, right);
      }, source);
    },
  };
}
