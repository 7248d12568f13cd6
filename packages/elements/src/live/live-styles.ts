import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";
import { choiceGroupStyles } from "../shared/choice-group-styles.js";

/**
 * Layout of the screening and its assessment: one under the other, or side by side where the element is wide
 * enough.
 */
export const liveStyles = [
  ...baseStyles,
  choiceGroupStyles,
  css`
    .frame {
      container-type: inline-size;
    }
    .live {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-5);
    }
    .card {
      padding: var(--_space-4);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    @container (min-width: 40rem) {
      .card {
        padding: var(--_space-5);
      }
    }
    @container (min-width: 72rem) {
      .live {
        grid-template-columns: minmax(0, 1fr) 26rem;
        align-items: start;
      }
      .panel {
        position: sticky;
        inset-block-start: var(--_space-4);
        max-block-size: calc(100vh - 2 * var(--_space-4));
        overflow-y: auto;
      }
    }
    @media print {
      .panel {
        position: static;
        max-block-size: none;
        overflow: visible;
      }
    }
  `,
];
