import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";
import { choiceGroupStyles } from "../shared/choice-group-styles.js";

/** Styles of consent: both choices alike, neither of them coloured as the right one. */
export const consentStyles = [
  ...baseStyles,
  choiceGroupStyles,
  css`
    .frame {
      container-type: inline-size;
      /* Containment clips at the edge, where the outline of a focused choice would be. */
      padding: var(--_space-1);
    }
    .lock {
      display: contents;
    }
    .points {
      max-inline-size: 46rem;
      margin-block: var(--_space-3) var(--_space-4);
      padding-inline-start: 1.25rem;
    }
    .points li + li {
      margin-block-start: var(--_space-1);
    }
    .request {
      max-inline-size: 56rem;
      padding-block: var(--_space-4);
      border-block-start: 1px solid var(--_border);
    }
    .choice-group {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
    }
    .guidance {
      white-space: pre-line;
    }
    .standing {
      inline-size: fit-content;
      margin-block: var(--_space-2);
      font-weight: 650;
    }
  `,
];
