import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";
import { choiceGroupStyles } from "../shared/choice-group-styles.js";
import { controlStyles } from "../shared/fields/control-styles.js";

/** Styles of the urgent needs by themselves: marked at the side, as in the screening. */
export const urgentNeedsStyles = [
  ...baseStyles,
  choiceGroupStyles,
  controlStyles,
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
    .field {
      margin-block-start: var(--_space-3);
    }
    .field label,
    dt {
      font-weight: 600;
    }
    dl {
      display: grid;
      gap: var(--_space-1);
      margin-block-start: var(--_space-4);
    }
    dt:not(:first-child) {
      margin-block-start: var(--_space-3);
    }
    .read {
      display: block;
      color: var(--_muted);
      font-size: var(--_text-small);
      font-weight: 400;
    }
    .said {
      display: block;
      white-space: pre-line;
    }
    .choice-group {
      margin-block-start: var(--_space-4);
      padding-block-start: var(--_space-4);
      border-block-start: 1px solid var(--_border);
    }
  `,
];
