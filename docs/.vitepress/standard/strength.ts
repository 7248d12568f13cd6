import type { Strength } from "@spean/model";
import type { Context } from "./context.js";

const MARKS: Readonly<Record<Strength, string>> = { strong: "●●●", medium: "●●○", weak: "●○○", none: "○○○" };

/** A strength as a word with a mark that can be told at a glance, without colour. */
export const strengthMark = ({ text }: Context, strength: Strength): string =>
  `<span class="strength"><span aria-hidden="true">${MARKS[strength]}</span> ${text.message(`strength.${strength}`)}</span>`;
