import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";
import { choiceGroupStyles } from "../shared/choice-group-styles.js";

/** How the urgent needs look by themselves: marked at the side, as in the screening. */
export const urgentNeedsStyles = [
  ...baseStyles,
  choiceGroupStyles,
  css`
    .frame {
      container-type: inline-size;
      /* Containment clips at the edge, where the outline of a focused answer would be. */
      padding: var(--_space-1);
    }
    .urgent {
      padding: var(--_space-4);
      border: 1px solid var(--_border);
      border-inline-start: 6px solid var(--_notice);
      border-radius: var(--_radius);
      background: var(--_notice-soft);
    }
    .note {
      margin-block-start: var(--_space-1);
    }
    .choice-group {
      margin-block-start: var(--_space-4);
      padding-block-start: var(--_space-4);
      border-block-start: 1px solid var(--_border);
    }
  `,
];
