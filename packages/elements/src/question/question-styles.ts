import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";
import { choiceGroupStyles } from "../shared/choice-group-styles.js";

/** Styles of a single question: its layout follows the width of the element, not of the page. */
export const questionStyles = [
  ...baseStyles,
  choiceGroupStyles,
  css`
    .frame {
      container-type: inline-size;
      /* Containment clips at the edge, where the outline of a focused answer would be. */
      padding: var(--_space-1);
    }
  `,
];
